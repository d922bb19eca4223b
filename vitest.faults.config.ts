import {defineConfig} from 'vitest/config'

// Installations that are cut off, hundreds of them. npm run test:faults
export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
})
