// Adds up vitest's JSON reports and prints the line that CI reads. Plain JavaScript: the machine's own Node runs it.
import {readFileSync} from 'node:fs'

let passed = 0
let failed = 0
for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    failed += report.numFailedTests
    // A file that could not be loaded has failed without a test of its own.
    failed += report.testResults.filter(
      ({status, assertionResults}) =>
        status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
    ).length
  } catch {
    failed += 1 // the run ended before it could report
  }
}
console.log(`${passed} passed, ${failed} failed`)
