import {describe, expect, it} from 'vitest'
import {COUNTY, guide, read} from '../../test/read-workspace.ts'
import {factsHash, factsOf} from './facts-hash.ts'

describe('the hash of the facts', () => {
  const hash = (yaml: string, county = COUNTY, zh?: string): string => {
    const workspace = read({...guide('jia', yaml, zh), 'content/county.yaml': county})
    const [first] = workspace.guides
    if (first === undefined) throw new Error('no guide')
    expect(factsOf(first, workspace.county)).not.toContain('checked')
    return factsHash(first, workspace.county)
  }

  it('does not change with the order of keys, the version, the status or who checked', () => {
    const one = hash('phones: {consult: 0000-5550101}\nfee: 不收费')
    expect(
      hash(
        'fee: 不收费\nstatus: current\nphones: {consult: 0000-5550101}\nchecked: {by: 张三, date: 2026-11-20}',
      ),
    ).toBe(one)
    expect(one).toMatch(/^[0-9a-f]{16}$/)
  })

  it('changes with a fact, and with the county entries the guide names and no others', () => {
    const moved = COUNTY.replace('某路', '另一路')
    expect(hash('visits: 1')).not.toBe(hash('visits: 2'))
    expect(hash('places: [{site: zhongxin}]')).not.toBe(hash('places: [{site: zhongxin}]', moved))
    expect(hash('visits: 1')).toBe(hash('visits: 1', moved))
    expect(hash('', COUNTY, '# 甲\n\n{sites.zhongxin.address}\n')).not.toBe(
      hash('', moved, '# 甲\n\n{sites.zhongxin.address}\n'),
    )
  })
})
