import {DiagnosticSeverity, type Diagnostic} from 'vscode-languageserver'
import type {Finding, Level} from '#check/model.ts'
import type {Words} from '#locale/words.ts'
import {rangeOf, type Ruler} from './positions.ts'

const SEVERITY: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What a finding is shown by. */
export interface Showing {
  /** How the editor counts a file of the workspace. */
  ruler: (path: string) => Ruler
  address: (path: string) => string
  pageAddress: (page: string) => string
  words: Words
}

/** Takes a finding; returns it as the editor shows it, at its place, with its page and its counterpart. */
export function diagnosticOf(finding: Finding, {ruler, address, pageAddress, words}: Showing): Diagnostic {
  const {place, level, message, rule, page, counterpart} = finding
  const diagnostic: Diagnostic = {
    range: rangeOf(ruler(place.file), place),
    severity: SEVERITY[level],
    code: rule,
    codeDescription: {href: pageAddress(page)},
    source: 'hanyi',
    message,
  }
  if (counterpart === undefined) return diagnostic
  const location = {uri: address(counterpart.file), range: rangeOf(ruler(counterpart.file), counterpart)}
  const text = words.say('language-server.counterpart', {file: counterpart.file, line: counterpart.line})
  return {...diagnostic, relatedInformation: [{location, message: text}]}
}
