import type {EditionRecord} from '../../guide/ledger/edition-record.ts'
import type {LedgerRow} from '../../guide/ledger/rows.ts'
import type {Workspace} from '../../guide/model.ts'
import {formatFact} from '../../locale/fact-format.ts'
import type {Words} from '../../locale/words.ts'
import type {Target} from './target.ts'

/** A fact as an edition has it and as it is now; `now` undefined when the guide or the fact is no more. */
export interface FactThen {
  name: string
  printed: string
  now: string | undefined
}

/** What an edition holds of one guide that was asked about. */
export interface HeldGuide {
  id: string
  title: string
  status: 'current' | 'paused' | 'withdrawn' | 'gone'
  facts: FactThen[]
}

/** What one delivery holds of what is asked about. */
export interface AffectedEdition {
  product: string
  title: string
  version: string
  copies: number
  receiver: string
  date: string
  kind: 'print' | 'kiosk'
  guides: HeldGuide[]
}

/** Facts that change with every version and say nothing false on an old paper. */
const OF_THE_VERSION: ReadonlySet<string> = new Set(['version', 'checked.date'])

/** Every delivery whose edition holds the target, in the order of the ledger. */
export function affectedEditions(workspace: Workspace, target: Target, words: Words): AffectedEdition[] {
  const {ledger, records} = workspace
  return ledger.flatMap((row): AffectedEdition[] => {
    const record = recordOf(records, row)
    if (!record) return []
    const guides = record.guides
      .filter(({id}) => target.guide === undefined || id === target.guide)
      .map(guide => heldOf(guide, workspace, target, words))
      .filter(({facts}) => target.fact === undefined || facts.length > 0)
    if (guides.length === 0) return []
    const {product, version, copies, receiver, date} = row
    const kind = product === 'kiosk' ? 'kiosk' : 'print'
    return [{product, title: record.title, version, copies, receiver, date, kind, guides}]
  })
}

/** Deliveries in the ledger of which nobody knows what they held. */
export function unrecorded({ledger, records}: Workspace): LedgerRow[] {
  return ledger.filter(row => recordOf(records, row) === undefined)
}

const recordOf = (
  records: readonly EditionRecord[],
  {product, version}: LedgerRow,
): EditionRecord | undefined => records.find(one => one.product === product && one.version === version)

function heldOf(
  held: EditionRecord['guides'][number],
  {guides, county}: Workspace,
  target: Target,
  words: Words,
): HeldGuide {
  const guide = guides.find(({id}) => id === held.id)
  const facts = Object.entries(held.facts)
    .filter(([name]) => (target.fact === undefined ? !OF_THE_VERSION.has(name) : name === target.fact))
    .map(([name, printed]): FactThen => ({
      name,
      printed,
      now: guide && formatFact(name, guide, county, 'zh', words)?.text,
    }))
    .filter(({printed, now}) => target.fact !== undefined || printed !== now)
  return {id: held.id, title: held.title, status: guide?.facts.status ?? 'gone', facts}
}

/** Does a copy say something that is no longer so? */
export function isWrong({guides}: AffectedEdition): boolean {
  return guides.some(
    ({status, facts}) => status !== 'current' || facts.some(({printed, now}) => printed !== now),
  )
}
