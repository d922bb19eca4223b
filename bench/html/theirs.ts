import {readFileSync} from 'node:fs'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

// The other side of bench/html.ts: bare unified as publishing.md §7 measured it, over the same Markdown.
const texts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as [string, string][]

const started = process.cpuUsage()
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze()
const pages = texts.flatMap(([path, text]) =>
  path.endsWith('.md') ? String(processor.processSync(text)) : [],
)
const {user, system} = process.cpuUsage(started)
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0)
process.send?.({pages: pages.length, bytes, work: (user + system) / 1e6})
process.disconnect?.()
