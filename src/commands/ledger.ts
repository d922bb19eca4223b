import {decode} from '../guide/decode.ts'
import {rewriteCsv} from '../guide/csv/rewrite.ts'
import {
  parseEditionRecord,
  recordName,
  serialiseEditionRecord,
  type EditionRecord,
} from '../guide/ledger/edition-record.ts'
import {LEDGER_COLUMNS, type LedgerRow} from '../guide/ledger/rows.ts'
import {recordPath} from './build/records.ts'
import type {Machine} from './machine.ts'

/** The machine as the ledger needs it: also what the last build left in the output folder. */
export interface LedgerMachine extends Machine {
  /** Text of a file of the output folder; undefined when it is not there. */
  readOutput: (path: string) => Promise<string | undefined>
}

export interface LedgerAdd {
  product: string
  copies: number
  receiver: string
  /** `2026-11-23`; the day of entry when undefined. */
  date: string | undefined
}

type Shown = Pick<LedgerRow, 'product' | 'version' | 'copies' | 'receiver' | 'date'>

/** The `--json` of `ledger`. */
export interface LedgerResult {
  rows: (Shown & {title: string; recorded: boolean})[]
  /** What was entered now. */
  added?: Shown & {record: string}
  /** Why nothing was. `not-made`: no build left such a product; `unreadable`: the ledger is no UTF-8 text. */
  refused?: {product: string; reason: 'not-made' | 'unreadable'}
}

const FILE = 'content/ledger.csv'

/** Lists what was handed out, newest last. */
export async function listLedger(machine: LedgerMachine): Promise<LedgerResult> {
  const {ledger, records} = await machine.readWorkspace()
  const rows = ledger.map(({place: _, ...row}) => {
    const record = records.find(one => one.product === row.product && one.version === row.version)
    return {...row, title: record?.title ?? row.product, recorded: record !== undefined}
  })
  const {words} = machine
  for (const row of rows)
    machine.print(words.say('cli.ledger.row', {...row, recorded: row.recorded ? 'yes' : 'no'}))
  if (rows.length === 0) machine.print(words.say('cli.ledger.empty'))
  return {rows}
}

/**
 * Enters one delivery of what the last build made, as a person says it happened, with a record of what it held: the
 * output folder may be deleted, and guides go on changing. Writes `content/ledger.csv` and a file of `content/editions/`.
 */
export async function addToLedger(entry: LedgerAdd, machine: LedgerMachine): Promise<LedgerResult> {
  const {words} = machine
  const workspace = await machine.readWorkspace()
  const refuse = (reason: 'not-made' | 'unreadable'): LedgerResult => {
    machine.print(words.say(`cli.ledger.refused.${reason}`, {product: entry.product, file: FILE}))
    return {rows: [], refused: {product: entry.product, reason}}
  }
  const record = await madeRecord(entry.product, machine)
  if (!record) return refuse('not-made')
  const bytes = workspace.files.get(FILE)
  const text = bytes === undefined ? '' : decode(FILE, bytes).text
  if (text === undefined) return refuse('unreadable')
  const row: Shown = {
    product: record.product,
    version: record.version,
    copies: entry.copies,
    receiver: entry.receiver,
    date: entry.date ?? machine.today(),
  }
  const path = `content/editions/${recordName(record.product, record.version)}`
  // The record first: a row without one would be told by check, a record without a row harms nobody.
  if (!workspace.files.has(path)) await machine.write(path, serialiseEditionRecord(record))
  await machine.write(
    FILE,
    rewriteCsv(text, LEDGER_COLUMNS, new Map(), [{...row, copies: String(row.copies)}]),
  )
  machine.print(words.say('cli.ledger.added', {...row, title: record.title, file: FILE}))
  return {rows: [], added: {...row, record: path}}
}

/** The record of a product as it was named: `booklet/a`, or its last part where that is enough. */
async function madeRecord(product: string, machine: LedgerMachine): Promise<EditionRecord | undefined> {
  for (const name of [product, `booklet/${product}`]) {
    const text = await machine.readOutput(recordPath(name))
    const record = text === undefined ? undefined : parseEditionRecord(text)
    if (record) return record
  }
  return undefined
}
