import type {Construct, Extension, State, TokenizeContext, Effects, Code} from 'micromark-util-types'
import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {Literal} from 'mdast'

/** `{name}` in text. `value` is the name; `form` says how it was written. */
export interface FactNode extends Literal {
  type: 'fact'
  form: 'plain' | 'spaced' | 'wide'
}

/** A `{`, `}`, `｛` or `｝` that belongs to no placeholder; `value` is the character. */
export interface BraceNode extends Literal {
  type: 'brace'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    fact: FactNode
    brace: BraceNode
  }
  interface RootContentMap {
    fact: FactNode
    brace: BraceNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    hanyiFact: 'hanyiFact'
    hanyiBrace: 'hanyiBrace'
  }
}

const OPEN = 0x7b
const CLOSE = 0x7d
const WIDE_OPEN = 0xff5b
const WIDE_CLOSE = 0xff5d

/** Letters, digits, `_`, `.`, `-` and anything beyond ASCII but punctuation: an unknown name is told by check/. */
function isName(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}\uD800-\uDFFF_.-]/u.test(String.fromCharCode(code))
}
const isSpace = (code: Code): boolean => code === 0x20 || code === 0x3000

/** `{name}` as one token; spaces inside are let through, so that the mistake can be named. */
function tokenizeFact(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let named = false
  const close = (code: Code): State | undefined => {
    if (!named || (code !== CLOSE && code !== WIDE_CLOSE)) return nok(code)
    effects.consume(code)
    effects.exit('hanyiFact')
    return ok
  }
  const after = (code: Code): State | undefined => {
    if (!isSpace(code)) return close(code)
    effects.consume(code)
    return after
  }
  const name = (code: Code): State | undefined => {
    if (!isName(code)) return after(code)
    named = true
    effects.consume(code)
    return name
  }
  const before = (code: Code): State | undefined => {
    if (!isSpace(code)) return name(code)
    effects.consume(code)
    return before
  }
  return code => {
    effects.enter('hanyiFact')
    effects.consume(code)
    return before
  }
}

function tokenizeBrace(this: TokenizeContext, effects: Effects, ok: State): State {
  return code => {
    effects.enter('hanyiBrace')
    effects.consume(code)
    effects.exit('hanyiBrace')
    return ok
  }
}

const fact: Construct = {name: 'hanyiFact', tokenize: tokenizeFact}
const brace: Construct = {name: 'hanyiBrace', tokenize: tokenizeBrace}

/**
 * Markdown syntax of placeholders. A construct, not a search in finished text: `\{` is then taken by Markdown's
 * own escape, code spans stay literal, and every placeholder knows its place.
 */
export const placeholderSyntax: Extension = {
  text: {[OPEN]: [fact, brace], [CLOSE]: brace, [WIDE_OPEN]: [fact, brace], [WIDE_CLOSE]: brace},
}

function enterFact(this: CompileContext, token: Token): void {
  const raw = this.sliceSerialize(token)
  const name = raw.slice(1, -1).trim()
  const wide = raw.startsWith('｛') || raw.endsWith('｝')
  const form = wide ? 'wide' : name.length === raw.length - 2 ? 'plain' : 'spaced'
  this.enter({type: 'fact', value: name, form}, token)
}
function enterBrace(this: CompileContext, token: Token): void {
  this.enter({type: 'brace', value: this.sliceSerialize(token)}, token)
}
function exit(this: CompileContext, token: Token): void {
  this.exit(token)
}

/** The same for the tree. */
export const placeholderFromMarkdown: FromMarkdown = {
  enter: {hanyiFact: enterFact, hanyiBrace: enterBrace},
  exit: {hanyiFact: exit, hanyiBrace: exit},
}
