/** The tests that are to find the mutants: those of the model, or the ones that `MUTATE_TESTS` names. */
const include = (process.env['MUTATE_TESTS'] ?? 'src/model/**/*.test.ts').split(',');

export default { test: { include, testTimeout: 60_000, isolate: false, maxWorkers: 1 } };
