import { noWriter } from '../../../edit/flag-writers.ts';
import { readDocuments } from '../../documents.ts';
import { TooMuchWork, Unusable } from '../../limits.ts';
import { countOf, type Reader } from '../../reading.ts';
import { fieldFlags, processOf } from '../document/arguments.ts';
import { readYaml } from '../../yaml.ts';
import { readPiece } from '../piece.ts';
import { fromBase64 } from '../text/files.ts';
import { filled, template } from '../text/template.ts';
import { made, unescaped, unindented } from '../within.ts';

const deepest = 4;

/** Two offsets of a text between which something was read. */
export type Stretch = readonly [start: number, end: number];

/** Where a document begins in a text of any language. */
const document = /^([ \t]*)(?:- )?["']?(?:apiVersion|kind)["']?[ \t]*:[ \t]*["']?[A-Za-z][\w./-]*["']?[ \t]*$/gm;
/** A line that closes what a document stands in. */
const closes = /^\s*(?:["'`]{1,3}|\|[ \t]*-?[ \t]*[A-Z]\w*|\|\|\||<\/\w+>|[A-Z]{3,}|[)}\]]+)[\s;,)}\]]*$/;
/** What a line of YAML begins with, which a prompt does not. */
const ofYaml = /^(?:\s|["']?[\w./<-]+["']?[ \t]*:(?:\s|$)|[-#{}[\]%])/;
/** A text in double quotes, and bytes. */
const quoted = /"(?:[^"\\\n]|\\.)*"/g;
const bytes = /[A-Za-z0-9+/]{80,}={0,2}/g;

/** The end of what begins at an offset: before the first line that is set in less, or that closes it. */
function endOf(text: string, start: number, depth: number): number {
  for (let at = start; at < text.length;) {
    const stop = text.indexOf('\n', at);
    const next = stop === -1 ? text.length : stop + 1;
    const line = text.slice(at, next);
    const isOut = line.search(/\S/) < depth || (depth === 0 && !ofYaml.test(line));
    if (line.trim() !== '' && (isOut || closes.test(line))) return at;
    at = next;
  }
  return text.length;
}

/**
 * Reads what stands in a document before the line in which it stops being YAML, or before what opens there. It counts for what it says alone, since
 * nothing tells how it would go on. Returns where it ends; nothing where there is none.
 */
export function readBroken(reader: Reader, offset: number): number | undefined {
  const { reading, source, work } = reader;
  const { text } = source;
  const start = text.lastIndexOf('\n---', offset - 1) + 1;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  for (let [at, left] = [line, 3]; left > 0 && at > start; left -= 1) {
    let isWhole = false;
    try {
      isWhole = readYaml(text, start, at, work).every((one) => !('error' in one));
    } catch (error) {
      if (!(error instanceof Unusable) || error instanceof TooMuchWork) throw error;
    }
    if (isWhole) {
      const [documents, clusters] = [reading.documents.length, reading.platforms.length];
      readYamlIn(reader, start, at);
      // What such a document leaves out may stand further down.
      reading.documents.splice(documents);
      reading.platforms.splice(clusters);
      return at;
    }
    const before = text.slice(start, at).trimEnd();
    // What opens may stand in the line before, or somewhere below the last key of the document.
    at = start + (left === 3 ? before.lastIndexOf('\n') + 1 : ([...before.matchAll(/^[^\s#]/gm)].at(-1)?.index ?? 0));
  }
  return undefined;
}

const ofKubeadm = /^(?:Cluster|Init|Join)Configuration$/;

/** Reads the YAML between two offsets. What holds it may add to it, so that it counts for what it says alone, and nothing is said where it is none. */
function readYamlIn(reader: Reader, start: number, end: number): void {
  const { processes, documents, platforms, problems, skipped, unread } = reader.reading;
  const [before, known, clusters] = [processes.length, documents.length, platforms.length];
  const told = [problems, skipped, unread].map((list) => [list, list.length] as const);
  try {
    const source = unindented(reader, start, end);
    const inner = { ...reader, source, depth: (reader.depth ?? 0) + 1 };
    const plain = template.looksLike(source.text) ? (filled(inner) ?? source) : source;
    readDocuments({ ...inner, source: plain, isFilled: plain !== source || reader.isFilled === true }, 0, plain.text.length);
  } catch (error) {
    if (!(error instanceof Unusable) || error instanceof TooMuchWork) throw error;
  }
  for (const [list, length] of told) list.splice(length);
  // A reference to an object says its kind too. Beside what tells its installer a program counts without flags as well, or it would be known better without its last one.
  for (const one of processes.splice(before).filter(({ flags }) => flags.length > 0 || platforms.length > clusters))
    processes.push({ ...one, complete: false, base: 'kubernetes', isPart: true, writer: noWriter });
  for (const one of documents.splice(known))
    if (one.kind === 'KubeletConfiguration') {
      const inner = { ...reader, source: one.source };
      processes.push({
        ...processOf(inner, one.root, 'kubelet', fieldFlags(one.root), { base: 'kubernetes', complete: false }),
        isPart: true,
      });
    } else if (!ofKubeadm.test(one.kind)) documents.push(one);
}

/**
 * Reads documents, texts in quotes and bytes that stand between two offsets of a text in any language. `outermost` is how far a document has to be set
 * in, and `before` has the stretches that others have read. Returns these with its own.
 */
export function readTexts(reader: Reader, start: number, end: number, outermost: number, before: readonly Stretch[]): readonly Stretch[] {
  const { source, reading, work } = reader;
  const text = source.text.slice(start, end);
  const taken: Stretch[] = [...before];
  // Documents in documents in documents are read by their own readers, or not at all.
  if ((reader.depth ?? 0) > deepest) return taken;
  /** Reads a stretch, unless it or a part of it has been read. */
  const take = (from: number, to: number, read: () => void): void => {
    if (taken.some((one) => one[1] > from && one[0] < to)) return;
    const found = countOf(reading);
    read();
    if (countOf(reading) > found) taken.push([from, to]);
  };
  work.spend(3 * (end - start));
  let done = 0;
  for (const { 1: space = '', index } of text.matchAll(document)) {
    if (index < done || space.length < outermost) continue;
    done = endOf(text, index, space.length);
    const [from, to] = [start + index, start + done];
    take(from, to, () => readYamlIn(reader, from, to));
  }
  for (const { 0: whole, index } of text.matchAll(quoted)) {
    const [from, to] = [start + index, start + index + whole.length];
    if (whole.includes('\\n')) take(from, to, () => readPiece(reader, unescaped(reader, from + 1, to - 1), 'a text in quotes'));
  }
  for (const { 0: whole, index } of text.matchAll(bytes)) {
    const [from, decoded] = [start + index, fromBase64(whole) ?? '\0'];
    if (!/[\0-\x08]/.test(decoded))
      take(from, from + whole.length, () => readPiece(reader, made(reader, source, decoded, from), 'a text in base64'));
  }
  return taken;
}
