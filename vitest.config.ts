import {defineConfig} from 'vitest/config'

export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
