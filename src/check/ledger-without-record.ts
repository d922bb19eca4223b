import type {ProjectCheck} from './model.ts'

/** An edition that was handed out, of which nobody knows any more what it held: `affected` cannot find it. */
export const ledgerWithoutRecord: ProjectCheck = ({workspace: {ledger, records}}) => {
  const known = new Set(records.map(({product, version}) => JSON.stringify([product, version])))
  const asked = new Set<string>()
  return ledger.flatMap(({product, version, place}) => {
    const key = JSON.stringify([product, version])
    if (known.has(key) || asked.has(key)) return []
    asked.add(key)
    return [{rule: 'ledger-without-record', values: {product, version}, place}]
  })
}
