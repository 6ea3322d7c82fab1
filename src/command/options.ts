import { parseArgs, type ParseArgsConfig } from 'node:util';
import { failOnValues, type FailOn } from '../checker/accepted/configuration.ts';
import { nearestOf } from '../checker/accepted/nearest.ts';
import { reports, type CommandFormat } from '../checker/report/index.ts';
import { minors, newestMinor, oldestMinor, type KubernetesMinor } from '../model/setting/minor.ts';
import { expectationFrom, type Expectation } from './expect.ts';
import { WrongUsage } from './host.ts';

/** What the reader asked for. */
export interface Options {
  readonly names: readonly string[];
  /** Left out where nobody chose one. */
  readonly format: CommandFormat | undefined;
  readonly output: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly kubernetes: KubernetesMinor | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly showAccepted: boolean;
  readonly patch: boolean;
  readonly exclude: readonly string[];
  readonly expectations: readonly Expectation[];
  readonly site: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

const taken = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  k8s: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  config: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  'show-accepted': { type: 'boolean' },
  patch: { type: 'boolean' },
  exclude: { type: 'string', multiple: true },
  expect: { type: 'string', multiple: true },
  site: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];
type Name = keyof typeof taken;

const isTaken = (name: string): name is Name => Object.hasOwn(taken, name);
const list = (words: readonly string[]): string => words.join(', ');

/** The values of each option, in order; what is no option is a name. */
function valuesIn(args: readonly string[]): { readonly names: readonly string[]; readonly given: ReadonlyMap<Name, readonly string[]> } {
  const { tokens } = parseArgs({ args: [...args], options: taken, strict: false, allowPositionals: true, tokens: true });
  const names: string[] = [];
  const given = new Map<Name, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isTaken(name))
      throw new WrongUsage(`${rawName} is not an option of the command; the nearest one is --${nearestOf(name, Object.keys(taken))[0]}.`);
    const takesValue = taken[name].type === 'string';
    if (!takesValue && inlineValue) throw new WrongUsage(`${rawName} takes no value, but it has the value ${String(value)}.`);
    if (takesValue && (value === undefined || value === '' || (!inlineValue && /^-./.test(String(value)))))
      throw new WrongUsage(`${rawName} needs a value behind it.`);
    given.set(name, [...(given.get(name) ?? []), String(value ?? '')]);
  }
  return { names, given };
}

/** One of several words. */
function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) throw new WrongUsage(`${option} is ${value}; it takes ${list(known)}.`);
  return found;
}

/** A Kubernetes version in any form, such as `v1.34.2`, as its minor. `what` names where it was given. */
export function minorGiven(what: string, text: string | undefined): KubernetesMinor | undefined {
  if (text === undefined) return undefined;
  const [, number] = /^v?1\.(\d{1,3})(?:\.\d{1,4})?(?:[-+][\w.+-]*)?$/.exec(text.trim()) ?? [];
  const found = minors.find((minor) => minor === `1.${number}`);
  if (found) return found;
  throw new WrongUsage(
    number === undefined
      ? `${what} is ${text}; it takes a Kubernetes version such as ${newestMinor}, from ${oldestMinor} to ${newestMinor}.`
      : `${what} is ${text}; the facts cover Kubernetes ${oldestMinor} to ${newestMinor}.`,
  );
}

/** The address of a site, with a `/` at its end. */
function siteGiven(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new WrongUsage(`--site is ${text}; it takes the address of the site, such as https://docs.example.org/hub/.`);
  return url.href.replace(/\/?$/, '/');
}

/** Reads the arguments. Throws `WrongUsage` with one sentence for what cannot be followed. */
export function optionsFrom(args: readonly string[]): Options {
  const { names, given } = valuesIn(args);
  const last = (name: Name): string | undefined => given.get(name)?.at(-1);
  const format = oneOf('--format', last('format'), Object.keys(reports) as CommandFormat[]);
  const patch = given.has('patch');
  if (patch && format !== undefined && format !== 'text' && format !== 'json')
    throw new WrongUsage(`--patch works with --format text and json, but the format is ${format}.`);
  if (given.has('quiet') && given.has('verbose'))
    throw new WrongUsage('--quiet prints only what fails and --verbose prints all, so give one of them.');
  return {
    names,
    format,
    output: last('output'),
    failOn: oneOf('--fail-on', last('fail-on'), failOnValues),
    kubernetes: minorGiven('--k8s', last('k8s')),
    quiet: given.has('quiet'),
    verbose: given.has('verbose'),
    config: last('config'),
    baseline: last('baseline'),
    writeBaseline: last('write-baseline'),
    showAccepted: given.has('show-accepted'),
    patch,
    exclude: given.get('exclude') ?? [],
    expectations: (given.get('expect') ?? []).map(expectationFrom),
    site: siteGiven(last('site')),
    help: given.has('help'),
    version: given.has('version'),
  };
}
