import {readdirSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {describe, expect, it} from 'vitest'

/** Floors of DESIGN §5 from the ground up; rooms on one floor do not open each other. */
const FLOORS = [
  ['text'],
  ['guide', 'press', 'bundle'],
  ['pairing', 'locale'],
  ['check', 'publish'],
  ['commands'],
  // A door of its own; the command that opens it stands in cli/.
  ['language-server'],
  ['cli'],
]
const PURE = ['text', 'locale', 'guide', 'pairing', 'check', 'publish', 'press', 'bundle']
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  edges: ['text', 'guide', 'locale', 'press', 'publish', 'bundle'],
  // The rules of a bundle are the same at the terminal (check.html) and at the staff's computer.
  'kiosk-app': ['text', 'bundle'],
}
/** The shape of the data a kiosk page is given: written by publish/, read by kiosk-app/. */
const HANDED_OVER = 'kiosk-app/data/'
const OPENS_EDGES = ['commands', 'cli', 'language-server', 'edges']
const floorOf = (room: string): number => FLOORS.findIndex(rooms => rooms.includes(room))
const PACKAGES = /^(?:puppeteer|puppeteer-core|commander|listr2|chokidar)(?:\/|$)/
/** Names that reach the world; comments and texts are taken out first. */
const WORLD =
  /(?<![\w.$])(?:process\s*[.[]|console\s*[.[]|fetch\s*\(|XMLHttpRequest|Date\.now|new Date\s*\(\s*\)|globalThis\s*\.\s*process)|Math\.random|performance\.now/

/** What is wrong with a source file by the rules of the house: its imports, and names it may not use. */
export function breaches(path: string, source: string): string[] {
  const room = path.split('/')[0] ?? ''
  const found: string[] = []
  for (const [, one, two, three] of source.matchAll(
    /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  )) {
    const name = one ?? two ?? three ?? ''
    if (PURE.includes(room)) {
      if (name.startsWith('node:') && name !== 'node:path/posix') found.push(`opens ${name}`)
      if (PACKAGES.test(name)) found.push(`opens ${name}`)
    }
    const target = name.startsWith('#')
      ? name.slice(1)
      : name.startsWith('.')
        ? posix.join(posix.dirname(path), name)
        : undefined
    const other = target?.split('/')[0]
    if (other === undefined || other === room || (room === 'publish' && target?.startsWith(HANDED_OVER)))
      continue
    if (other === '..') found.push(`leaves src/ by ${name}`)
    else if (other === 'edges') {
      if (!OPENS_EDGES.includes(room)) found.push(`opens ${other}`)
    } else if (BESIDE[room] !== undefined) {
      if (!BESIDE[room].includes(other)) found.push(`opens ${other}`)
    } else if (floorOf(room) <= floorOf(other) || floorOf(other) < 0) found.push(`opens ${other}`)
  }
  const bare = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/(['"])(?:\\.|(?!\1)[^\\\n])*\1/g, '""')
  const world = PURE.includes(room) && WORLD.exec(bare)
  return world ? [...found, `names ${world[0]}`] : found
}

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).map(path => path.replaceAll('\\', '/'))

describe('the floors of the house', () => {
  it.each(files.filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts')))('%s keeps them', path => {
    expect(breaches(path, readFileSync(join(src, path), 'utf8'))).toEqual([])
  })

  it.each([
    ['text/a.ts', "import {x} from '#guide/model.ts'"],
    ['guide/a.ts', "import type {X} from '../check/model.ts'"],
    ['check/a.ts', "const x = await import('../publish/index.ts')"],
    ['publish/b/a.ts', "export {x} from '#check/run.ts'"],
    ['pairing/a.ts', "import '../locale/words.ts'"],
    ['check/a.ts', "import {read} from '../edges/files.ts'"],
    ['commands/a.ts', "import {x} from '../cli/main.ts'"],
    ['kiosk-app/a.ts', "import {x} from '../publish/index.ts'"],
    ['press/a.ts', "import {x} from '../publish/model.ts'"],
    ['publish/a.ts', "import {x} from '#kiosk-app/app.ts'"],
    ['guide/a.ts', "import {readFileSync} from 'node:fs'"],
    ['guide/a.ts', "import {join} from 'node:path'"],
    ['publish/a.ts', "import puppeteer from 'puppeteer'"],
    ['guide/a.ts', 'const x = process.env'],
    ['locale/a.ts', 'console.log(1)'],
    ['pairing/a.ts', 'const today = new Date()'],
    ['text/a.ts', 'const x = Date.now() + Math.random()'],
    ['press/a.ts', "await fetch('x')"],
  ])('a planted breach in %s is seen: %s', (path, source) => expect(breaches(path, source)).toHaveLength(1))

  it.each([
    ['guide/a.ts', "import {x} from '#text/normal.ts'\nimport {join} from 'node:path/posix'"],
    ['publish/a.ts', "// console.log\nconst x = 'process.env'; step.process.x"],
    ['cli/a.ts', "const {x} = await import('../commands/x.ts')\nprocess.exitCode = 1"],
  ])('%s may do this: %s', (path, source) => expect(breaches(path, source)).toEqual([]))
})
