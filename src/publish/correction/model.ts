import type {FormatInput} from '../model.ts'

/** Something said to both readers. */
export interface Said {
  han: string
  /** undefined where it reads the same, or no attested Yi exists. */
  yi: string | undefined
}

/** One thing that is printed and no longer true. */
export interface Change {
  guide: string
  title: Said
  /** Name of the fact: 咨询电话. */
  label: Said
  printed: string
  now: Said
}

/** Copies of one edition that are out and have to be corrected. */
export interface WrongCopies {
  title: string
  version: string
  copies: number
  receiver: string
  date: string
  changes: readonly Change[]
}

/** What corrections are drawn from. */
export interface CorrectionInput extends Pick<
  FormatInput,
  'words' | 'workspace' | 'template' | 'contentDate'
> {
  /** `draft` while what is true now is not signed: nobody may put it up yet. */
  mode: 'release' | 'draft'
  /** Folder in the output folder. */
  folder: string
  copies: readonly WrongCopies[]
}

/** The changes of several editions, each once. */
export function allChanges(copies: readonly WrongCopies[]): Change[] {
  const seen = new Map<string, Change>()
  for (const change of copies.flatMap(({changes}) => changes)) {
    const key = JSON.stringify([change.guide, change.label.han, change.printed])
    if (!seen.has(key)) seen.set(key, change)
  }
  return [...seen.values()]
}
