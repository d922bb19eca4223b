import {expect, test} from 'vitest'
import {openTemplates} from '#edges/templates.ts'
import {readTheme} from '#press/colour/theme.ts'
import {lintPrintCss} from '#press/print-css/lint.ts'
import {formats} from '#publish/index.ts'
import {inputFor, sampleFiles} from './sample-input.ts'

const theme = readTheme(openTemplates()('theme.css'))
const SCREENS = new Set(['kiosk', 'data', 'broadcast'])

test('every style that is printed, the ones made in code too, has inks and nothing a press cannot take', async () => {
  const input = inputFor(await sampleFiles())
  const jobs: string[] = []
  const judged = new Set<string>()
  for (const format of formats.filter(({id}) => !SCREENS.has(id))) {
    for (const {path, html} of (await format.plan(input)).prints) {
      const page = html(undefined)
      const css = [
        ...[...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text),
        ...[...page.matchAll(/\sstyle="([^"]*)"/g)].map(([, text = '']) => `a{${text}}`),
      ]
      // What draws says nothing of colour itself: shapes are coloured by the style.
      expect([path, ...page.matchAll(/\s(?:fill|stroke)="(?!none")[^"]*"/g)]).toEqual([path])
      for (const sheet of css.filter(text => !judged.has(text))) {
        judged.add(sheet)
        expect(lintPrintCss(path, sheet, theme)).toEqual([])
      }
      jobs.push(path)
    }
  }
  expect(jobs.length).toBeGreaterThan(30)
})
