import {CodeActionKind, type CodeAction, type Range} from 'vscode-languageserver'
import type {Finding} from '#check/model.ts'
import type {Words} from '#locale/words.ts'
import {diagnosticOf, type Showing} from './diagnostics.ts'

/**
 * Replacements for the findings that touch a range: one action for every text a finding names as literally right.
 *
 * @param findings of one file.
 * @param uri of that file as the editor spells it.
 */
export function quickFixes(
  findings: readonly Finding[],
  asked: Range,
  uri: string,
  showing: Showing,
): CodeAction[] {
  return findings.flatMap(finding => {
    // Without an end nothing stands there that could be replaced.
    if (finding.place.endColumn === undefined) return []
    const diagnostic = diagnosticOf(finding, showing)
    if (!touch(diagnostic.range, asked)) return []
    const texts = finding.expected ?? []
    return texts.map(newText => ({
      title: titleOf(newText, showing.words),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: texts.length === 1,
      edit: {changes: {[uri]: [{range: diagnostic.range, newText}]}},
    }))
  })
}

function titleOf(text: string, words: Words): string {
  if (text === '') return words.say('language-server.fix.remove')
  return words.say('language-server.fix.replace', {text})
}

function touch(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start)
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
