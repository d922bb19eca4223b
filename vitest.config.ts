import {configDefaults, defineConfig} from 'vitest/config'

export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // What needs programs that this package does not bring, or takes minutes, has a configuration of its own.
    exclude: [...configDefaults.exclude, 'test/tools/**', 'test/old-browsers/**', 'test/faults/**'],
    // Half of the time goes into waiting for browsers and processes: one worker a core leaves none idle.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
