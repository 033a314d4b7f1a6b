import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Every core works: the tests share nothing but the built program.
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, pool: 'threads', isolate: false, maxWorkers: '100%' },
});
