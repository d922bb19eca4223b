import {append} from '../append.ts'
import type {Block, Flow} from '../model.ts'
import {body} from './context.ts'
import type {ElementReader} from './context.ts'
import type {Question} from './model.ts'

/** 常见问题: a `###` heading is a question, what follows it the answer. */
export const faq: ElementReader = {
  name: 'faq',
  read: ({section, tell}) => {
    const questions: Question[] = []
    for (const flow of body(section)) {
      if (flow.type === 'heading') questions.push({question: flow.block, answers: []})
      else append(questions.at(-1)?.answers ?? [], blocksOf(flow))
    }
    if (questions.length === 0) tell('faq-grammar', 'no-question', section.place)
    for (const {question, answers} of questions) {
      if (answers.length === 0) tell('faq-grammar', 'no-answer', question.place, {question: question.text})
    }
    return {questions}
  },
}

/** Every block of a piece of flow, in order. */
function blocksOf(flow: Flow): Block[] {
  switch (flow.type) {
    case 'list':
      return flow.items.flatMap(item => item.children.flatMap(blocksOf))
    case 'table':
      return [...flow.head, ...flow.rows.flat()]
    case 'quote':
      return flow.children.flatMap(blocksOf)
    default:
      return [flow.block]
  }
}
