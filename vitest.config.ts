import { defineConfig } from 'vitest/config';

// No test asserts a time: the limit only ends one that hangs, also on a busy machine.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000 },
});
