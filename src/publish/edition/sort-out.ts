import type {FormatId} from '../../guide/schema/settings-file.ts'
import type {FormatInput, Held} from '../model.ts'
import {plain} from './edition.ts'
import type {Edition} from './model.ts'

/** What a format does with a guide that has unapproved Yi; `any` asks nothing (DESIGN §4, last column `–`). */
export type Unapproved = 'hold' | 'han' | 'any'

/**
 * Divides the guides of a build into those a format may publish and those it holds back. Only a release holds
 * anything: unsigned guides always, incomplete ones where the format's `unapproved` is `hold`.
 *
 * @param standard the format's own rule, used where `hanyi.yaml` says nothing.
 * @returns both lists in the order of the build; reasons are keys of cli.json.
 */
export function sortOut(
  input: Pick<FormatInput, 'mode' | 'editions' | 'workspace'>,
  format: FormatId,
  standard: Unapproved,
): {shown: Edition[]; held: Held[]} {
  if (input.mode !== 'release') return {shown: [...input.editions], held: []}
  const rule = standard === 'any' ? 'any' : (input.workspace.settings.formats[format]?.unapproved ?? standard)
  const shown: Edition[] = []
  const held: Held[] = []
  for (const edition of input.editions) {
    const reason = !edition.signed
      ? 'cli.held.unsigned'
      : rule === 'hold' && !edition.complete
        ? 'cli.held.unapproved'
        : undefined
    if (reason === undefined) shown.push(edition)
    else
      held.push({format, id: edition.guide.id, title: titleText(edition), reason, units: edition.incomplete})
  }
  return {shown, held}
}

/** The Han title of a guide, without markup. */
export function titleText(edition: Edition): string {
  return plain(edition.title.han)
}
