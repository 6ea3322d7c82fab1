import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** In a test a component is its name: nothing is drawn there, and the table of the MDX components can be read. */
const componentsByName = {
  name: 'components-by-name',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('.astro') ? `export default ${JSON.stringify(path.basename(id, '.astro'))};` : undefined),
};

// No test asserts a time: the limit only ends one that hangs, also on a busy machine.
export default defineConfig({
  plugins: [componentsByName],
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000 },
});
