import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** In a test a component is its name: nothing is drawn there, and the table of the MDX components can be read. */
const componentsByName = {
  name: 'components-by-name',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('.astro') ? `export default ${JSON.stringify(path.basename(id, '.astro'))};` : undefined),
};

/**
 * What changes something that every module of a process sees: a global of the browser, the clock, a module in the place of another. Each of these
 * files has a process of its own. All others share a few, so that the model, the facts and the corpus are read once in each and not 250 times.
 */
const alone = [
  'src/build/scripts/*.test.ts',
  'src/build/site/workbook.test.ts',
  'src/checker/test/linear.test.ts',
  'src/features/check/script/runner.test.ts',
  'src/features/shell/script/when-idle.test.ts',
  'src/features/slides/script/pdf.test.ts',
  'src/export/texts/formats.test.ts',
  'scripts/lab/**/*.test.ts',
];

// No test asserts a time: the limit only ends one that hangs, also on a busy machine.
export default defineConfig({
  plugins: [componentsByName],
  test: {
    reporters: ['default', './scripts/verify/tests/why-skipped.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Two also on two processors, because some tests wait for a network or for a program that they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...alone, '**/node_modules/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
