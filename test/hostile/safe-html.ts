/** Elements our own pages are made of; whatever else appears came out of somebody's text. */
const TAGS = new Set(
  (
    'html head meta title style link script noscript body main header footer nav section article aside div span p br wbr hr ' +
    'h1 h2 h3 h4 h5 h6 strong em b i ol ul li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'blockquote figure figcaption img a button label input small sub sup ruby rt rp time ' +
    'svg g path rect line polyline polygon circle ellipse text tspan defs marker use desc symbol'
  ).split(' '),
)

/** Attributes that make a browser fetch or go. */
const ADDRESS = /^(?:href|src|srcset|action|formaction|xlink:href|poster|data|background|ping|cite|manifest)$/

/**
 * What is dangerous in a page that we made: elements and attributes that are none of ours, scripts, addresses that
 * lead out of the folder.
 *
 * @returns one line each; empty when the page is safe. The page must be written as `hast-util-to-html` writes: every
 * `<` of text escaped.
 */
export function dangers(html: string): string[] {
  const found: string[] = []
  const bare = html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '<style></style>')
    .replace(/^<!doctype html>/i, '')
  const rest = bare.replace(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*\/?>/g,
    (_, close: string, tag: string, attributes: string) => {
      if (!TAGS.has(tag)) found.push(`element ${tag}`)
      if (close !== '') return ''
      const names: string[] = []
      for (const [, name = '', two, one, none] of attributes.matchAll(
        /([\w:.-]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g,
      )) {
        names.push(name)
        const value = two ?? one ?? none ?? ''
        if (/^on/i.test(name)) found.push(`attribute ${name}`)
        if (ADDRESS.test(name) && !isOwnAddress(value)) found.push(`${tag} ${name}=${value.slice(0, 60)}`)
        if (/^(?:style|fill|filter|mask|marker-end)$/.test(name) && /url\((?!#)/i.test(value))
          found.push(`${name}=${value}`)
      }
      if (tag === 'script' && !names.includes('src')) found.push('script in the page')
      return ''
    },
  )
  const stray = /<[a-zA-Z!/?][^\s]{0,20}/.exec(rest)
  return stray === null ? found : [...found, `raw ${stray[0]}`]
}

/** What a page of the kiosk takes from its release and from beside the releases, and no other file. */
const BESIDE_KIOSK =
  /^(?:\.\.\/\.\.\/(?:site\.js|withdrawn\.js|plain\.css|plain\.js|pictures\/[a-z0-9-]+\.[a-z]+)|(?:\.\.\/){4}withdrawn\.js)$/

/** Inside the page, inside the folder, or the picture itself. */
function isOwnAddress(value: string): boolean {
  if (value === '' || value.startsWith('#')) return true
  if (BESIDE_KIOSK.test(value)) return true
  if (/^data:image\/(?:png|jpeg|svg\+xml|webp);base64,[\w+/=]*$/.test(value)) return true
  return (
    /^(?:\.\.\/)?[\p{L}\p{N}][^:\\]*$/u.test(value) && !value.slice(3).includes('..') && !value.includes('//')
  )
}
