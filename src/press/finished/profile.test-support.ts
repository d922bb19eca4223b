/** The head of an ICC profile of version 4 with a name and nothing to convert with. */
export function pressProfile({space = 'CMYK', device = 'prtr', name = 'Test Press'} = {}): Uint8Array {
  const size = 132 + 12 + 28 + name.length * 2
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const word = (at: number, text: string) =>
    [...text].forEach((character, index) => view.setUint8(at + index, character.charCodeAt(0)))
  view.setUint32(0, size)
  view.setUint8(8, 4)
  word(12, device)
  word(16, space)
  word(20, 'Lab ')
  word(36, 'acsp')
  view.setUint32(128, 1)
  word(132, 'desc')
  view.setUint32(136, 144)
  view.setUint32(140, 28 + name.length * 2)
  word(144, 'mluc')
  view.setUint32(152, 1)
  view.setUint32(156, 12)
  word(160, 'enUS')
  view.setUint32(164, name.length * 2)
  view.setUint32(168, 28)
  for (const [index, character] of [...name].entries())
    view.setUint16(172 + index * 2, character.charCodeAt(0))
  return bytes
}
