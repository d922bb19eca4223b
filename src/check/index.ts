import type {Rule} from './model.ts'

/** The rule table (DESIGN §5): one line a rule. To add one: its file, its page, its line here. */
export const rules: readonly Rule[] = []
