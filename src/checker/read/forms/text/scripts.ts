import { filledIn, readCommand, resolved } from '../../commands.ts';
import type { Process } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { commandsIn, type Word } from '../../shell.ts';
import { baseName } from '../../source-text.ts';
import { coreForms, type TextForm } from '../forms.ts';
import { namesManagedCluster, readBlocks } from '../platform/terraform.ts';
import { leaveUnread, readPiece } from '../piece.ts';
import { looksLikeEnvironmentFile } from '../../read.ts';
import { Making, unescaped } from '../within.ts';
import { holdsRule, holdsTexts, withoutFrontMatter } from './shapes.ts';
import { template } from './template.ts';
import { readInstall } from './installs.ts';
import {
  definesIn,
  echoedIn,
  fencesIn,
  heredocsIn,
  holdsFence,
  holdsHeredoc,
  promptedIn,
  readInsets,
  shownIn,
  withoutInsets,
} from './heredocs.ts';

/** A flag of a program that the checker knows, or the program itself: a line with one is worth a look. */
const interesting = /^[^\n#]*(?:--[a-z][a-z-]+=|\bkubelet\b|kube-?apiserver|konnectivity)[^\n]*/m;

/** A variable that a script sets at the outer level, to a text in quotes. */
const setsWords = /^(?:export[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=(["'])/gm;

/** How often a text may change each variable. */
function changesIn(text: string): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  const change = (name: string): void => void changes.set(name, (changes.get(name) ?? 0) + 1);
  // What is only shown changes nothing.
  for (const [, name = ''] of text.replace(/^[ \t]*(?:echo|printf)\b[^\n;&|]*$/gm, '').matchAll(/(?<![\w$])([A-Za-z_]\w*)(?:\+?=|\[)/g))
    change(name);
  for (const [, names = ''] of text.matchAll(/\b(?:for|read|unset|local|declare)\b([^\n;]*)/g)) names.match(/\w+/g)?.forEach(change);
  return changes;
}

/**
 * The words of each variable that a script sets once, and at its outer level: its value is that text wherever a command has the variable as a word of its
 * own. Anything else that names it in an assignment, a loop or `read` may change it.
 */
function variablesIn({ work }: Reader, text: string): ReadonlyMap<string, readonly Word[]> {
  work.spend(text.length);
  const changes = changesIn(text);
  const found = new Map<string, readonly Word[]>();
  for (const { 0: head, 1: name = '', 2: quote = '', index } of text.matchAll(setsWords)) {
    const start = index + head.length;
    const end = text.indexOf(quote, start);
    if (end === -1 || changes.get(name) !== 1) continue;
    const value = text.slice(start, end);
    if ((quote === '"' && /\\["$`]/.test(value)) || !/^\s*(?:\\\s*)?--?[A-Za-z]/.test(value)) continue;
    const words = commandsIn(text, start, end, work, { linesEndCommands: false, hasNoOperators: true }).flat();
    found.set(name, words);
  }
  return found;
}

/** An assignment to a variable, with the one word that it is given. */
const setsWord = /^(?:[ \t]*\$[ \t]+)?(?:export[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=(["']?)([^\s"'`;&|()<>\\]+)\2[ \t]*\r?$/gm;

/** What the variables stand for to which a script gives one word and never another. */
function textsIn({ work, variables }: Reader, text: string): ReadonlyMap<string, string> {
  work.spend(text.length);
  const changes = changesIn(text);
  const found = new Map(variables);
  const same = new Map<string, number>();
  for (const [, name = '', , value = ''] of text.matchAll(setsWord)) {
    const given = (same.get(`${name}=${value}`) ?? 0) + 1;
    same.set(`${name}=${value}`, given);
    // A variable that another one is given may be anything.
    if (given === changes.get(name) && !/^\$\{?\w+\}?$/.test(value)) found.set(name, filledIn(value, found));
  }
  return found;
}

/** A command or a function of the script that runs what it is given somewhere else, by its name. */
const runsElsewhere = /ssh|exec|remote|(?:^|_)run|multipass|vagrant|gcloud/i;

/** What a command hands to a shell, here or on another machine: `ssh node "…"`, `bash -c '…'`, `run_on node "…"`. */
function handedOn(words: readonly Word[], { source, work }: Reader): readonly (readonly Word[])[] {
  const last = words.findLast(({ start }) => /["']/.test(source.text[start] ?? ''));
  const isShell = words.some(
    ({ text }, index) => /(?:^|\/)ssh$/.test(text) || (text === '-c' && /(?:^|\/)(?:ba)?sh$/.test(words[index - 1]?.text ?? '')),
  );
  const isHanded =
    isShell || (last && runsElsewhere.test(words[0]?.text ?? '') && makesNode(source.text.slice(last.start + 1, last.end - 1)));
  return last && isHanded ? commandsIn(source.text, last.start + 1, last.end - 1, work, { linesEndCommands: true }) : [];
}

/** Words of a shell behind which a command stands. */
const reserved: ReadonlySet<string> = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', '{']);

/** The commands of a script outside of its heredocs. Most lines of a script start other programs, so these are told in one sentence. Returns whether there is one that is known. */
export function readCommands(reader: Reader, rest: Reader['source']): boolean {
  const inner: Reader = { ...reader, source: rest };
  let first: number | undefined;
  let found = false;
  const variables = variablesIn(reader, rest.text);
  const wordsOf = (word: Word): readonly Word[] => variables.get(/^\$\{?([A-Za-z_]\w*)\}?$/.exec(word.text)?.[1] ?? '') ?? [word];
  for (const command of commandsIn(rest.text, 0, rest.text.length, reader.work, { linesEndCommands: true })) {
    const words = command.slice(command.findIndex(({ text }) => !reserved.has(text))).flatMap(wordsOf);
    const all = [...handedOn(words, inner), words];
    if (
      all.some(
        (one) =>
          readInstall(
            inner,
            one.map((word) => resolved(inner, word)),
          ) || readCommand(inner, one, { needsArguments: true }),
      )
    )
      found = true;
    else first ??= words[0]?.start;
  }
  if (first !== undefined) leaveUnread(inner, first, 'the other commands, which start no program that the checker knows');
  return found;
}

/** A line that `echo` writes to a file. */
const echoed =
  /^[ \t]*(?:sudo[ \t]+)?echo[ \t]+(?:-e[ \t]+)?(["'])((?:(?!\1)[^\n\\]|\\.)*)\1[ \t]*(?:>>?|\|[ \t]*(?:sudo[ \t]+)?tee(?:[ \t]+-a)?[ \t])[ \t]*["']?([\w./${}-]+)/gm;

/** Reads the files of variables that a script writes line by line. */
function readEchoed(reader: Reader): void {
  const { source, work } = reader;
  work.spend(source.text.length);
  const files = new Map<string, Making>();
  for (const { 0: whole, 2: line = '', 3: file = '', index } of source.text.matchAll(echoed)) {
    if (!looksLikeEnvironmentFile(line)) continue;
    const making = files.get(file) ?? new Making();
    files.set(file, making);
    const start = index + whole.indexOf(line);
    making.copy(source, start, start + line.length);
    making.add('\n', start + line.length);
  }
  for (const [file, making] of files) readPiece(reader, making.done(reader), `the file ${file.slice(0, 60)}`);
}

/** A line that makes a node, here or on another machine, as the commands of cloud-init are such lines alone. */
const startsNode =
  /^[ \t]*(?:cd[ \t]+\S+[ \t]*(?:&&|;)[ \t]*|(?:vagrant[ \t]+)?ssh[ \t][^\n"']*["'])?(?:sudo[ \t]+)?(?:kubeadm[ \t]+(?:init|join)\b|snap[ \t]+install[ \t]+(?:microk8s|k8s)\b|microk8s[ \t]+(?:enable|join)\b|(?:curl|wget)\b[^\n|]*\bget\.rke2\.io\b|minikube[ \t]+start\b|(?:kops|eksctl)[ \t]+create[ \t]+cluster\b|k3d[ \t]+cluster[ \t]+create\b|k3sup[ \t]+(?:install|join)\b|aws[ \t]+eks[ \t]+create-cluster\b|az[ \t]+aks[ \t]+create\b|gcloud[ \t]+(?:\w+[ \t]+)?container[ \t]+clusters[ \t]+create\b|\S*eks\/bootstrap\.sh\b|(?:\{\{[^}\n]*\}\})?(?:\S*\/)?kubectl[ \t]+config[ \t]+set-cluster\b)/m;

/** Whether a text is a command that makes a node. */
export const makesNode = (text: string): boolean => startsNode.test(text) || /\bINSTALL_K3S_\w+=|\bget\.k3s\.io\b[^\n]*\|/.test(text);

/** Reads the commands that make a node and stand in quotes, as a configuration hands them to a shell; in a comment they make none. */
function readQuoted(reader: Reader): boolean {
  const { text } = reader.source;
  const isComment = (at: number): boolean => /^[ \t]*(?:#|\/\/)/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)]
    .filter(({ 0: whole, index }) => makesNode(whole.slice(1, -1)) && !isComment(index))
    .map(({ 0: { length }, index }) => readPiece(reader, unescaped(reader, index + 1, index + length - 1), 'a command in quotes'))
    .some(Boolean);
}

/** A shell script: the files that its heredocs write, and the commands that it runs. */
export const script: TextForm = {
  form: 'script',
  name: 'a shell script',
  looksLike: (text) =>
    /^\uFEFF?#!.*sh\b/.test(text) ||
    holdsRule(text) ||
    ((holdsHeredoc(text) || (!holdsFence(text) && (startsNode.test(text) || echoedIn(text).length > 0))) && !holdsTexts(text)),
  read: (reader) => {
    reader.work.spend(reader.source.text.length);
    // Ruby and rules of make hold scripts, and are none.
    const named = /^(?:Vagrantfile|Makefile|Dockerfile|Jenkinsfile)\b/.exec(baseName(reader.source.name))?.[0];
    const own = named ?? (holdsRule(reader.source.text) ? 'Makefile' : undefined);
    // Notes hold commands too. Only its first line, or what its file is called, says that a text is a script.
    const isNamed = /^\uFEFF?#!.*sh\b/.test(reader.source.text) || /\.(?:ba|z|k)?sh(?:\.\w+)?$/.test(reader.source.name);
    const { reading } = reader;
    if (reading.form === script.name && (own || !isNamed)) reading.form = own ? `a ${own}` : coreForms['command-line'];
    const inner = { ...reader, variables: textsIn(reader, reader.source.text) };
    const heredocs = heredocsIn(reader.source.text);
    const isIn = (offset: number): boolean => heredocs.some(({ opens, end }) => offset >= opens && offset < end);
    const insets = [...heredocs, ...echoedIn(reader.source.text).filter(({ opens }) => !isIn(opens))].sort((a, b) => a.start - b.start);
    readInsets(inner, insets);
    const rest = withoutInsets(inner, insets);
    readEchoed({ ...inner, source: rest });
    readCommands(inner, rest);
    return true;
  },
};

/** Reads what a text holds between marks. A text in which something is read names the first line outside of them that is worth a look. */
function readOnlyInsets(reader: Reader, insetsIn: typeof heredocsIn, left: string): boolean {
  reader.work.spend(2 * reader.source.text.length);
  const insets = insetsIn(reader.source.text);
  const found = readInsets(reader, insets);
  const outside = interesting.exec(withoutInsets(reader, insets).text);
  if (found && outside) leaveUnread(reader, outside.index, left);
  return found;
}

/** A block that only Terraform and what reads its language have. */
const isTerraform =
  /^\uFEFF?(?:(?:resource|data)[ \t]+"[\w-]+"[ \t]+"[\w-]+"|(?:module|variable|output|provider)[ \t]+"[\w-]+"|locals|terraform)[ \t]*\{[ \t]*\}?[ \t]*\r?$/m;

/** Terraform: the managed clusters that it makes, and the units, scripts and documents in its heredocs. What `${…}` stands for is not here. */
export const terraform: TextForm = {
  form: 'terraform',
  name: 'a Terraform configuration',
  looksLike: (text) =>
    !/^\uFEFF?#!/.test(text) &&
    /^\uFEFF?[ \t]*(?:resource|data|module|locals|variable|output|provider|terraform|source|build)\b[^\n{=]*\{/m.test(text) &&
    (holdsHeredoc(text) || namesManagedCluster(text) || isTerraform.test(text)),
  read: (reader) => {
    const makesCluster = readBlocks(reader);
    const runs = readQuoted({ ...reader, source: withoutInsets(reader, heredocsIn(reader.source.text)) });
    const found = readOnlyInsets(reader, heredocsIn, 'what stands outside of the heredocs, such as this line') || makesCluster || runs;
    if (found || !isTerraform.test(reader.source.text)) return found;
    leaveUnread(reader, 0, 'a Terraform configuration that makes no cluster and holds no file that the checker reads');
    return true;
  },
};

/** Whether a text with code blocks is Markdown, though nothing in them is read: it is called so, or has a line that begins no YAML. */
const isMarkdown = ({ source: { name, text }, depth }: Reader): boolean =>
  (!depth && /\.(?:md|mdx|markdown)$/i.test(name)) || (/^(?:`{3}|~{3})/m.test(text) && !text.startsWith('#!'));

/**
 * Leaves open what notes do not say of a program of which they show a few flags: an API server does not start without --etcd-servers
 * (facts/flags#--etcd-servers), and of several kubelets with three flags at most each shows its own.
 */
function leavePartsOpen({ reading: { processes } }: Reader, from: number): void {
  const isShort = ({ component, base, flags }: Process): boolean => component === 'kubelet' && base === 'kubernetes' && flags.length <= 3;
  const areParts = processes.slice(from).filter(isShort).length > 1;
  for (const [index, process] of processes.entries()) {
    const isServer = process.component === 'kube-apiserver' && process.base === 'kubernetes';
    const isPart = isServer ? !process.flags.some(({ name }) => name === 'etcd-servers') : areParts && isShort(process);
    if (index >= from && isPart) processes[index] = { ...process, complete: false };
  }
}

/** A Markdown document: its code blocks. */
export const markdown: TextForm = {
  form: 'markdown',
  name: 'a Markdown document',
  looksLike: (text) => holdsFence(text) && !holdsTexts(withoutFrontMatter(text)),
  read: (reader) => {
    const { text } = reader.source;
    const from = reader.reading.processes.length;
    const left = 'the text outside of the code blocks, such as this line';
    const inner = { ...reader, variables: textsIn(reader, text) };
    // Notes also show files and commands as a terminal prints them, without a mark around them.
    const outside = withoutInsets(reader, fencesIn(text)).text;
    const shown = [readInsets(reader, shownIn(outside)), readInsets(inner, promptedIn(outside, makesNode))].some(Boolean);
    const found = readOnlyInsets(inner, fencesIn, left) || shown;
    leavePartsOpen(reader, from);
    if (found || !isMarkdown(reader)) return found;
    const other = interesting.exec(withoutFrontMatter(outside));
    if (other) leaveUnread(reader, other.index, left);
    return true;
  },
};

/** A template; or several of Go that are defined in one file, each a text of its own. */
export const templates: TextForm = {
  ...template,
  read: (reader) => {
    const all = definesIn(reader.source.text);
    return (all.length > 1 && readInsets(reader, all)) || template.read(reader);
  },
};
