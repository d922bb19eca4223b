import {defineConfig} from 'vitest/config'

// Tests that read finished PDFs with programs npm does not bring; .ci/run installs them. npm run test:tools
export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    include: ['test/tools/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
