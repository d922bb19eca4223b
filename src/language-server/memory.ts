import {rules as table} from '#check/index.ts'
import type {CheckInput, GuideCheck, Rule} from '#check/model.ts'
import type {Judging} from '#commands/judge.ts'
import type {Fault} from '#guide/fault.ts'
import type {FolderReading, ReadFolder} from '#guide/folder.ts'
import {readFolder} from '#guide/folder.ts'
import type {Files, Guide} from '#guide/model.ts'
import type {Words} from '#locale/words.ts'
import type {PairedGuide} from '#pairing/model.ts'
import {pairGuide} from '#pairing/pair.ts'

/** Reading, joining and checks that remember. What comes out is what would come out without. */
export interface Memory extends Judging {
  readOne: ReadFolder
}

/** Files beside the guides that any check may look at; a change of one makes every check of a guide run again. */
const AROUND = ['hanyi.yaml', 'content/county.yaml', 'content/terms.csv', 'content/words.csv']

/**
 * Makes an empty memory for one workspace. Folders are known by the identity of their files' bytes, guides by the
 * identity of what was read: whoever hands in files keeps the same bytes object while a file stays the same.
 */
export function openMemory(rules: readonly Rule[] = table): Memory {
  return {
    readOne: rememberedReading(),
    pair: rememberedPairing(),
    rules: rememberedRules(rules),
  }
}

/** Sentences that are kept; a workspace of two hundred guides that says more than this has other cares. */
const SENTENCES = 50_000

/** Words that remember what they said: putting thousands of findings into words anew takes longer than finding them. */
export function rememberedWords(words: Words): Words {
  const said = new Map<string, string>()
  return {
    ...words,
    say: (key, values = {}) => {
      const asked = JSON.stringify([key, values])
      const sentence = said.get(asked) ?? words.say(key, values)
      if (said.size >= SENTENCES) said.clear()
      said.set(asked, sentence)
      return sentence
    },
  }
}

type Part = readonly [path: string, bytes: Uint8Array]

function rememberedReading(): ReadFolder {
  const known = new Map<string, {parts: readonly Part[]; aliases: unknown; reading: FolderReading}>()
  const grouped = new WeakMap<Files, Map<string, Part[]>>()
  return (folder, files, aliases) => {
    const groups = grouped.get(files) ?? Map.groupBy(files, ([path]) => path.split('/', 3).join('/'))
    grouped.set(files, groups)
    const parts = groups.get(folder.path) ?? []
    const last = known.get(folder.path)
    if (last?.aliases === aliases && samePairs(last.parts, parts)) return last.reading
    const reading = readFolder(folder, files, aliases)
    known.set(folder.path, {parts, aliases, reading})
    return reading
  }
}

function samePairs(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every(([path, bytes], at) => b[at]?.[0] === path && b[at][1] === bytes)
}

function rememberedPairing(): typeof pairGuide {
  const known = new WeakMap<Guide, ReturnType<typeof pairGuide>>()
  return guide => {
    const pairing = known.get(guide) ?? pairGuide(guide)
    known.set(guide, pairing)
    return pairing
  }
}

/** Faults of one guide by rule. */
type Known = WeakMap<PairedGuide, Map<string, Fault[]>>

/**
 * A check of one guide is asked again only when the guide or what is around it changed. One that looked at other
 * guides, their texts or files is asked every time.
 */
function rememberedRules(rules: readonly Rule[]): Rule[] {
  const watches = new WeakMap<CheckInput, Watch>()
  let around: readonly unknown[] = []
  let known: Known = new WeakMap()
  const watchOf = (input: CheckInput): Watch => {
    const now = aroundOf(input)
    if (now.length !== around.length || now.some((value, at) => value !== around[at])) known = new WeakMap()
    around = now
    return watch(input)
  }
  const remembered = (id: string, check: GuideCheck): GuideCheck => {
    return (paired, input) => {
      const watched = watches.get(input) ?? watchOf(input)
      watches.set(input, watched)
      const before = known.get(paired)?.get(id)
      if (before !== undefined) return before
      watched.farLooks = 0
      const faults = check(paired, watched.input)
      if (watched.farLooks === 0) {
        const ofGuide = known.get(paired) ?? new Map<string, Fault[]>()
        known.set(paired, ofGuide.set(id, faults))
      }
      return faults
    }
  }
  return rules.map(rule =>
    rule.scope === 'guide' ? {...rule, check: remembered(rule.id, rule.check)} : rule,
  )
}

/** What a check of one guide is given besides guides and files: compared by identity. */
function aroundOf({workspace, paired: _, ...rest}: CheckInput): unknown[] {
  return [...AROUND.map(path => workspace.files.get(path)), ...Object.values(rest)]
}

interface Watch {
  input: CheckInput
  /** How often something beyond the guide and what is around it was asked for. */
  farLooks: number
}

function watch(input: CheckInput): Watch {
  const {workspace, paired} = input
  const {guides, booklets, faults, files} = workspace
  const far = <T>(value: T): T => {
    watched.farLooks += 1
    return value
  }
  const watched: Watch = {
    farLooks: 0,
    input: {
      ...input,
      get paired() {
        return far(paired)
      },
      workspace: {
        ...workspace,
        get guides() {
          return far(guides)
        },
        get booklets() {
          return far(booklets)
        },
        get faults() {
          return far(faults)
        },
        get files() {
          return far(files)
        },
      },
    },
  }
  return watched
}
