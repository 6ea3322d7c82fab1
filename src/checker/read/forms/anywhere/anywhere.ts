import { noWriter } from '../../../edit/flag-writers.ts';
import { nothingFoundIn } from '../../../nothing-found.ts';
import { programNotRun } from '../../../program-not-run.ts';
import { readCommand } from '../../commands.ts';
import { looksLikeCommand } from '../../kinds/command-line.ts';
import { notYaml } from '../../documents.ts';
import { looksLikeUnit, noForm, notFilled, unfilled } from '../../read.ts';
import { countOf, emptyReading, type Lengths, type Reader, type Reading } from '../../reading.ts';
import { startsKnown } from '../../units.ts';
import { holdsTemplate } from '../../template.ts';
import type { Flag } from '../../flag.ts';
import { baseName, columnAt, lineEndAt, lineStartAt, positionAt, type SourceText } from '../../source-text.ts';
import { get, textOf, type Node } from '../../yaml-node.ts';
import type { Place } from '../../../settings/origin.ts';
import { fieldFlags, processOf } from '../document/arguments.ts';
import type { TextForm } from '../forms.ts';
import { holdsFence, holdsHeredoc } from '../text/heredocs.ts';
import { startsImage } from '../text/images.ts';
import { makesNode } from '../text/scripts.ts';
import { readScalar, skipAt, tellRead } from '../piece.ts';
import { tellStack } from '../document/stack.ts';
import { flagLine } from '../text/flag-lines.ts';
import { fieldOf, whoMayReach } from '../platform/providers.ts';
import { addPrograms, flagsIn } from './flags.ts';
import { linesOf } from './lines.ts';
import { tellAddresses } from './addresses.ts';
import { readScrapers } from './scrapers.ts';
import { readBroken, readTexts, type Stretch } from './texts.ts';

/** Where an offset of a text stands in the text around it; nothing where it stands in another. */
function offsetIn(target: SourceText, source: SourceText, offset: number): number | undefined {
  for (let [one, at] = [source, offset]; ; [one, at] = [one.within.outer, one.within.at(at)]) {
    if (one === target || (one.raw === target.raw && one.name === target.name)) return at;
    if (!one.within) return undefined;
  }
}

interface Stated extends Place {
  /** The least length of it, which is all that is known of what a template fills in. */
  readonly least?: number;
}

/** What was found, as stretches of a text: nothing of it stands before what was found when the text was begun. */
function stretches({ since }: Reader, target: SourceText, found: Reading): readonly Stretch[] {
  const of = <K extends keyof Lengths>(kind: K): Reading[K] => found[kind].slice(since?.[kind]) as Reading[K];
  const all = [
    ...of('processes').flatMap(({ source, start, end, flags }) => [
      { source, start, end },
      ...flags.map((flag) => ({ source: flag.source ?? source, start: flag.start, end: flag.end, least: flag.name.length + 2 })),
    ]),
    ...of('documents').map(({ source, root }) => ({ source, start: root.start, end: root.end })),
    ...of('stated').map((one) => ({ ...one, start: lineStartAt(one.source, one.start) })),
    ...of('platforms'),
    ...of('foreign'),
    ...of('units')
      .filter(startsKnown)
      .map(({ reader: { source } }) => ({ source, start: 0, end: source.text.length })),
  ];
  return all.flatMap(({ source, start, end, least = 0 }: Stated) => {
    const [from, to] = [offsetIn(target, source, start), offsetIn(target, source, Math.max(start, end - 1))];
    return from === undefined || to === undefined ? [] : [[from, Math.max(from + least, to) + 1] as const];
  });
}

/** Rules, policies and types, which say what should be or may be. */
const isRule = /(?:Policy|Rule|Constraint|Template|Definition|Profile|Report|Test)$/;

/** Values of a kubelet’s file that let somebody in. */
const opensKubelet: Readonly<Record<string, RegExp>> = {
  'anonymous-auth': /^true$/,
  'authorization-mode': /^AlwaysAllow$/,
  'read-only-port': /^[1-9]\d*$/,
};

/** Reads what a kubelet’s file without its kind opens. Nothing tells that a kubelet reads it, so that it closes nothing. */
function readFragment(reader: Reader, root: Node, kind: string): boolean {
  const flags = kind ? [] : fieldFlags(root);
  // Any server has an address and a certificate.
  const telling = flags.filter(({ name }) => !/^(?:address|enable-server|tls-cert-file)$/.test(name)).length;
  const opens = ({ name, value }: Flag): boolean => opensKubelet[name]?.test(value) === true;
  // Nobody else counts what it closes either, however little of a fragment is left.
  const closing = flags.filter((flag) => Object.hasOwn(opensKubelet, flag.name) && !opens(flag));
  reader.reading.foreign.push(...closing.map(({ start, end }) => ({ source: reader.source, start, end })));
  if (telling < (/kubelet/i.test(baseName(reader.source.name)) ? 1 : 2)) return false;
  tellRead(reader, root.start, 'a fragment of a KubeletConfiguration, if it is one: what it closes is not counted');
  const own = flags.filter(opens);
  if (own.length > 0)
    reader.reading.processes.push({
      ...processOf(reader, root, 'kubelet', own, { base: 'kubernetes', complete: false }),
      isPart: true,
    });
  return true;
}

/** What a document is that decides no path, by its kind or by keys that only it has. */
const decidesNothing: readonly (readonly [name: string, isOne: (root: Node, kind: string) => boolean])[] = [
  [
    'a configuration of OpenShift’s installer',
    (root, kind) =>
      /^(?:AgentClusterInstall|ClusterDeployment)$/.test(kind) || (!kind && !!get(root, 'baseDomain') && !!get(root, 'controlPlane')),
  ],
  ['a configuration of k3OS', (root, kind) => !kind && !!get(root, 'k3os') && !get(root, 'k3os', 'k3s_args')],
];

/** Says what such a document is. */
function tellOther(reader: Reader, root: Node, kind: string): boolean {
  const [name] = decidesNothing.find(([, isOne]) => isOne(root, kind)) ?? [];
  if (!name) return false;
  reader.reading.form ??= name;
  tellRead(reader, root.start, `${name}, in which nothing decides a path`);
  return true;
}

/** Keys that the configuration of k3s and RKE2 has, and other programs may have too. */
const k3sKeys =
  /^(?:(?:bind|advertise)-address|(?:https-listen|advertise|supervisor)-port|node-(?:external-)?ip|(?:cluster|service)-(?:cidr|dns|domain)|data-dir|debug|log|server|token|tls-san)$/;

/** Tells the keys of a document that may be a configuration of k3s or RKE2, which none of them says. */
function tellFlat(reader: Reader, root: Node, kind: string): boolean {
  if (kind || root.kind !== 'map' || !root.pairs.every(({ key, value }) => k3sKeys.test(key) && value.kind !== 'map')) return false;
  const telling = root.pairs.filter(({ key }) => /^(?:bind|advertise)-address$|-port$/.test(key));
  for (const { key, keyStart, value } of telling)
    tellRead(reader, keyStart, `${key}: ${(textOf(value) ?? '').slice(0, 80)}, in what may be a configuration of k3s or RKE2`);
  return telling.length > 0;
}

/** Reads the units, scripts and commands that make a node which stand in a document, and returns them. */
function readBlocks(reader: Reader, root: Node, kind: string, depth = 0): readonly Stretch[] {
  reader.work.spend(1);
  if (depth > 12) return [];
  if (root.kind !== 'scalar')
    return (root.kind === 'map' ? root.pairs.map(({ value }) => value) : root.items).flatMap((one) =>
      readBlocks(reader, one, kind, depth + 1),
    );
  const text = String(root.value);
  const isText = root.style === 'block' && (looksLikeUnit(text) || startsImage(text) || /^#!.*sh\b/.test(text));
  return (isText || (!kind && makesNode(text))) && readScalar(reader, root, 'a text of the document') ? [[root.start, root.end]] : [];
}

/** Reads the blocks of a document, and what stands between them. */
function readInside(reader: Reader, root: Node, kind: string): boolean {
  const { reading } = reader;
  const before = reading.form;
  // What a block is, is not what the document is.
  reading.form ??= anywhere.name;
  const blocks = readBlocks(reader, root, kind);
  if (blocks.length === 0) reading.form = before;
  const outermost = columnAt(reader.source, root.start) + 1;
  return readAnywhere(reader, root.start, root.end, outermost, blocks) || blocks.length > 0;
}

/** Reads what a document that no form takes sets somewhere inside of it. */
export function readInDocument(reader: Reader, root: Node, kind: string): boolean {
  // A template in place of a key may stand for its kind.
  const mayBeKnown = root.kind === 'map' && root.pairs.some(({ key }) => holdsTemplate(key));
  if (
    isRule.test(kind) ||
    mayBeKnown ||
    holdsTemplate(kind) ||
    !(
      tellOther(reader, root, kind) ||
      readFragment(reader, root, kind) ||
      tellFlat(reader, root, kind) ||
      [!kind && tellStack(reader, root), readInside(reader, root, kind)].some(Boolean)
    )
  )
    return false;
  reader.reading.form ??= anywhere.name;
  return true;
}

/** Checks of others, and rules of policies: they say what should be. */
const isCheck = /^[ \t]*(?:- )?["']?(?:audit|remediation|test_items|scored)["']?\s*:/m;

const isIn =
  (taken: readonly Stretch[]) =>
  (offset: number): boolean =>
    taken.some(([from, to]) => offset >= from && offset < to);

/**
 * Reads what no other reader took of a text in any language: documents and units that stand in it, then flags, fields and switches of the programs by
 * their names. Nothing tells what else such a program is given, so that what is not said is unknown. Returns whether anything was found.
 */
function readAnywhere(reader: Reader, start: number, end: number, outermost = 0, blocks: readonly Stretch[] = []): boolean {
  const { reading, source, work } = reader;
  const text = source.text.slice(start, end);
  work.spend(2 * text.length);
  if (/[\0-\x08\x0E-\x1F]/.test(text) || isCheck.test(text) || holdsFence(text) || flagLine.test(text)) return false;
  if (reader.isFilled) return false;
  const before = countOf(reading);
  const taken = readTexts(reader, start, end, outermost, outermost > 0 ? blocks : stretches(reader, source, reading));
  // Documents in it may have told more of what others are not to read.
  const isTaken = isIn([...taken, ...stretches(reader, source, { ...emptyReading(), foreign: reading.foreign })]);
  const lines = linesOf(source.text, start, end);
  addPrograms(reader, flagsIn(reader, lines, isTaken));
  readScrapers(reader, lines, isTaken);
  return countOf(reading) > before;
}

/** YAML or JSON, or a command: what the core reads. */
const isOfCore =
  /^\uFEFF*(?:[ \t]*(?:#[^\r\n]*|---[^\r\n]*)?\r?\n)*(?:[ \t]*(?!\[+[\w."' -]+\]+[ \t]*\r?\n|\{[%{#])[{[]|[ \t]*(?:- )?["']?[\w./+-]+["']?[ \t]*:(?:\s|$))/;

/** Reads variables that switch a client of kubelets, and flags of programs that stand in YAML whose form leaves them, such as in a script of it. */
function readLeft(reader: Reader): boolean {
  const { reading, source } = reader;
  const { text } = source;
  const before = countOf(reading);
  const lines = linesOf(text, 0, text.length);
  if (/_VERIFY\b/.test(text)) readScrapers(reader, lines, () => false, true);
  if (!reader.depth && isOfCore.test(text) && !/^\uFEFF?\s*[{[]/.test(text) && !isCheck.test(text))
    addPrograms(
      reader,
      flagsIn(reader, lines, isIn(stretches(reader, source, reading))).filter((hit) => text.startsWith('--', hit.flag.start)),
    );
  return countOf(reading) > before;
}

/** What only a document is called: a ConfigMap, or what Cluster API makes. */
const documentForm = /^(?:a|an) (?!text|manifest|template|Markdown|shell|Terraform)/;

/** Says what a text is that is known, and has to do with Kubernetes, although nothing in it is read. */
function tellForm(reader: Reader): boolean {
  const { reading, source } = reader;
  if (
    reader.depth ||
    !reading.form ||
    reading.form === anywhere.name ||
    countOf(reading) > 0 ||
    !/kube|k3s|rke2/i.test(source.text) ||
    / Nix$/.test(reading.form)
  )
    return false;
  const documents = source.text.split(/^---(?:[ \t][^\n]*)?\r?$/m).filter((one) => /^[ \t]*[^#\s]/m.test(one)).length;
  // One of several documents gives its name.
  if (documents > 1 && documentForm.test(reading.form)) reading.form = `${documents} documents including ${reading.form}`;
  tellRead(reader, 0, nothingFoundIn(reading.form));
  return false;
}

/** A program with its flags as items of a list, each on a line. */
const listed =
  /^([ \t]*)- ["']?(?:kube-(?:apiserver|controller-manager|scheduler)|kubelet|etcd)["']?[ \t]*\r?\n(?:\1- ["']?--[^\n]*(?:\n|$))+/gm;

/** Reads the commands that stand in YAML which is none: what the rest of it would have said is unknown. */
function readLists(reader: Reader): boolean {
  const { text } = reader.source;
  const lists = reader.isFilled ? [] : [...text.matchAll(listed)];
  if (/^machine:[ \t]*\r?$/m.test(text) && /^cluster:[ \t]*\r?$/m.test(text))
    tellRead(reader, 0, 'a machine configuration of Talos, which cannot be read as YAML');
  return lists
    .map(({ 0: list, index }) => {
      const words = [...list.matchAll(/^[ \t]*- ["']?(.*?)["']?[ \t]*\r?$/gm)].map(({ 0: line, 1: word = '', index: at }) => {
        const start = index + at + line.indexOf(word);
        return { text: word, start, end: start + word.length, exact: true, dynamic: holdsTemplate(word) };
      });
      return readCommand(reader, words, { complete: false, writer: () => noWriter });
    })
    .some(Boolean);
}

/** Reads the documents that stop being YAML up to there, and says so; of a text that is no YAML to begin with it says that instead. */
function tellBroken(reader: Reader, broken: number, isData: boolean): void {
  const { reading, source } = reader;
  if (reader.isFilled) return;
  for (const [index, problem] of [...reading.problems.entries()].slice(broken)) {
    if (!problem.sentence.startsWith(notYaml)) continue;
    const offset = source.within ? undefined : (source.lineStarts[problem.line - 1] ?? 0) + problem.column - 1;
    const [before, form] = [countOf(reading), reading.form];
    const end = offset === undefined ? undefined : readBroken(reader, offset);
    const isRead = countOf(reading) > before;
    // What a part of it was read as need not be what all of it is.
    reading.form = form ?? (isRead ? anywhere.name : undefined);
    const line = offset === undefined ? '' : source.text.slice(lineStartAt(source, offset), lineEndAt(source, offset));
    const isTemplate = toFill.test(line);
    if (end !== undefined && isRead)
      reading.problems[index] = {
        ...problem,
        sentence: `${isTemplate ? unfilled : problem.sentence} Only what stands before line ${positionAt(source, end).line} was read as YAML.`,
      };
    else if (isTemplate) reading.problems[index] = { ...problem, sentence: notFilled };
    else if (!isData && !documentBegins.test(source.text)) reading.problems[index] = { ...problem, sentence: noForm };
  }
}

/**
 * Reads what is left of a text that has been read by its form. What the core has read is left as it is, unless it is broken; a text that is no data, and in
 * which the core found nothing, is no broken data either, where something is found in it.
 */
export function readRest(reader: Reader, broken: number | undefined): boolean {
  const { reading, source } = reader;
  const isData = !anywhere.looksLike(source.text);
  if (isData && broken === undefined) return readLeft(reader) || tellForm(reader);
  const isOther = !isData && stretches(reader, source, reading).length === 0;
  if (broken !== undefined) tellBroken(reader, broken, isData);
  if (!readAnywhere(reader, 0, source.text.length)) return broken === undefined ? tellForm(reader) : readLists(reader);
  reading.form ??= anywhere.name;
  if (isOther && broken !== undefined)
    reading.unread.push(...reading.problems.splice(broken).map(({ sentence, ...place }) => ({ ...place, what: sentence })));
  return true;
}

/** A mark in the place of a value or of lines. */
const toFill = /\{[{%]|\$\{|%%|<%|__[A-Z]/;
/** What only YAML has: a document that says what it is. */
const documentBegins = /^["']?(?:apiVersion|kind)["']?[ \t]*:/m;

/** Where a program of Pulumi or of the CDK makes a cluster that its provider runs. */
const makesCluster = /\b(?:eks|container)\.(?:Fargate)?Cluster\(|(?:Managed|Kubernetes|New)Cluster\(/;

/** What such a program says of who may reach the API server, as a word of its own. */
const reach =
  /^[ \t]*["']?((?:endpoint|cluster)?_?(?:public|private)_?access(?:_?cidrs)?|private_?cluster|enable_?private_?(?:endpoint|nodes))["']?[ \t]*[:=][ \t]*(true|false|\[[^\]\n$]*\])/gim;

/** A text in a language that no other form is about, in which something is set. */
export const anywhere: TextForm = {
  form: 'settings-anywhere',
  name: 'a text with settings',
  looksLike: (text) => !isOfCore.test(text) && (!looksLikeCommand(text) || /^\uFEFF?#!/.test(text) || holdsHeredoc(text)),
  read: (reader) => {
    const found = [readAnywhere(reader, 0, reader.source.text.length), tellAddresses(reader)].some(Boolean);
    const program = makesCluster.exec(reader.source.text);
    if (program) {
      skipAt(reader, program.index, programNotRun);
      for (const { 1: name, 2: value, index } of reader.source.text.matchAll(reach))
        tellRead(reader, index, `${name}: ${value}, ${fieldOf(name ?? '')?.says ?? whoMayReach} and changes no verdict`);
    }
    return found || program !== null;
  },
};
