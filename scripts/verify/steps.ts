/** One check of `npm test`: a script of `package.json`. */
export interface Step {
  /** What the step is called in the output and on the command line. */
  readonly name: string;
  /** The script of `package.json`. */
  readonly script: string;
  /** The steps whose result it reads. */
  readonly after: readonly string[];
  /** How many processors it keeps busy. */
  readonly processors: 1 | 2;
  /** Whether only `npm run test:all` runs it. */
  readonly onlyInAll: boolean;
}

type Kind = Partial<Omit<Step, 'name'>>;
const step = (name: string, { script = name, after = [], processors = 1, onlyInAll = false }: Kind = {}): Step => ({
  name,
  script,
  after,
  processors,
  onlyInAll,
});

/**
 * Every check of the project, each in one place: `npm test` runs all of them side by side and builds the site once for those that read it.
 * What is waited for comes first, then what takes long, and what keeps both processors busy last.
 */
export const steps: readonly Step[] = [
  step('build'),
  step('typecheck'),
  // Its two workers wait for networks and programs for a good part of their time, which another step uses.
  step('unit'),
  step('lint'),
  step('prose'),
  step('spell'),
  step('links', { after: ['build'] }),
  step('published', { after: ['build'] }),
  step('questions', { after: ['build'] }),
  step('words', { script: 'prose:built', after: ['build'] }),
  step('validate', { after: ['build'] }),
  step('size', { after: ['build'] }),
  step('fuzz', { onlyInAll: true }),
  step('drawings', { script: 'test:drawings', after: ['build'], onlyInAll: true }),
  step('e2e', { after: ['build'], processors: 2 }),
];
