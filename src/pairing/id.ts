/** Digits of Crockford's base 32: no i, l, o, u, which are misread on paper. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Makes the id of a new unit from what it is, so that the same texts give the same lock on every machine.
 *
 * @param doc id of the guide
 * @param text the unit's Han, or its Yi when it has none
 * @param taken ids already given in this lock; the new one is added
 * @returns eight letters and digits, unlike every one taken
 */
export function newUnitId(doc: string, text: string, taken: Set<string>): string {
  for (let ordinal = 0; ; ordinal++) {
    const id = spell(mix(`${doc}\n${text}\n${ordinal}`))
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

/** Eight digits of five bits each, from the two words. */
function spell([high, low]: readonly [number, number]): string {
  let id = ''
  for (let k = 0; k < 8; k++) {
    const word = k < 4 ? high : low
    id += DIGITS[(word >>> ((k % 4) * 5)) & 31]
  }
  return id
}

/**
 * Two 32-bit words that depend on every UTF-16 unit: FNV-1a twice from different starts, with the finishing
 * step of MurmurHash3. Ids need spread, not secrecy; collisions within a lock are resolved by the ordinal.
 */
function mix(text: string): [number, number] {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x85ebca6b)
    low ^= low >>> 13
  }
  return [finish(high), finish(low ^ high)]
}

function finish(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
