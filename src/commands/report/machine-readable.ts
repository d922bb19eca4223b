import type {Finding} from '../../check/model.ts'

/** Findings as GitHub's workflow commands, one a line (docs.github.com, "Workflow commands"). */
export function githubReport(findings: readonly Finding[]): string[] {
  const kind = {error: 'error', warning: 'warning', info: 'notice'} as const
  return findings.map(({level, place, rule, message}) => {
    const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
    return `::${kind[level]} file=${property(place.file)},line=${place.line},col=${place.column},title=${property(rule)}::${data(message)}`
  })
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Findings as SARIF 2.1.0 (OASIS), for tools that collect results. */
export function sarifReport(findings: readonly Finding[], toolVersion: string): object {
  const level = {error: 'error', warning: 'warning', info: 'note'} as const
  const rules = [...new Set(findings.map(finding => finding.rule))].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'hanyi', version: toolVersion, rules: rules.map(id => ({id}))}},
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => ({
          ruleId: finding.rule,
          level: level[finding.level],
          message: {text: finding.message},
          locations: [
            {
              physicalLocation: {
                artifactLocation: {uri: encodeURI(finding.place.file)},
                region: {startLine: finding.place.line, startColumn: finding.place.column},
              },
            },
          ],
        })),
      },
    ],
  }
}
