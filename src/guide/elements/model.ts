import type {Block} from '../model.ts'

/** A row of 申请材料. Blocks are the cells of the Han table, so that each can be shown with its Yi. */
export interface Material {
  name: Block
  /** Copies wanted; undefined when the cell is empty. */
  originals: number | undefined
  copies: number | undefined
  /** 纸质 / 电子 / 纸质或电子; a word of a closed list, '' when empty. */
  form: string
  /** 必要 / 非必要 / 容缺后补; '' when empty, read as 必要. */
  need: string
  /** 申请人自备 / 政府部门核发 / 其他. */
  source: string
  /** Prose cells, shown in both languages; undefined when the column is missing or the cell empty. */
  issuer: Block | undefined
  note: Block | undefined
  /** Only needed then (代办时, 80–89周岁时 …). */
  when: Block | undefined
  /** Rows with the same non-empty group are alternatives: any one of them will do. */
  oneOf: string
}

/** What follows a step: a branch `情况：说明 → 第3步` or the step's own tail. */
export interface Branch {
  block: Block
  /** The part before the first ：. */
  condition: string
  /** 1-based number of the step it goes to, or 'end'. */
  to: number | 'end' | undefined
}

export interface Step {
  /** 1-based. */
  number: number
  block: Block
  /** 受理 — what stands before the bracket. */
  name: string
  /** 镇便民服务中心 — first part of the bracket; '' when absent. */
  actor: string
  /** Time the step takes, from the bracket; undefined when absent. */
  time: Duration | undefined
  /** Text after the bracket's ：. */
  text: string
  branches: Branch[]
  /** Where the step itself goes when it says so; undefined means the next step, or the end for the last. */
  to: number | 'end' | undefined
}

export interface Duration {
  n: number
  unit: '工作日' | '自然日' | '小时' | '个月' | '年' | '分钟'
}

export interface Question {
  question: Block
  /** First and last block index of the answer in the Han half. */
  answers: Block[]
}

/** The typed elements found in the Han half; undefined where the guide has no such section. */
export interface Elements {
  materials: Material[] | undefined
  /** The section says that nothing has to be brought (无需提交材料). */
  noMaterials: boolean
  steps: Step[] | undefined
  questions: Question[] | undefined
}
