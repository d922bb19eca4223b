import {sha256} from '#guide/sha256.ts'
import type {Output, PressFile, PressMade} from '../../model.ts'
import type {Book} from '../model.ts'
import {titleOf} from '../title.ts'
import {editionOf} from './edition.ts'
import {caliperOf, pressSettingsOf} from './settings.ts'

/**
 * `job.json`: the job as a program reads it. Files with their SHA-256; every block of approved text with its own, so that
 * whoever holds the approval can prove what was printed; what was ordered.
 * @param papers the papers that go with the files
 */
export function jobRecord(book: Book, made: PressMade, papers: readonly PressFile[], path: string): Output {
  const {booklet, geometry, input} = book
  const {mm, estimated} = caliperOf(pressSettingsOf(book))
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const record = {
    v: 1,
    tool: `hanyi ${input.toolVersion}`,
    booklet: booklet.id,
    title: titleOf(book).han,
    contentDate: input.contentDate,
    mode: input.mode,
    trim: geometry.paper,
    bleed: geometry.bleed,
    pages: {all: made.pages, inner: made.inner, cover: made.pages - made.inner},
    binding: booklet.binding,
    ...(made.spine === undefined ? {} : {spine: made.spine}),
    caliper: {mm, estimated},
    order: pressSettingsOf(book),
    files: [...made.files, ...papers].map(({path: file, ...rest}) => ({
      path: relative(folder, file),
      ...rest,
    })),
    checkedBy: made.rules,
    warnings: made.warnings,
    edition: editionOf(book),
    texts: made.texts.map(({guide, unit, lang, page, text}) => ({
      guide,
      unit,
      lang,
      page,
      sha256: sha256(text),
    })),
  }
  return {path, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`)}
}

const relative = (folder: string, path: string): string =>
  path.startsWith(folder) ? path.slice(folder.length) : path
