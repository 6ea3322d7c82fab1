import type { CheckFacts } from '../facts.ts';
import type { Base } from './flag.ts';
import { looksLikeCommand, readCommandLines } from './kinds/command-line.ts';
import { readDocuments } from './documents.ts';
import { coreForms } from './forms/forms.ts';
import { tellLanguage } from './languages.ts';
import { limits, TooMuchWork, Unusable, type Work } from './limits.ts';
import {
  emptyReading,
  lengthsOf,
  type InputAccount,
  type KnownDocument,
  type MoreForms,
  type Reader,
  type Reading,
  type Skipped,
  type UnitText,
} from './reading.ts';
import { positionAt, sourceText, type SourceText } from './source-text.ts';
import { readVersions } from './versions.ts';

/** One file, paste or standard input. */
export interface Input {
  /** What the reader calls it; it is shown with every finding. */
  readonly name: string;
  readonly text: string;
}

/** A bracket, unless it is the head of a section. */
const startsAsJson = /^\uFEFF?\s*(?:\{|\[(?!\w+\][ \t]*[\r\n]))/;
const namesItsKind = /^\uFEFF?[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m;
const looksLikeYaml = (text: string): boolean => startsAsJson.test(text) || namesItsKind.test(text);

const tooLong = (length: number): Unusable =>
  new Unusable(
    `It has ${length} characters, and the checker takes ${limits.characters}: cut it down to the control plane and kubelet parts, such as \`kubectl -n kube-system get pods -o yaml\`.`,
  );

/** The sentence for an input without a word. */
export const emptyInput = 'It is empty: paste a manifest, a configuration file or a command line.';

/** What makes a text unusable before anything is read. */
function refusal(text: string): Unusable | undefined {
  if (text.trim().replace('\uFEFF', '') === '') return new Unusable(emptyInput);
  // Control characters and what UTF-8 could not decode: no text has them.
  const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]|\uFFFD{2}/.exec(text);
  if (binary) return new Unusable('It is not text: the checker reads YAML, JSON, units and command lines.', binary.index);
  return undefined;
}

/** The sentence for a text in which the checker recognises nothing. */
export const nothingKnown =
  'Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.';

/** The sentence for a text that is no YAML to begin with, so that no place of it is wrong. */
export const noForm = `It is no YAML. ${nothingKnown}`;
/** How the sentence begins for one that breaks where something is to be filled in. */
export const unfilled = 'It is no YAML until it is filled in.';
/** The sentence for one in which nothing is read. */
export const notFilled = `${unfilled} ${nothingKnown}`;

const isUnit = /^\uFEFF?[ \t]*\[(?:Unit|Service|Install)\][ \t]*\r?$|(?<![^])\s*ExecStart=/m;
const isEnvironmentFile =
  /^\uFEFF?(?:export[ \t]+)?(?:KUBE\w*(?:(?:ARGS|OPTS|FLAGS|OPTIONS)=|=["']?--[A-Za-z])|ETCD_(?:LISTEN_\w+_URLS|(?:CLIENT_|PEER_)?CERT\w+|TRUSTED\w+|INITIAL_CLUSTER)=)/m;

/** Whether a text is a systemd unit, whose commands are no lines of a shell. */
export const looksLikeUnit = (text: string): boolean => isUnit.test(text);
/** Whether a text sets variables that units take flags from. */
export const looksLikeEnvironmentFile = (text: string): boolean => !looksLikeYaml(text) && isEnvironmentFile.test(text);

/** Reads one text by its form, and what is left of it by the names of what it sets. Throws `Unusable` where nothing can be read. */
export function readText(outer: Reader): void {
  const { reading, forms } = outer;
  const reader: Reader = { ...outer, since: lengthsOf(reading) };
  const before = reading.problems.length;
  readVersions(reader);
  let failed: Unusable | undefined;
  try {
    readByForm(reader);
  } catch (error) {
    if (!(error instanceof Unusable) || error instanceof TooMuchWork) throw error;
    failed = error;
  }
  const isBroken = failed !== undefined || reading.problems.length > before;
  if (!forms?.readRest(reader, isBroken ? before : undefined) && !(forms && tellLanguage(reader, before)) && failed) throw failed;
}

function readByForm(reader: Reader): void {
  const { reading, source, work, forms } = reader;
  const { text } = source;
  work.spend(text.length);
  if (forms?.readText(reader)) return;
  // A tag of Handlebars may pass for YAML, and only the rarer forms know what it steers.
  if (!forms && /^[ \t]*\{\{~?[#^]/m.test(text)) reading.unread.push({ file: source.name, line: 1, column: 1, what: 'a template' });
  const refused = refusal(text);
  if (refused) throw refused;
  // Their readers are with those of the rarer forms.
  if (looksLikeUnit(text) || looksLikeEnvironmentFile(text)) throw new Unusable(nothingKnown);
  if (!looksLikeYaml(text) && looksLikeCommand(text)) {
    reading.form ??= coreForms['command-line'];
    if (!readCommandLines(reader))
      throw new Unusable(
        'Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.',
      );
  } else if (!readDocuments(reader, 0, text.length)) throw new Unusable(nothingKnown);
}

const found = ({ processes, documents, units, platforms, stated, withoutEffect, problems, addresses }: Reading): number =>
  [processes, documents, units, platforms, stated, withoutEffect, problems, addresses.filter(({ isFile }) => !isFile)].flat().length;

/** What one input holds. Never throws: what cannot be read becomes a problem with its place. */
function readAlone(source: SourceText, length: number, work: Work, forms: MoreForms | undefined): Reading {
  const reading = emptyReading();
  reading.sources.push(source);
  try {
    if (length > limits.characters) throw tooLong(length);
    readText({ reading, source, work, forms });
    if (found(reading) === 0) throw new Unusable(nothingKnown);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    reading.problems.push({ file: source.name, ...positionAt(source, error.offset), sentence: error.message });
  }
  return reading;
}

/** Pieces of an input that no reader took. */
const left = ({ unread, skipped, problems }: Reading): readonly Skipped[] => [
  ...problems.map(({ sentence, ...place }) => ({ ...place, what: sentence })),
  ...skipped,
  ...unread,
];

/** Things by the input that they stand in. */
function byFile<T extends { readonly file: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    found
      .set(one.file, found.get(one.file) ?? [])
      .get(one.file)
      ?.push(one);
  return found;
}

/** What a document is called in the account. */
const documentName = ({ kind, apiVersion, called }: KnownDocument): string =>
  called || (kind === 'k3s configuration' && apiVersion === 'rke2' ? 'RKE2 configuration' : kind);

/** What became of each input by its name and form, once all of them are read and joined. The installers say who fills in what flags leave out. */
export function accountsOf(
  reading: Reading,
  installers: CheckFacts['installers'],
): (file: string, form: string | undefined) => InputAccount {
  const by = (base: Base): string => installers[base]?.name ?? ({ kops: 'kOps', openshift: 'OpenShift' } as const)[base as 'kops'] ?? base;
  const told = [
    ...reading.processes.map(({ component, base, flags, isPart, ...place }) => ({
      ...place,
      what: isPart
        ? `settings that ${component} has`
        : flags.length > 0 || base === 'kubernetes'
          ? component
          : `${component} of ${by(base)}`,
    })),
    ...reading.documents.flatMap((one) =>
      one.called === '' ? [] : { source: one.source, start: one.root.start, what: documentName(one) },
    ),
    ...reading.platforms.map(({ base, ...place }) => ({ ...place, what: `a cluster of ${by(base)}, or a part of one` })),
    ...reading.stated.map(({ name, ...place }) => ({ ...place, what: name })),
    ...reading.addresses
      .filter(({ client, isFile }) => client === 'kube-proxy' && !isFile)
      .map((place) => ({ ...place, what: 'the address of the API server of kube-proxy' })),
  ].map(({ source, start, what }) => ({ file: source.name, line: positionAt(source, start).line, what }));
  const read = byFile([...told, ...reading.withoutEffect, ...reading.unused]);
  const unread = byFile(left(reading));
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return (file, form) => ({
    file,
    form: form ?? null,
    read: [...new Map((read.get(file) ?? []).map(({ line, what }) => [`${line} ${what}`, { line, what }])).values()].sort(byLine),
    unread: (unread.get(file) ?? [])
      .map(({ line, column, what }) => ({ line, column, what }))
      .sort(byLine)
      .slice(0, limits.findings),
  });
}

/** What reading one input came to. */
export interface InputRead {
  /** What it was recognised as. */
  readonly form: string | undefined;
  /** The core left a piece of it unread, and the rarer forms were not given. */
  readonly wantsForms: boolean;
}

/** Reads one input into the reading. Never throws. Where the core leaves a piece of it unread, the rarer forms read it anew, if they are given. */
export function readInput({ name, text }: Input, reading: Reading, work: Work, forms?: MoreForms): InputRead {
  const source = sourceText(name, text.length > limits.characters ? text.slice(0, 1) : text);
  let one = readAlone(source, text.length, work, undefined);
  const wants = text.length <= limits.characters && left(one).length > 0;
  if (wants && forms) one = readAlone(source, text.length, work, forms);
  for (const list of [
    'sources',
    'processes',
    'documents',
    'units',
    'platforms',
    'stated',
    'withoutEffect',
    'unused',
    'unread',
    'skipped',
    'problems',
    'agentTokens',
    'addresses',
    'minors',
    'foreign',
    'credentials',
  ] as const)
    for (const item of one[list]) {
      const all: unknown[] = reading[list];
      // A unit is joined with those of the other inputs later, into the reading of all.
      all.push(list === 'units' ? { ...item, reader: { ...(item as UnitText).reader, reading } } : item);
    }
  // Whose a kubeconfig is, and what clients are told by flags, only the rarer forms tell.
  const isOfClient = one.addresses.length > 0 || one.documents.some(({ kind }) => kind === 'kubeconfig');
  return { form: one.form, wantsForms: (wants || isOfClient) && !forms };
}
