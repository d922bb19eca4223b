import {countRows, readCounts} from '../counts.ts'
import {button, el} from '../dom.ts'
import type {Kiosk, Screen} from '../kiosk.ts'
import {lineNodes, plainHan} from '../line.ts'

/** For staff: how often each guide was opened, called wrong or not understood, by day; as a file for the office. */
export const counts: Screen = {
  name: 'counts',
  open: kiosk => {
    const {meta, lines} = kiosk
    const {labels} = meta
    const found = countRows(readCounts(kiosk.storage))
    const heads = [
      labels['counts.day'],
      labels['counts.guide'],
      labels['counts.opened'],
      labels.wrong,
      labels.unclear,
    ]
    const han = (text: string) => el('span', {class: 'han', lang: 'zh-Hans'}, [text])
    return {
      title: plainHan(labels.counts.han),
      node: el('main', {class: 'counts'}, [
        el('h1', {tabindex: '-1'}, lineNodes(labels.counts, lines)),
        el('p', {}, lineNodes(labels['counts.lead'], lines)),
        ...(found.length === 0
          ? [el('p', {}, lineNodes(labels['counts.none'], lines))]
          : [
              button('wide', lineNodes(labels['counts.save'], lines), () => save(kiosk)),
              el('table', {}, [
                el('thead', {}, [
                  el(
                    'tr',
                    {},
                    heads.map(head => el('th', {scope: 'col'}, lineNodes(head, lines))),
                  ),
                ]),
                el(
                  'tbody',
                  {},
                  found.map(row =>
                    el('tr', {}, [
                      el('td', {}, [el('span', {class: 'whole'}, [row.day])]),
                      el('td', {}, [han(titleOf(kiosk, row.guide))]),
                      ...row.numbers.map(n => el('td', {}, [String(n)])),
                    ]),
                  ),
                ),
              ]),
            ]),
      ]),
    }
  },
}

function titleOf(kiosk: Kiosk, id: string): string {
  const entry = kiosk.meta.entries.filter(one => one.id === id)[0]
  return entry ? plainHan(entry.title.han) : id
}

/** Hands out the numbers as a CSV that Excel reads: BOM, CRLF. */
function save(kiosk: Kiosk): void {
  const {labels, version} = kiosk.meta
  const site = kiosk.terminal.site ? kiosk.terminal.site.key : ''
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`
  const head = ['day', 'guide', 'title', 'opened', 'wrong', 'unclear', 'site', 'version']
  const rows = countRows(readCounts(kiosk.storage)).map(row =>
    [row.day, row.guide, titleOf(kiosk, row.guide), ...row.numbers.map(String), site, version].map(quoted),
  )
  const text = `\ufeff${[head, ...rows].map(row => row.join(',')).join('\r\n')}\r\n`
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv'}))
  const name = `${plainHan(labels.counts.han)}-${kiosk.today().day}.csv`
  const way = el('a', {href: address, download: name, hidden: ''})
  document.body.appendChild(way)
  way.click()
  document.body.removeChild(way)
  window.setTimeout(() => URL.revokeObjectURL(address), 1000)
}
