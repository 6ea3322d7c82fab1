import { defineConfig } from 'vitest/config';

// No test asserts a time: the limit only ends one that hangs, also on a busy machine.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
