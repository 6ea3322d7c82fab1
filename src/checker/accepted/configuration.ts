import { newestMinor } from '../../model/setting/minor.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { limits, Unusable, Work } from '../read/limits.ts';
import type { Problem } from '../read/reading.ts';
import { positionAt, sourceText, type SourceText } from '../read/source-text.ts';
import { readYaml } from '../read/yaml.ts';
import { itemsOf, textOf, type MapNode, type Node, type Pair } from '../read/yaml-node.ts';
import { severities, type Severity } from '../rules/rule.ts';
import type { Acceptance, Read, TeamRules } from './acceptance.ts';
import { codeExpected, isCode } from './codes.ts';
import { dayExpected, isDay } from './day.ts';
import { longestGlob } from './glob.ts';

/** The name of the file that a team writes: the command looks for it from the current folder upwards. */
export const configurationName = '.hub-and-spoke.yaml';

/** From which severity on the command exits with 1; with `never` it does not. */
export type FailOn = Severity | 'never';
export const failOnValues: readonly FailOn[] = ['never', ...severities];

/** What a team writes into `.hub-and-spoke.yaml`. */
export interface Configuration extends TeamRules {
  readonly failOn?: FailOn | undefined;
  /** A Kubernetes version in any form that `--k8s` takes. */
  readonly kubernetes?: string | undefined;
  /** Globs of files that a folder's reading leaves out. */
  readonly exclude: readonly string[];
  /** The baseline, relative to the folder of the configuration. */
  readonly baseline?: string | undefined;
}

const empty: Configuration = { acceptances: [], severities: {}, exclude: [] };

/** Collects what is wrong, each with its place. */
class Reading {
  readonly problems: Problem[] = [];
  readonly source: SourceText;
  constructor(source: SourceText) {
    this.source = source;
  }
  wrong(at: number, sentence: string): undefined {
    // What the reader wrote is quoted in one line, whatever line breaks it holds.
    this.problems.push({ file: this.source.name, ...positionAt(this.source, at), sentence: sentence.replace(/\s+/g, ' ') });
    return undefined;
  }
  /** The pairs of a mapping by key; an unknown key or one that is given twice is wrong. */
  pairsOf(map: MapNode, known: readonly string[], what: string): ReadonlyMap<string, Pair> {
    const found = new Map<string, Pair>();
    for (const pair of map.pairs) {
      if (!known.includes(pair.key))
        this.wrong(pair.keyStart, `The key ${pair.key.slice(0, 60) || '(empty)'} is unknown in ${what}; it takes ${known.join(', ')}.`);
      else if (found.has(pair.key)) this.wrong(pair.keyStart, `The key ${pair.key} appears twice in ${what}; write it once.`);
      else found.set(pair.key, pair);
    }
    return found;
  }
  /** A text that is not empty. */
  text(pair: Pair | undefined, expected: string): string | undefined {
    if (!pair) return undefined;
    const text = textOf(pair.value)?.trim();
    return text || this.wrong(pair.keyStart, `The value of ${pair.key} is ${describe(pair.value)}; expected ${expected}.`);
  }
  /** One text, or a list of them. */
  texts(pair: Pair | undefined, expected: string): readonly string[] | undefined {
    if (!pair) return undefined;
    const nodes = pair.value.kind === 'seq' ? itemsOf(pair.value) : [pair.value];
    const texts = nodes.flatMap((node) => textOf(node)?.trim() || []);
    if (nodes.length === 0 || texts.length < nodes.length)
      return this.wrong(pair.keyStart, `The value of ${pair.key} is ${describe(pair.value)}; expected ${expected}, or a list of them.`);
    const long = texts.find((text) => text.length > longestGlob);
    return long === undefined
      ? texts
      : this.wrong(pair.keyStart, `A glob of ${pair.key} has ${long.length} characters; it takes ${longestGlob}.`);
  }
  /** One of several words. */
  oneOf<T extends string>(pair: Pair | undefined, known: readonly T[]): T | undefined {
    const text = this.text(pair, `one of ${known.join(', ')}`);
    if (text === undefined || !pair) return undefined;
    return (
      known.find((one) => one === text) ??
      this.wrong(pair.value.start, `The value of ${pair.key} is ${text.slice(0, 60)}; it takes ${known.join(', ')}.`)
    );
  }
}

const describe = (node: Node): string =>
  node.kind === 'map' ? 'a mapping' : node.kind === 'seq' ? 'a list' : node.value === null || node.value === '' ? 'empty' : 'not usable';

const entryKeys = ['code', 'files', 'path', 'node', 'reason', 'until'] as const;

function acceptanceFrom(reading: Reading, item: Node): Acceptance | undefined {
  if (item.kind !== 'map')
    return reading.wrong(item.start, `An entry of accepted is ${describe(item)}; expected a mapping with code, reason and until.`);
  const before = reading.problems.length;
  const pairs = reading.pairsOf(item, entryKeys, 'an entry of accepted');
  for (const key of ['code', 'reason', 'until'])
    if (!pairs.has(key)) reading.wrong(item.start, `This entry of accepted has no ${key}; each entry needs code, reason and until.`);
  const code = reading.text(pairs.get('code'), 'the code of a rule');
  if (code !== undefined && !isCode(code)) reading.wrong(pairs.get('code')?.value.start ?? item.start, codeExpected(code));
  const until = reading.text(pairs.get('until'), 'a day such as 2027-01-31');
  if (until !== undefined && !isDay(until)) reading.wrong(pairs.get('until')?.value.start ?? item.start, dayExpected(until));
  const reason = reading.text(pairs.get('reason'), 'the reason in a few words')?.replace(/\.$/, '');
  const files = reading.texts(pairs.get('files'), 'a glob such as clusters/lab/**');
  const node = reading.text(pairs.get('node'), 'the name of a node');
  const path = pathFrom(reading, pairs.get('path'));
  if (reading.problems.length > before || code === undefined || until === undefined || reason === undefined) return undefined;
  const place = { file: reading.source.name, line: positionAt(reading.source, item.start).line };
  return { by: 'configuration', code, files, path, node, reason, until, ...place };
}

function pathFrom(reading: Reading, pair: Pair | undefined): PathId | undefined {
  const text = reading.text(pair, 'the id of a path');
  if (text === undefined || !pair) return undefined;
  return (
    pathIds.find((id) => id === text) ??
    reading.wrong(pair.value.start, `No path has the id ${text.slice(0, 60)}; it takes ${pathIds.join(', ')}.`)
  );
}

function severitiesFrom(reading: Reading, pair: Pair | undefined): TeamRules['severities'] {
  if (!pair) return {};
  if (pair.value.kind !== 'map') {
    reading.wrong(pair.keyStart, `The value of severities is ${describe(pair.value)}; expected a mapping of codes to severities.`);
    return {};
  }
  const found: Record<string, Severity> = {};
  for (const one of pair.value.pairs) {
    if (!isCode(one.key)) reading.wrong(one.keyStart, codeExpected(one.key));
    else if (Object.hasOwn(found, one.key)) reading.wrong(one.keyStart, `The key ${one.key} appears twice in severities; write it once.`);
    else {
      const severity = reading.oneOf(one, severities);
      if (severity) found[one.key] = severity;
    }
  }
  return found;
}

const keys = ['accepted', 'severities', 'fail-on', 'kubernetes', 'exclude', 'baseline'] as const;

function configurationFrom(reading: Reading, root: MapNode): Configuration {
  const pairs = reading.pairsOf(root, keys, configurationName);
  const list = pairs.get('accepted');
  if (list && list.value.kind !== 'seq' && textOf(list.value) !== undefined)
    reading.wrong(list.keyStart, `The value of accepted is ${describe(list.value)}; expected a list of entries.`);
  if (list?.value.kind === 'map') reading.wrong(list.keyStart, 'The value of accepted is a mapping; expected a list of entries.');
  return {
    acceptances: itemsOf(list?.value).flatMap((item) => acceptanceFrom(reading, item) ?? []),
    severities: severitiesFrom(reading, pairs.get('severities')),
    failOn: reading.oneOf(pairs.get('fail-on'), failOnValues),
    kubernetes: reading.text(pairs.get('kubernetes'), `a Kubernetes version such as "${newestMinor}", in quotes`),
    exclude: reading.texts(pairs.get('exclude'), 'a glob such as test/**') ?? [],
    baseline: reading.text(pairs.get('baseline'), 'the name of a file'),
  };
}

/** Reads what a team wrote. Each mistake is a problem with line and column, and then nothing of the file counts. Never throws. */
export function readConfiguration(name: string, text: string): Read<Configuration> {
  const source = sourceText(name, text.slice(0, limits.characters));
  const reading = new Reading(source);
  try {
    const [document, second] = readYaml(source.text, 0, source.text.length, new Work(source.text.length));
    if (document && 'error' in document) reading.wrong(document.offset, `It cannot be read as YAML: ${document.error}.`);
    else if (second) reading.wrong(second.start, 'It holds more than one document; expected one.');
    else if (document?.root && document.root.kind !== 'map')
      reading.wrong(document.root.start, `It is ${describe(document.root)}; expected a mapping with ${keys.join(', ')}.`);
    else if (document?.root?.kind === 'map') {
      const value = configurationFrom(reading, document.root);
      if (reading.problems.length === 0) return { value, problems: [] };
    }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    reading.wrong(error.offset, error.message);
  }
  return { value: empty, problems: reading.problems };
}
