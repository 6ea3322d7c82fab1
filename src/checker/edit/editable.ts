import type { Process } from '../read/flag.ts';
import type { SourceText } from '../read/source-text.ts';
import type { Cluster, Hit } from '../rules/rule.ts';
import type { Edit } from './edit.ts';

/** What to edit where a finding stands on the command line of a running process. */
export interface Edited {
  /** The file among the inputs that holds the change; null where none of them does. */
  readonly file: string | null;
  readonly sentence: string;
}

const header = /^[ \t]*(?:(?:USER|UID|PID|S|F)\b.*[ \t])?(?:COMMAND|CMD|ARGS)[ \t]*\r?$/m;
const kernelThread = /\[(?:kthreadd|kworker|ksoftirqd|migration|rcu_)[^\]\n]{0,40}\]/;
const processLine = /^[ \t]*(?:[\w.+-]+[ \t]+)?\d{1,7}[ \t][^\n]*\d:\d\d[ \t]+\S/m;
const fromProcess = /(?:^|\/)proc\/[^/]+\/cmdline$/;
const standardInput = /^-(?: \(\d+\))?$/;
const isConfiguration = /^\uFEFF?[ \t]*[{[]|^\uFEFF?[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:|^\uFEFF?[ \t]*\[(?:Unit|Service|Install)\]/m;

/** Whether a text lists running processes, as `ps` and `/proc` do: what is changed in it changes nothing. */
function isListing({ name, text }: Pick<SourceText, 'name' | 'text'>): boolean {
  if (fromProcess.test(name)) return true;
  if (isConfiguration.test(text)) return false;
  if (standardInput.test(name)) return true;
  return header.test(text) || kernelThread.test(text) || processLine.test(text);
}

/** The process that a place belongs to: the last one in its file that starts before it. */
const processAt = ({ reading }: Cluster, { source, start }: Pick<Edit, 'source' | 'start'>): Process | undefined =>
  reading.processes.filter((one) => one.source === source && one.start <= start).at(-1);

const withoutFile = (process: Process | undefined): string =>
  `This is the command line of a running process, which nobody edits: change the file that starts ${process?.component ?? 'the program'}. Give that file to the checker as well, and the change is shown as a diff of it.`;

/**
 * The edits of a hit in files that the reader can edit. Where it stands on the command line of a running process, the change goes to the
 * input that holds the same program; where there is none, `edited` says which file would.
 */
export function editable(hit: Hit, hits: readonly Hit[], cluster: Cluster): { readonly edits: readonly Edit[]; readonly edited?: Edited } {
  const edits = hit.edits ?? [];
  const listed = new Map<SourceText, boolean>();
  const isListed = (source: SourceText): boolean => {
    const known = listed.get(source) ?? isListing(source);
    listed.set(source, known);
    return known;
  };
  const inListing = edits.filter(({ source }) => isListed(source));
  const [first] = inListing;
  if (!first) return { edits };
  const kept = edits.filter(({ source }) => !isListed(source));
  const process = processAt(cluster, first);
  const others = cluster.reading.processes.filter((one) => one.component === process?.component && !isListed(one.source));
  const sibling = hits.find(
    (other) =>
      other.edits?.length &&
      other.edits.every(({ source }) => !isListed(source)) &&
      others.some(({ source }) => source === other.place.source),
  );
  if (sibling) {
    const file = sibling.place.source.name;
    const sentence = `This is the command line of a running process; the change goes into ${file}, which starts the same program.`;
    const moved = (sibling.edits ?? []).filter((one) => !kept.some((own) => own.source === one.source && own.start === one.start));
    return { edits: [...kept, ...moved], edited: { file, sentence } };
  }
  const [other] = others;
  if (other)
    return {
      edits: kept,
      edited: {
        file: other.source.name,
        sentence: `This is the command line of a running process. ${other.source.name} starts the same program and does not have this finding, so the process runs with other flags than the file: see which file starts it, and restart it.`,
      },
    };
  return { edits: kept, edited: { file: null, sentence: withoutFile(process) } };
}
