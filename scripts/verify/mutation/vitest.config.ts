/**
 * The tests that are to find the mutants: those of the model, and those that hold it against a record of the lab, the facts, published tables of ports and
 * the checker; or the ones that `MUTATE_TESTS` names.
 */
const all = [
  'src/model/**/*.test.ts',
  'src/lab/survey/survey.test.ts',
  'src/facts/lifetime/lifetime.test.ts',
  'src/build/lab/lifetime-table.test.ts',
  'src/facts/distribution/{where-to-change,own-row,remedy}.test.ts',
  'src/checker/remedy-lines.test.ts',
  'src/export/firewall/test/{port-tables,faults}.test.ts',
];
const include = process.env['MUTATE_TESTS']?.split(',') ?? all;

export default { test: { include, testTimeout: 60_000, isolate: false, maxWorkers: 1 } };
