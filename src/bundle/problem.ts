/** Why a bundle is refused. Each has a sentence `update.problem.<reason>` in locales/<tag>/update.json. */
export const REASONS = [
  'manifest.missing',
  'manifest.unreadable',
  'signature.missing',
  'signature.broken',
  'signature.stranger',
  'signature.wrong',
  'signature.few',
  'name.absolute',
  'name.backslash',
  'name.climbs',
  'name.reserved',
  'name.ending',
  'name.characters',
  'name.long',
  'name.kind',
  'name.place',
  'name.case',
  'limit.files',
  'limit.file',
  'limit.bytes',
  'file.missing',
  'file.extra',
  'file.link',
  'file.size',
  'file.hash',
  'file.unreadable',
  'autorun',
  'list.differs',
  'withdrawn.broken',
  'withdrawn.older',
  'withdrawn.other',
  'withdrawn.shorter',
  'version.older',
  'version.other',
  'disk.full',
] as const
export type Reason = (typeof REASONS)[number]

/** One thing wrong with a bundle. */
export interface Problem {
  reason: Reason
  /** The file it is about, relative to the bundle, as it is spelled there. */
  file?: string
  /** What stood there and what was expected, for the sentence. */
  values?: Readonly<Record<string, string | number>>
}
