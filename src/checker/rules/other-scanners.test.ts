import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { podPaths } from '../read/kinds/workload.ts';
import { get, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import { readYaml } from '../read/yaml.ts';
import { Work } from '../read/limits.ts';
import { atLeast } from './rule.ts';
import { inputsOf } from '../test/inputs.ts';
import { checked } from '../test/told.ts';

const tools = ['kube-bench', 'trivy', 'checkov', 'kubescape'] as const;
type Tool = (typeof tools)[number];
type Check = Readonly<Record<Tool | 'passes' | 'component', string>> & { readonly flags: readonly string[] };

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
/** What the rules of the scanners test. The file names their commits. */
const { checks } = JSON.parse(read('../test/other-scanners.json')) as { readonly checks: readonly Check[] };
const { checks: ofKubeBench } = JSON.parse(read('../test/kube-bench-1.12.json')) as {
  readonly checks: readonly { readonly id: string; readonly tests: readonly { readonly flag: string }[] }[];
};

/** A command with what a scanner asks of the object that it stands in. */
interface Command {
  readonly words: readonly string[];
  readonly isPod: boolean;
  readonly isAlone: boolean;
  readonly namespace: string;
}

/** The commands of the containers in the documents of a text, as scanners of manifests find them. */
function commandsIn(text: string): readonly Command[] {
  const documents = readYaml(text, 0, text.length, new Work(text.length));
  return documents.flatMap((document) => {
    const root: Node | undefined = 'error' in document ? undefined : document.root;
    const kind = textOf(get(root, 'kind')) ?? '';
    if (!Object.hasOwn(podPaths, kind)) return [];
    const containers = itemsOf(get(root, ...(podPaths[kind] ?? []), 'containers'));
    return containers.map((container) => ({
      words: [...itemsOf(get(container, 'command')), ...itemsOf(get(container, 'args'))].map((item) => textOf(item) ?? ''),
      isPod: kind === 'Pod',
      isAlone: containers.length === 1,
      namespace: textOf(get(root, 'metadata', 'namespace')) ?? '',
    }));
  });
}

/** Whether a scanner takes a command for one of this program. kube-bench has processes: those of a manifest, and command lines as they stand. */
const takes: Readonly<Record<Tool, (command: Command, program: string) => boolean>> = {
  'kube-bench': ({ words }, program) => words[0]?.split('/').at(-1) === program,
  trivy: ({ words }, program) => words[0]?.split('/').at(-1) === program,
  checkov: ({ words }, program) => words.includes(program),
  kubescape: ({ words, isPod, isAlone, namespace }, program) =>
    isPod && isAlone && namespace === 'kube-system' && (words[0] ?? '').endsWith(program),
};

function fails({ flags, passes }: Check, { words }: Command): boolean {
  const given = flags.map((flag) => words.find((word) => word === `--${flag}` || word.startsWith(`--${flag}=`)));
  if (passes === 'given') return given.includes(undefined);
  if (passes === 'absent') return given.some((one) => one !== undefined);
  return !given.every((one) => one?.split('=')[1] === passes);
}

/** What a scanner says of a cluster: the ids that fail, or that it finds no program. */
function said(tool: Tool, texts: readonly string[]): string {
  const lines =
    tool === 'kube-bench' ? texts.flatMap((text) => (/^\s*(?:\S*\/)?kube\S*\s--/.test(text) ? [text.trim().split(/\s+/)] : [])) : [];
  const commands = [...texts.flatMap(commandsIn), ...lines.map((words) => ({ words, isPod: false, isAlone: true, namespace: '' }))];
  const looked = checks.flatMap((one) =>
    commands.filter((command) => takes[tool](command, one.component)).map((command) => ({ one, command })),
  );
  if (looked.length === 0) return 'nothing';
  const failed = [...new Set(looked.filter(({ one, command }) => fails(one, command)).map(({ one }) => one[tool]))];
  return failed.length > 0 ? failed.join(', ') : 'all pass';
}

/** The first ten examples: a cluster each, in the forms that installers have. */
const clusters = Object.entries(examples).slice(0, 10);

/** The table as the document has it: a row a cluster, and in its last column what this checker finds at `medium` and above. */
const computed = clusters.map(([name, files]) => {
  const inputs = inputsOf(files);
  const texts = inputs.map(({ text }) => text);
  const found = checked(inputs)
    .findings.filter(({ severity }) => atLeast(severity, 'medium'))
    .map(({ code }) => code);
  return [name, ...tools.map((tool) => said(tool, texts)), found.length > 0 ? [...new Set(found)].join(', ') : 'nothing'];
});

const written = read('../../../doc/checker-beside-scanners.md')
  .split('\n')
  .filter((line) => /^\| (?!cluster|-)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

describe('beside other scanners', () => {
  it('the document says of ten clusters what the rules of each scanner come to', () => {
    expect(written.map((row) => row.join(' | '))).toEqual(computed.map((row) => row.join(' | ')));
  });

  it('each check of theirs has the id that kube-bench gives the same flags', () => {
    for (const one of checks) {
      const flags = ofKubeBench.find(({ id }) => id === one['kube-bench'])?.tests.map(({ flag }) => flag);
      expect(flags, one['kube-bench']).toEqual(expect.arrayContaining([...one.flags]));
    }
  });
});
