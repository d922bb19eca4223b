import {defineConfig} from 'vitest/config'

// The kiosk in browsers of 2018 to 2023, which test/old-browsers/package.json brings. npm run test:old-browsers
export default defineConfig({
  ssr: {resolve: {conditions: ['source', 'module', 'node']}},
  test: {
    include: ['test/old-browsers/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
