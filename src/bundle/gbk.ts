/** Code units by GBK bytes, turned round: platforms decode GBK (WHATWG Encoding) but none encodes it. */
function table(): ReadonlyMap<string, number> {
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push((lead << 8) | trail)
  }
  // One code a line, all in one go: what is no code leaves its line with another length.
  const lines = new TextDecoder('gbk')
    .decode(Uint8Array.from(codes.flatMap(code => [code >> 8, code & 0xff, 0x0a])))
    .split('\n')
  const bytes = new Map<string, number>()
  for (const [at, code] of codes.entries()) {
    const text = lines[at] ?? ''
    if (text.length === 1 && text !== '\ufffd' && !bytes.has(text)) bytes.set(text, code)
  }
  return bytes
}

/**
 * A text in GBK (code page 936), which a Chinese Windows reads in batch files and Notepad. Yi is not in it.
 *
 * @param instead an ASCII character for what GBK does not have
 * @throws RangeError for such a character when there is no `instead`
 */
export function encodeGbk(text: string, instead?: string): Uint8Array {
  const codes = table()
  const bytes: number[] = []
  for (const character of text) {
    const unit = character.charCodeAt(0)
    const code =
      character.length === 1 && unit < 0x80 ? unit : (codes.get(character) ?? instead?.charCodeAt(0))
    if (code === undefined) throw new RangeError(`not in GBK: ${character}`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return new Uint8Array(bytes)
}
