import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {materialsText} from './materials-text.ts'
import {checkedDate, label, type PaperContext} from './paper.ts'
import {drawQr, qrSymbol} from './qr.ts'

/** The material list to take home in a telephone. */
export function drawCode(context: PaperContext): ElementContent[] {
  if (!context.edition.guide.elements.materials && !context.edition.guide.elements.noMaterials) return []
  const symbol = qrSymbol(materialsText(context.edition, context.input.words))
  return [
    h('figure', {class: 'code'}, [
      drawQr(symbol),
      h('figcaption', label(context, 'reader.qr.materials', {}, 'div')),
    ]),
  ]
}

/** What proves which text this is: checked, version, code. */
export function drawEnd(context: PaperContext): ElementContent {
  const {edition, input} = context
  const {words} = input
  const {facts} = edition.guide
  const items: [string, string | undefined][] = [
    ['reader.fact.checked', checkedDate(context) ?? words.han('sheet.unchecked')],
    ['reader.fact.checked.by', facts.checked?.by],
    ['reader.fact.version', facts.version],
    ['reader.fact.code', edition.code],
  ]
  return h('footer', {class: 'end'}, [
    h(
      'div',
      items.flatMap(([key, value]) =>
        value === undefined
          ? []
          : [h('span', [...label(context, key), h('span', {class: 'whole', lang: 'zh-Hans'}, value)])],
      ),
    ),
    ...(input.workspace.settings.han_governs
      ? [h('div', label(context, 'reader.han.governs', {}, 'div'))]
      : []),
  ])
}
