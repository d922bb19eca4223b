import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'

/**
 * A complete HTML page for the browser: nothing in it is fetched from anywhere.
 *
 * @param css all of its style, inlined.
 * @returns the page as text.
 */
export function htmlDocument(parts: {
  lang: string
  title: string
  css: string
  bodyClass?: string
  children: readonly ElementContent[]
}): string {
  const page = h(null, [
    {type: 'doctype'},
    h('html', {lang: parts.lang}, [
      h('head', [
        h('meta', {charset: 'utf-8'}),
        h('title', parts.title),
        // A style element's text is raw: `<` never occurs in our CSS, and a label that holds one is escaped for CSS.
        h('style', parts.css),
      ]),
      h('body', {class: parts.bodyClass ?? ''}, [...parts.children]),
    ]),
  ])
  return toHtml(page, {closeEmptyElements: false})
}

/** A text as a CSS string, for the margin boxes of `@page`. Everything but letters and digits is escaped by code point. */
export function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<\n\r\f]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
