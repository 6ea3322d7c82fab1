import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import { programIn } from '../../components.ts';
import { looksLikeCommand } from '../../kinds/command-line.ts';
import type { Reader } from '../../reading.ts';
import { commandsIn, type Word } from '../../shell.ts';
import { holdsTemplate } from '../../template.ts';
import { coreForms } from '../forms.ts';
import { holdsFence, withoutInsets } from './heredocs.ts';
import { readCommands } from './scripts.ts';
import { holdsTexts, saysItsKind } from './shapes.ts';

/** Instructions of a Dockerfile: where a stage begins, and what its image starts. A line goes on behind a backslash. */
const instruction = /^[ \t]*(FROM|CMD|ENTRYPOINT)[ \t]+((?:\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*|\\.|[^\n\\])+)/gm;
const ofStage = /^[ \t]*FROM[ \t]+\S/m;
const text = /"(?:[^"\\\n]|\\.)*"/g;

/** A word of a template that decides what of it counts. */
const isSteered = /\{%|\{\{[-~]?\s*(?:if|range|with|#)|<%(?!=)|%\{/;

/** Whether a text has the command of an image as a list of words. */
export const startsImage = (written: string): boolean => /^[ \t]*(?:CMD|ENTRYPOINT)[ \t]+\[[\s\\]*"/m.test(written);

/** The words of a list in JSON, which no shell changes; nothing where it is none. What a shell is given to run keeps its quotes. */
function listedWords(written: string, start: number): readonly Word[] | undefined {
  if (!/^\[[\s,\\]*\]\s*$/.test(written.replace(text, ''))) return undefined;
  return [...written.matchAll(text)].map(({ 0: quoted, index }, at, all): Word => {
    const inside = quoted.slice(1, -1);
    const own = inside.replace(/\\(["\\/])/g, '$1');
    const isScript = /^"-[a-z]*c"$/.test(all[at - 1]?.[0] ?? '');
    const from = start + index + (isScript ? 0 : 1);
    return {
      text: own,
      start: from,
      end: from + (isScript ? quoted : inside).length,
      exact: !isScript && own === inside,
      dynamic: holdsTemplate(own),
    };
  });
}

interface Started {
  /** The words of a list; nothing of a command that a shell reads. */
  readonly words: readonly Word[] | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what the image of one stage starts. Its command is given to its entrypoint, unless a shell starts that, and whoever starts the image may put other
 * arguments in place of its command (docs.docker.com/reference/dockerfile/, “Understand how CMD and ENTRYPOINT interact”).
 */
function readStage(reader: Reader, entry: Started | undefined, command: Started | undefined): void {
  const { source, work } = reader;
  const read = (words: readonly Word[], complete: boolean): void => void readCommand(reader, words, { complete, writer: () => noWriter });
  const inShell = ({ start, end }: Started, complete: boolean): void => {
    for (const words of commandsIn(source.text, start, end, work, { linesEndCommands: true })) readCommand(reader, words, { complete });
  };
  if (entry && !entry.words) return inShell(entry, true);
  const [before, behind] = [entry?.words ?? [], command?.words ?? []];
  const all = [...before, ...behind];
  // A script starts what it is given, perhaps with more.
  const isScript = entry !== undefined && !programIn(all) && !behind[0]?.text.startsWith('-');
  if (before.length > 0 && (isScript || behind.length === 0)) read(before, false);
  if (behind.length > 0) read(isScript ? behind : all, !isScript);
  else if (command) inShell(command, entry === undefined);
}

/** Reads the commands of images in a text, and returns the reader of all that stands around them: the same one where there are none. */
function readImages(reader: Reader): Reader {
  const { source, reading } = reader;
  const isDockerfile = ofStage.test(source.text);
  if (!isDockerfile && !startsImage(source.text)) return reader;
  reader.work.spend(source.text.length);
  const taken: Started[] = [];
  let stage: Partial<Record<string, Started>> = {};
  const close = (): void => {
    readStage(reader, stage['ENTRYPOINT'], stage['CMD']);
    stage = {};
  };
  for (const { 0: whole, 1: name = '', 2: written = '', index } of source.text.matchAll(instruction)) {
    if (name === 'FROM') close();
    const [end, words] = [index + whole.length, listedWords(written, index + whole.length - written.length)];
    if (name === 'FROM' || !(words || (isDockerfile && !written.startsWith('[')))) continue;
    // The last one of a stage counts.
    stage[name] = { words, start: end - written.length, end };
    taken.push({ words, start: index, end });
  }
  close();
  if (taken.length === 0) return reader;
  // Whatever program they start, nobody else takes its flags.
  reading.foreign.push(...taken.map(({ start, end }) => ({ source, start, end })));
  return {
    ...reader,
    source: withoutInsets(
      reader,
      taken.map(({ start, end }) => ({ what: '', opens: start, start, end })),
    ),
  };
}

/** Reads what images start, and what stands around that by `readOthers`. Returns whether anything was read. */
export function readAroundImages(reader: Reader, readOthers: (reader: Reader) => boolean): boolean {
  const { reading, source } = reader;
  if (/^\uFEFF?#!/.test(source.text) || holdsFence(source.text) || holdsTexts(source.text) || saysItsKind(source.text))
    return readOthers(reader);
  // What a template does without in some cases, only its readers tell.
  if (!reader.isFilled && isSteered.test(source.text)) return readOthers(reader);
  const before = reading.processes.length + reading.skipped.length;
  const rest = readImages(reader);
  const found = reading.processes.length + reading.skipped.length > before;
  if (found) reading.form ??= ofStage.test(source.text) ? 'a Dockerfile' : coreForms['command-line'];
  const isRead = readOthers(rest);
  if (isRead || rest === reader) return isRead;
  return [looksLikeCommand(rest.source.text) && readCommands(rest, rest.source), found].some(Boolean);
}
