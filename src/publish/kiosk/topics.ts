import type {Topic} from '#kiosk-app/data/meta.ts'
import type {Guide} from '#guide/model.ts'
import {PICTURES, TOPICS} from '#guide/schema/pictures.ts'
import type {Words} from '#locale/words.ts'
import {wordLine} from './lines.ts'

/** Interpretations of policies are no matter of anyone's life: a topic of their own unless the guide names one. */
const POLICY = 'policy'

/** All topics in the order of the start screen. */
export function topics(words: Words): Topic[] {
  const {其他: other, ...named} = TOPICS
  return [...Object.values(named), POLICY, other].map(id => ({
    id,
    title: wordLine(words, `kiosk.topic.${id}`),
    picture: id,
  }))
}

export function topicOf({facts, kind}: Guide): string {
  if (facts.topic !== undefined) return TOPICS[facts.topic]
  return kind === 'policy' ? POLICY : TOPICS.其他
}

/** The pictogram of a guide: its own, else its topic's, else that of its kind. */
export function pictureOf({facts, kind}: Guide): string {
  if (facts.picture !== undefined) return PICTURES[facts.picture]
  return facts.topic === undefined ? kind : TOPICS[facts.topic]
}
