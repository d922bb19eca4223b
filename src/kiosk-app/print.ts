import {el} from './dom.ts'

/**
 * Prints the slip on the page. The paper's style sheet is put in for this print alone: a page rule cannot be chosen
 * by a class, and Chrome 64 knows no named pages.
 */
export function printSlip(paper: '80mm' | 'A4'): void {
  const sheet = el('link', {rel: 'stylesheet', media: 'print', href: `print-${paper}.css`})
  const done = (): void => {
    window.removeEventListener('afterprint', done)
    if (sheet.parentNode) sheet.parentNode.removeChild(sheet)
  }
  sheet.addEventListener('load', () => {
    window.addEventListener('afterprint', done)
    window.print()
  })
  sheet.addEventListener('error', done)
  document.head.appendChild(sheet)
}
