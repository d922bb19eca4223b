import {configDefaults, defineConfig} from 'vitest/config'

export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // What needs programs that npm does not bring: vitest.tools.config.ts.
    exclude: [...configDefaults.exclude, 'test/tools/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
