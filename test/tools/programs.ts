import {spawnSync} from 'node:child_process'

/** Programs that read PDFs, and the Debian packages they come in. */
export const PROGRAMS = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  mutool: 'mupdf-tools',
  gs: 'ghostscript',
} as const

export type Program = keyof typeof PROGRAMS

/** A whole book as text. */
const MOST_OUTPUT = 256 * 1024 * 1024

/**
 * Runs a program and returns what it prints.
 *
 * @returns both streams, each as text
 * @throws Error naming the Debian package when the program is not there, and what it said when it fails
 */
export function run(program: Program, ...args: string[]): {out: string; complaints: string} {
  const {error, status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: MOST_OUTPUT})
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error(
      `${program} is not on this machine: apt-get install ${PROGRAMS[program]} (.ci/run does it by itself)`,
    )
  }
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return {out: stdout, complaints: stderr}
}

/** Forms of marks for upright lines (U+FE10–FE16), as a running label has them; poppler gives the plain mark for them. */
const UPRIGHT: Readonly<Record<string, string>> = {
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
}

/** Pages of a text in which each ends with a form feed, white space removed. */
function pagesOf(text: string): string[] {
  const plain = text.replaceAll(/[︐-︖]/gu, form => UPRIGHT[form] ?? form)
  const pages = plain.split('\f').map(page => page.replaceAll(/\s/gu, ''))
  return pages.at(-1) === '' ? pages.slice(0, -1) : pages
}

/** The text of each page as poppler reads it, in the order it was drawn. */
export function popplerPages(file: string): string[] {
  return pagesOf(run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-').out)
}

/** The text of each page as MuPDF reads it. */
export function mupdfPages(file: string): string[] {
  return pagesOf(run('mutool', 'draw', '-q', '-F', 'txt', '-o', '-', file).out)
}

/** One font of a PDF as poppler's `pdffonts` lists it. */
export interface Font {
  /** Without the subset's six letters. */
  name: string
  type: string
  embedded: boolean
  /** It says which characters its glyphs are. */
  unicode: boolean
}

export function fontsOf(file: string): Font[] {
  // name, type (which may hold spaces), encoding, emb, sub, uni, object and generation
  const line = /^(\S+)\s+(.+?)\s+(\S+)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/
  return run('pdffonts', file)
    .out.split('\n')
    .slice(2)
    .filter(text => text.trim() !== '')
    .map(text => {
      const found = line.exec(text)
      if (!found) throw new Error(`pdffonts: a line that is not understood: ${text}`)
      const [, name = '', type = '', , embedded, , unicode] = found
      return {
        name: name.replace(/^[A-Z]{6}\+/, ''),
        type,
        embedded: embedded === 'yes',
        unicode: unicode === 'yes',
      }
    })
}

/** What `pdfinfo` says of a PDF, by its own keys (`Title`, `Tagged`, `Pages`). */
export function infoOf(file: string): Map<string, string> {
  const lines = run('pdfinfo', '-enc', 'UTF-8', file).out.split('\n')
  return new Map(
    lines.flatMap(line => {
      const at = line.indexOf(':')
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const]
    }),
  )
}

/** The language in a PDF's catalogue. */
export function langOf(file: string): string {
  return run('mutool', 'show', file, 'trailer/Root/Lang')
    .out.trim()
    .replace(/^\((.*)\)$/, '$1')
}

/**
 * Ink of each page as Ghostscript separates it, in C, M, Y and K from 0 to 1. Ghostscript only reads here: what it
 * writes loses its text (publishing.md §4).
 */
export function inkOf(file: string): {pages: number[][]; complaints: string} {
  const {out, complaints} = run('gs', '-q', '-dSAFER', '-o', '-', '-sDEVICE=inkcov', file)
  const pages = [...out.matchAll(/^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) CMYK OK/gm)]
  return {pages: pages.map(([, ...inks]) => inks.map(Number)), complaints}
}
