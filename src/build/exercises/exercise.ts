import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { pathIds, type PathId } from '../../model/path.ts';

/** Files by their name, with `/` between its parts, in the order of the names. */
export type Files = ReadonlyMap<string, string>;

/** A solution that many would try and that the lab refuses. */
interface WrongSolution {
  readonly id: string;
  /** What somebody believes who tries it, as a sentence. */
  readonly believes: string;
  /** A part of the line with which the lab refuses it. */
  readonly line: string;
  /** Only what it changes. */
  readonly files: Files;
}

/** A lab on files, as its folder in `content/labs` has it: the page `/learn/labs/` shows it, and `verify` examines what a learner changed. */
export interface Exercise {
  readonly id: string;
  readonly title: string;
  /** What the learner knows afterwards, as one sentence. */
  readonly teaches: string;
  /** The communication path that it is about. */
  readonly path: PathId;
  /** Markdown. */
  readonly task: string;
  readonly hint: string;
  readonly solution: string;
  /** The script that examines a folder: 0 is solved, 1 is not solved, more is not examined. */
  readonly verify: string;
  readonly start: Files;
  /** Only what the solution changes. */
  readonly solved: Files;
  readonly wrong: readonly WrongSolution[];
}

/** Where the labs are. */
export const exerciseFolder = 'content/labs';

/** The part that every `verify` shares. */
export const examineScript = (folder = exerciseFolder): string => readFileSync(path.join(folder, 'examine'), 'utf8');

/** All files below a folder; none if there is no such folder. */
function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')] as const).sort());
}

/** These files with those of a solution over them. */
export const changed = (files: Files, over: Files): Files => new Map([...new Map([...files, ...over])].sort());

/** The order in which learners meet the labs: what is closest to the first page of the site comes first. */
const order = [
  'verify-kubelets',
  'close-the-kubelet',
  'metrics-without-exec',
  'etcd-mutual-tls',
  'aggregated-api-ca',
  'metrics-server-verifies',
  'tunnel-to-nodes',
  'agents-with-token',
  'k3s-drop-in',
  'anonymous-health-only',
];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function exerciseIn(folder: string, id: string): Exercise {
  const at = (...names: readonly string[]): string => path.join(folder, id, ...names);
  const read = (name: string): string => readFileSync(at(name), 'utf8').trim();
  const [, matter = '', task = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read('task.md')) ?? [];
  const { title, teaches, path: about, wrong } = (parse(matter) ?? {}) as Record<string, unknown>;
  const pathId = pathIds.find((one) => one === about);
  const refused = Object.entries((wrong ?? {}) as Record<string, { believes?: unknown; line?: unknown }>);
  const wrongAt = (what: string): Error => new Error(`${at('task.md')}: ${what}`);
  if (!isText(title) || !isText(teaches)) throw wrongAt('the front matter needs title and teaches');
  if (!pathId) throw wrongAt(`path is ${String(about)}, which is no id of a path`);
  return {
    id,
    title,
    teaches,
    path: pathId,
    task: task.trim(),
    hint: read('hint.md'),
    solution: read('solution.md'),
    verify: readFileSync(at('verify'), 'utf8'),
    start: filesIn(at('start')),
    solved: filesIn(at('solution')),
    wrong: refused.map(([name, { believes, line }]) => {
      if (!isText(believes) || !isText(line)) throw wrongAt(`wrong.${name} needs believes and line`);
      return { id: name, believes, line, files: filesIn(at('wrong', name)) };
    }),
  };
}

/** Every lab, in the order in which learners meet them. Throws with the file of what is missing. */
export function exercises(folder = exerciseFolder): readonly Exercise[] {
  const ids = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return ids.sort((a, b) => place(a) - place(b)).map((id) => exerciseIn(folder, id));
}
