import {expect, it} from 'vitest'
import {FINDINGS} from '../../test/read-workspace.ts'
import {READING_RULES} from './rules.ts'

it('every rule has its sentences in both languages, with the same values', () => {
  const keys = Object.entries(READING_RULES).flatMap(([rule, variants]) =>
    variants.map(variant => `findings.${rule}${variant === '' ? '' : `.${variant}`}`),
  )
  const values = (message: string | undefined): string[] =>
    [...new Set(message?.replace(/'[^']*'/g, '').match(/(?<=\{)\w+(?=[},])/g))].sort()
  for (const key of keys) {
    expect([key, FINDINGS['zh-CN'][key]]).toEqual([key, expect.stringMatching(/\p{Script=Han}/u)])
    expect([key, values(FINDINGS.en[key])]).toEqual([key, values(FINDINGS['zh-CN'][key])])
  }
})
