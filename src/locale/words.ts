/** Flat catalogue of one namespace: ICU messages by key. */
export type Catalogue = Readonly<Record<string, string>>

/** A word of the tool in the language a reader is shown. */
export interface Label {
  text: string
  lang: 'zh-Hans' | 'ii' | 'en'
  /** The wanted language had no such word; `text` is Han. */
  fallback: boolean
}

export type Values = Readonly<Record<string, string | number>>

/** Words of the tool for one language of the person at the terminal and both languages of the reader. */
export interface Words {
  /** In the language of the messages (zh-CN, en). Throws on an unknown key: a fault of ours, seen by tests. */
  say: (key: string, values?: Values) => string
  /** Han wording for the reader. */
  han: (key: string, values?: Values) => string
  /** The Han message as it is written, in ICU syntax; undefined for a key that does not exist. */
  written: (key: string) => string | undefined
  /** Attested or county-approved Yi; undefined when there is none. Never falls back; the gap is counted. */
  yi: (key: string, values?: Values) => string | undefined
  /** Keys asked for in Yi that have none, each once. */
  gaps: () => readonly string[]
}
