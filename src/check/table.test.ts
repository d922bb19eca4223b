import {globSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {loadCatalogues} from '#edges/locales.ts'
import {READING_RULES} from '#guide/rules.ts'
import {rules} from './index.ts'

/** Sources that make faults while reading and joining; what `check/` makes is in its rules' own files. */
const raising = globSync('src/{guide,pairing,edges}/**/*.ts').filter(path => !path.endsWith('.test.ts'))
const ids = rules.map(rule => rule.id)

/**
 * Rule ids that a source raises: `rule: 'x'`, and what it hands to its own makers of faults (`tell`, `refuse`,
 * `syntax`), which name the rule first among their texts.
 */
function raisedIn(source: string): string[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  const named = [...bare.matchAll(/\brule:\s*'([a-z0-9-]+)'/g)]
  const told = [...bare.matchAll(/\b(?:tell|refuse)\([^'"(){}]*'([a-z0-9-]+)'/g)]
  return [...named, ...told].map(([, id = '']) => id)
}

describe('the rule table', () => {
  it('lists each rule once', () => {
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('lists every rule that reading and joining raise, and no other', () => {
    const raised = new Set(raising.flatMap(path => raisedIn(readFileSync(path, 'utf8'))))
    const listed = rules.filter(rule => rule.scope === 'reading').map(rule => rule.id)
    expect(listed.toSorted()).toEqual([...raised].toSorted())
  })

  it('lists every rule of check under the name of its file', () => {
    for (const rule of rules) {
      if (rule.scope === 'reading') continue
      const raised = new Set(raisedIn(readFileSync(`src/check/${rule.id}.ts`, 'utf8')))
      const scanned = readFileSync(`src/check/${rule.id}.ts`, 'utf8').match(
        /scanHalf\(\s*half,\s*'([a-z-]+)'/,
      )?.[1]
      expect([...raised, ...(scanned ? [scanned] : [])]).toEqual([rule.id])
    }
  })
})

const catalogues = loadCatalogues(['findings'])
const han = catalogues['zh-CN']
const english = catalogues.en

describe('the sentences of findings', () => {
  it('belong to a rule of the table', () => {
    const owners = new Set(Object.keys(han).map(key => key.split('.')[1]))
    expect([...owners].toSorted()).toEqual(ids.toSorted())
  })

  it('are there for every variant that reading knows', () => {
    const wanted = Object.entries(READING_RULES).flatMap(([rule, variants]) =>
      variants.map(variant => ['findings', rule, ...(variant === '' ? [] : [variant])].join('.')),
    )
    const there = Object.keys(han).filter(key => Object.hasOwn(READING_RULES, key.split('.')[1] ?? ''))
    expect(there.toSorted()).toEqual(wanted.toSorted())
  })

  it('take the same values in Chinese and English', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(han).toSorted())
    for (const [key, message] of Object.entries(han)) {
      expect([key, valuesOf(english[key] ?? '')]).toEqual([key, valuesOf(message)])
    }
  })

  it.each([
    ['{a}和{b, number, ::group-off}', ['a', 'b']],
    ["{a, select, x {有{b}} other {'{'c'}'}}{d}", ['a', 'b', 'd']],
  ])('have values that are all seen: %s', (message, names) => expect(valuesOf(message)).toEqual(names))

  it('say what was expected, in Chinese alone', () => {
    for (const [key, message] of Object.entries(han)) expect([key, strangeWords(message)]).toEqual([key, []])
  })

  it.each([
    ['此处为 null，应为文字。', ['null']],
    ['Unexpected 标题', ['Unexpected']],
    ['请在 guide.yaml 写上 phones.consult，运行 hanyi sync --fill。', []],
    ['写成“1. 申请（申请人）”', []],
  ])('a planted English word is seen: %s', (message, found) => expect(strangeWords(message)).toEqual(found))
})

/** What may stand in Latin letters: names of formats and programs, keys, commands, the N of 第N步. */
const LATIN = new Set(
  (
    'hanyi sync sign mark terms submit fill checked by guide yaml county md ii zh docs format jsonl csv json KB MB UTF GBK ANSI CSV ' +
    'Unicode Excel Word Tab Yi assets members pictures agencies sites status note date reason version phones consult ' +
    'type fee png biaoge tu gaoling jintie N true false ' +
    'audio mp m a text webm ogg wav Opus file marks section consent dialect ' +
    'content booklets hash basis visits why channels approved own time promise allow han other ' +
    'SVG PNG JPEG WebP CMYK RGB templates theme css jpg svg ' +
    'ledger affected add content editions press office sheet ICC icc pdf intent delivery copies ' +
    'var ink accent tint cmyk k c f A'
  ).split(' '),
)

/** Latin words of a message that are no value, name or command. */
function strangeWords(message: string): string[] {
  const shown = message
    .replace(/'([{}])'/g, '$1')
    .replace(/\{\w+(?:, \w+)*(?:, ::[\w-]+)?\}|\{\w+, select,|\b\w+ (?=\{)/g, ' ')
  return (shown.match(/[A-Za-z]+/g) ?? []).filter(word => !LATIN.has(word))
}

/** Names of the values that an ICU message takes, those inside its choices too. */
function valuesOf(message: string): string[] {
  const names = new Set<string>()
  const read = (at: number): number => {
    for (let i = at; i < message.length; i++) {
      if (message[i] === "'" && /['{}]/.test(message[i + 1] ?? '')) i = message.indexOf("'", i + 2)
      else if (message[i] === '}') return i
      else if (message[i] === '{') {
        const head = /^\{\s*(\w+)\s*(,\s*(?:select|plural)\s*,)?/.exec(message.slice(i))
        names.add(head?.[1] ?? '?')
        i += head?.[0].length ?? 1
        // Inside a choice every brace opens a message of its own.
        while (head?.[2] && message[i] !== '}' && i < message.length)
          i = message[i] === '{' ? read(i + 1) + 1 : i + 1
        if (!head?.[2]) i = message.indexOf('}', i)
      }
    }
    return message.length
  }
  read(0)
  return [...names].toSorted()
}
