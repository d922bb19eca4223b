import type {Clip, ClipSentence} from '#kiosk-app/data/guide.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {Recording} from '#guide/schema/guide-file.ts'
import {isSafePath, normalPath} from '#guide/paths.ts'
import {readSound} from '#guide/sound.ts'
import {markFault, sectionOf, spokenBlocks, spokenHash, spokenSentences} from '#pairing/spoken.ts'
import {titleText} from '../edition/sort-out.ts'
import type {Held} from '../model.ts'
import type {GuideContext} from './context.ts'
import {textLine, wordLine} from './lines.ts'
import {placeOf} from './parts.ts'
import {remux} from './remux.ts'

/** What becomes of the recordings of a guide. */
export interface Clips {
  clips: Clip[]
  /** By address within the release. */
  files: ReadonlyMap<string, Uint8Array>
  /** Those that must not be played, each with its reason. */
  held: Held[]
}

/**
 * The recordings a kiosk may play: of a text that still stands so, with the consent of the voice, and of Yi only what is
 * approved. The others are told, never left out in silence.
 */
export async function clips(context: GuideContext): Promise<Clips> {
  const {edition, input} = context
  const {guide} = edition
  const found: {clip: Clip; section: number}[] = []
  const files = new Map<string, Uint8Array>()
  const held: Held[] = []
  const numbers = {zh: 0, ii: 0}
  for (const recording of guide.facts.audio) {
    const path = normalPath(recording.file)
    const bytes = isSafePath(path) ? input.workspace.files.get(`${guide.folder}/${path}`) : undefined
    const reason = whyNot(recording, bytes, context)
    const sound = reason === undefined && bytes ? await remux(bytes) : undefined
    if (!sound) {
      held.push({
        format: 'kiosk',
        id: guide.id,
        title: titleText(edition),
        reason: `kiosk.held.clip.${reason ?? 'form'}`,
        values: {file: recording.file},
        units: 0,
      })
      continue
    }
    const src = `a/${guide.id}-${recording.lang}-${++numbers[recording.lang]}.webm`
    files.set(src, sound.bytes)
    const section = sectionOf(guide, recording)
    found.push({
      section: typeof section === 'number' ? section : -1,
      clip: clip(recording, src, sound.seconds, context),
    })
  }
  // The sort keeps the order of guide.yaml within a section.
  return {clips: found.sort((a, b) => a.section - b.section).map(one => one.clip), files, held}
}

/** Why a recording must not be played; undefined when it may. Names the end of a key of kiosk.json. */
function whyNot(
  recording: Recording,
  bytes: Uint8Array | undefined,
  context: GuideContext,
): string | undefined {
  const {edition, input} = context
  if (!bytes) return 'missing'
  if (sectionOf(edition.guide, recording) === 'unknown') return 'section'
  if (!recording.consent) return 'consent'
  const hash = spokenHash(
    spokenBlocks(edition.paired, recording),
    name => input.resolve(name, edition.guide, 'zh')?.text ?? '',
  )
  if (recording['text-hash'] !== hash) return 'stale'
  if (recording.lang === 'ii' && input.mode === 'release' && !isApproved(recording, context))
    return 'unapproved'
  return readSound(bytes) ? undefined : 'form'
}

/** Is there Yi for all of the Han it stands for, and all of it approved (DESIGN §4)? */
function isApproved(recording: Recording, {edition: {guide, paired}}: GuideContext): boolean {
  const section = sectionOf(guide, recording)
  const spoken = new Set(spokenBlocks(paired, recording))
  return (
    spoken.size > 0 &&
    paired.units
      .filter(
        ({zh, ii}) =>
          zh.some(block => section === undefined || block.section === section) ||
          ii.some(block => spoken.has(block)),
      )
      .every(({state}) => state === 'approved' || state === 'han-only')
  )
}

function clip(recording: Recording, src: string, seconds: number, context: GuideContext): Clip {
  const {guide} = context.edition
  const index = sectionOf(guide, recording)
  const section = typeof index === 'number' ? guide.zh.sections[index] : undefined
  const sentences = sentencesOf(recording, seconds, context)
  return {
    src,
    lang: recording.lang,
    name: nameOf(recording, context),
    ...(section ? {part: placeOf(section, context)} : {}),
    seconds: hundredths(seconds),
    ...(sentences ? {sentences} : {}),
  }
}

/** Marks that do not fit are not used: the check has said so, and the wrong sentence must not light up. */
function sentencesOf(
  recording: Recording,
  seconds: number,
  {edition, input}: GuideContext,
): ClipSentence[] | undefined {
  const {marks, lang} = recording
  const texts = spokenSentences(
    spokenBlocks(edition.paired, recording),
    name => input.resolve(name, edition.guide, lang)?.text ?? `{${name}}`,
  )
  if (marks === undefined || markFault(marks, texts.length, seconds)) return undefined
  return texts.map((sentence, n) => {
    const [from = 0, to = 0] = marks[n] ?? []
    return {from, to, texts: [...sentence]}
  })
}

/** 汉语, 彝语·圣乍; the dialect has its Han name only. */
function nameOf({lang, dialect}: Recording, {words}: GuideContext): Line {
  const language = words.han(`kiosk.listen.${lang}`)
  return dialect === undefined
    ? wordLine(words, `kiosk.listen.${lang}`)
    : textLine(words.han('kiosk.listen.dialect', {language, dialect}))
}

const hundredths = (seconds: number): number => Math.round(seconds * 100) / 100
