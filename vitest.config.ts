import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test or its preparation hangs; nothing is measured by it, so that a busy machine passes too. */
const HANGS = 300_000;

export default defineConfig({
  // Every core works: the tests share nothing but the built program.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: HANGS,
    hookTimeout: HANGS,
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
  },
});
