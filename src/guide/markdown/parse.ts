import type {Root} from 'mdast'
import {combineExtensions} from 'micromark-util-combine-extensions'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Processor} from 'unified'
import {placeholderFromMarkdown, placeholderSyntax} from './placeholder.ts'

/**
 * Markdown that means nothing in a guide, switched off so that it stays the text it is: a paragraph pushed in by
 * four spaces is no code, `---` under a line makes no heading, `[^1]` and `[a]: b` are shown as written. With
 * `htmlFlow` off a tag does not swallow the lines after it.
 */
const DISABLED = [
  'codeIndented',
  'htmlFlow',
  'setextUnderline',
  'definition',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  // They would take a placeholder into the address: `https://…/{fee}`.
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
]

function guideSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    placeholderSyntax,
    {disable: {null: DISABLED}},
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), placeholderFromMarkdown]
}

/** Combined here once: the parser combines what it is given anew for every text. */
function combined(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [combineExtensions(data.micromarkExtensions ?? [])]
}

/**
 * Leaves out the walks through the whole tree after parsing. All of them look for addresses, which are text wherever they
 * stand by themselves (`inline.ts`).
 */
function withoutWalks(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(extension => ({...extension, transforms: []}))
}

// singleTilde would take the tildes out of `5~10个工作日，8~9日`.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(guideSyntax)
  .use(combined)
  .use(withoutWalks)
  .freeze()

/**
 * @param text prepared text (`prepare.ts`): long or deep Markdown has been taken out of it.
 * @returns the Markdown tree; undefined when the text was too entangled for the parser.
 */
export function parseMarkdown(text: string): Root | undefined {
  try {
    return processor.parse(text)
  } catch {
    // Only its stack can give out; the caller then reads the text line by line and says so.
    return undefined
  }
}
