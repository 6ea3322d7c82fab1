import type { Reader } from '../../reading.ts';
import type { SourceText } from '../../source-text.ts';
import { readPiece } from '../piece.ts';
import { slice, unindented } from '../within.ts';

/** A text that stands in another one between two lines: a heredoc, or the code block of a document. */
export interface Inset {
  readonly what: string;
  /** The line that opens it. */
  readonly opens: number;
  /** Its own text, without the lines that open and close it. */
  readonly start: number;
  readonly end: number;
  /** A shell leaves its variables as they stand. */
  readonly isQuoted?: boolean | undefined;
}

/** A heredoc opens with `<<EOF`, `<<-EOF` or `<<'EOF'`; `<<<` and the shift of an arithmetic expression open none. */
const heredoc = /(?:^|[\s;|&(=\d])<<[-~]?[ \t]*\\?(["']?)([A-Za-z_]\w*)\1(?=[\s;|>&),]|$)/;
const fence = /^\uFEFF?[ \t]*(?:>[ \t]*)?(`{3,}|~{3,})[ \t]*([\w+-]*)[^`\n]*$/;

export const holdsHeredoc = (text: string): boolean => new RegExp(heredoc, 'm').test(text);
export const holdsFence = (text: string): boolean => new RegExp(fence, 'm').test(text);

/** What a heredoc is written to, or the name that it is given. */
const nameOf = (line: string): string =>
  /(?:>>?|\btee(?:[ \t]+-\w+)*)[ \t]*["']?([\w./${}-]+)/.exec(line.replace(/<<.*?(?=>|$)/, ''))?.[1] ??
  /^\s*([\w.-]+)[ \t]*=/.exec(line)?.[1] ??
  '';

interface Opened {
  readonly what: string;
  readonly closes: (line: string) => boolean;
  readonly isQuoted?: boolean | undefined;
}

function insetsIn(text: string, open: (line: string) => Opened | undefined) {
  const found: Inset[] = [];
  let current: (Opened & { readonly opens: number; readonly start: number }) | undefined;
  for (let at = 0; at < text.length;) {
    const stop = text.indexOf('\n', at);
    const next = stop === -1 ? text.length : stop + 1;
    const line = text.slice(at, next).trimEnd();
    if (!current) {
      const opened = open(line);
      if (opened) current = { ...opened, opens: at, start: next };
    } else if (current.closes(line)) {
      const { what, opens, start, isQuoted } = current;
      found.push({ what, opens, start, end: at, isQuoted });
      current = undefined;
    }
    at = next;
  }
  // What was cut off before it ends is read as far as it goes.
  if (current) found.push({ what: current.what, opens: current.opens, start: current.start, end: text.length });
  return found.filter(({ start, end }) => end > start);
}

/** The heredocs of a script or of Terraform, one look at each line. */
export const heredocsIn = (text: string): readonly Inset[] =>
  insetsIn(text, (line) => {
    const [, quote = '', word] = heredoc.exec(line) ?? [];
    if (word === undefined) return undefined;
    const name = nameOf(line).slice(0, 60);
    return {
      what: name ? `the heredoc ${name}` : 'a heredoc',
      closes: (other) => other.trim() === word,
      isQuoted: quote !== '' || line.includes(`\\${word}`),
    };
  });

/** What `echo` or `printf` writes to a file, or hands to a program that reads one, over several lines. */
const echoed =
  /^[ \t]*(?:sudo[ \t]+)?(?:echo|printf)[ \t]+(?:-\w+[ \t]+)?(?:'([^'\n]*\n[^']*)'|"((?:[^"\\\n]|\\.)*\n(?:[^"\\]|\\[^])*)")[ \t]*(?:>>?[ \t]*["']?([\w./${}~-]+)|\|[ \t]*(?:sudo[ \t]+)?(?:tee(?:[ \t]+-\w+)*[ \t]+["']?([\w./${}~-]+)|\S*kubectl\b[^\n]*-f[ \t]*-))/gm;

/** The texts that a script writes so. */
export const echoedIn = (text: string): readonly Inset[] =>
  [...text.matchAll(echoed)].map(({ 0: whole, 1: single, 2: double, 3: to, 4: tee, index }) => {
    const body = single ?? double ?? '';
    const start = index + whole.indexOf(body);
    const name = (to ?? tee ?? '').slice(0, 60);
    return {
      what: name ? `the file ${name}` : 'what echo prints',
      opens: index,
      start,
      end: start + body.length,
      isQuoted: single !== undefined,
    };
  });

/** A file that a terminal shows: behind its prompt `cat` and the name, then the file up to the next prompt. */
const shown =
  /^\[?[\w.-]{1,40}@[\w.:~/ -]{1,80}\]?[#$][ \t]+(?:sudo[ \t]+)?cat[ \t]+([\w./~-]+)[ \t]*\r?\n((?:(?!\[?[\w.-]{1,40}@[\w.:~/ -]{1,80}\]?[#$](?:\s|$))[^\n]*\n)+)/gm;

/** The files that a block shows, each as a text of its own, and what stands around them. */
function withoutPrompts(text: string, block: Inset): readonly Inset[] {
  const parts: Inset[] = [];
  let at = block.start;
  for (const { 0: whole, 1: name = '', 2: file = '', index } of text.slice(block.start, block.end).matchAll(shown)) {
    const end = block.start + index + whole.length;
    const start = end - file.length;
    parts.push(
      { ...block, start: at, end: start },
      ...withoutHead(text, { what: `the file ${name.slice(0, 60)}`, opens: start, start, end }),
    );
    at = end;
  }
  return [...parts, ...withoutHead(text, { ...block, start: at })].filter(({ start, end }) => end > start);
}

/** A line of YAML, or one that says nothing to it. */
const ofYaml = /^[ \t]*(?:#|---|\r?$|[{[%]|- |["']?[\w./-]+["']?[ \t]*:(?:\s|$))/;

/** A command with a word behind it, at the beginning of a line, where a document has its keys. */
const commandLine = /^(?:[\w.~-]*\/)*[a-z][\w.-]*[ \t]+[^\s:=|>][^\n]*$/gm;

/** A block in parts where a prompt, a sentence or a command stands before or behind the document in it. */
function withoutHead(text: string, block: Inset): readonly Inset[] {
  const body = text.slice(block.start, block.end);
  const at = /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.exec(body)?.index;
  if (at === undefined || holdsHeredoc(body) || echoedIn(body).length > 0) return [block];
  const isYaml = body
    .slice(0, at)
    .split('\n')
    .every((line) => ofYaml.test(line));
  const start = block.start + (isYaml ? 0 : at);
  commandLine.lastIndex = at;
  const end = block.start + (commandLine.exec(body)?.index ?? body.length);
  return [
    { ...block, end: start },
    { ...block, ...(isYaml ? {} : { opens: start }), start, end },
    { ...block, opens: end, start: end },
  ].filter((part) => part.end > part.start);
}

/** A command behind a prompt that shows a file. */
const shows = /^[ \t]*(?:\$|\[?[\w.-]{1,40}@[\w.:~/ -]{1,80}\]?[#$])[ \t]+(?:sudo[ \t]+)?cat[ \t]+([\w./~-]+)[ \t]*\r?\n/gm;

/** The documents that a session shows in the middle of a text, each up to the first line that is none of YAML. */
export const shownIn = (text: string): readonly Inset[] =>
  [...text.matchAll(shows)].flatMap(({ 0: head, 1: name = '', index }) => {
    const start = index + head.length;
    let end = start;
    for (let next = end; next < text.length; end = next) {
      next = text.indexOf('\n', end) + 1 || text.length;
      const line = text.slice(end, next);
      if (!ofYaml.test(line) || /^-{4,}/.test(line)) break;
    }
    const isDocument = /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text.slice(start, end));
    return isDocument ? [{ what: `the file ${name.slice(0, 60)}`, opens: index, start, end }] : [];
  });

/** A command behind a prompt, in a list or a quotation too. A mark alone has to be that of a user: the other begins a heading. */
const prompted =
  /^[ \t]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:>[ \t]*)?(?:\$|\[?[\w.-]{1,40}@[\w.-]{1,60}[: ][^\n#$%>]{0,80}[#$%]|PS [A-Z]:[^\n>]{0,80}>)[ \t]+((?:[^\n\\]|\\[^\n]|\\\r?\n)+)/gm;

/** The commands behind a prompt that stand in the middle of a text, where they are of this kind. */
export const promptedIn = (text: string, isOfKind: (command: string) => boolean): readonly Inset[] =>
  [...text.matchAll(prompted)].flatMap(({ 0: whole, 1: command = '', index }) => {
    const end = index + whole.length;
    return isOfKind(command) ? [{ what: 'a command behind a prompt', opens: index, start: end - command.length, end }] : [];
  });

/** The code blocks of a Markdown document. */
export const fencesIn = (text: string): readonly Inset[] => blocksIn(text).flatMap((block) => withoutPrompts(text, block));

const blocksIn = (text: string): readonly Inset[] =>
  insetsIn(text, (line) => {
    const [, mark = '', language = ''] = fence.exec(line) ?? [];
    if (!mark) return undefined;
    return {
      what: language ? `a code block of ${language.slice(0, 20)}` : 'a code block',
      closes: (other) =>
        other
          .trim()
          .replace(/^>[ \t]*/, '')
          .startsWith(mark) && /^[>\s]*[`~]+$/.test(other),
    };
  });

/** The templates of a file that defines several of them, each up to the next. */
export function definesIn(text: string): readonly Inset[] {
  const heads = [...text.matchAll(/^\{\{-?[ \t]*define[ \t]+"([^"\n]{0,60})"[ \t]*-?\}\}[ \t]*\n/gm)];
  return heads.map(({ 0: head, 1: name = '', index }, at) => ({
    what: `the template ${name}`,
    opens: index,
    start: index + head.length,
    end: heads[at + 1]?.index ?? text.length,
  }));
}

/** The text of an inset. Documents stay as they stand, so that changes keep their indentation. */
function textOfInset(reader: Reader, { start, end }: Inset): SourceText {
  const text = reader.source.text.slice(start, end);
  const isYaml = /^[ \t]*["'{[]*(?:apiVersion|kind)["']?[ \t]*:/m.test(text) && !/^[ \t]+---/m.test(text);
  return isYaml ? slice(reader.source, start, end) : unindented(reader, start, end);
}

/** Reads each inset by its own form. Returns whether anything was found. */
export const readInsets = (reader: Reader, insets: readonly Inset[]): boolean =>
  insets
    .map((inset) => readPiece(inset.isQuoted ? { ...reader, variables: undefined } : reader, textOfInset(reader, inset), inset.what))
    .some(Boolean);

/** The same text with every inset blank, each place as it was. */
export function withoutInsets({ source }: Reader, insets: readonly Inset[]): SourceText {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of insets) {
    parts.push(source.text.slice(done, start), source.text.slice(start, end).replace(/[^\n]/g, ' '));
    done = end;
  }
  const text = parts.join('') + source.text.slice(done);
  return { ...source, text, within: { outer: source, at: (offset) => offset, exact: true } };
}
