import type {FlowText} from './flow-model.ts'

/** A text of one line in Han. */
export const text = (words: string): FlowText[] => [
  {lang: 'zh-Hans', spans: [{text: words, lang: 'zh-Hans', strong: false}]},
]

/** What a chart says by itself. */
export const WORDS = {
  start: text('开始'),
  end: text('结束'),
  decide: text('分情况'),
  goTo: (n: number) => text(`转第${n}步`),
}
