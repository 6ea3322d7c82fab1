import type { Work } from './limits.ts';
import type { SourceText } from './source-text.ts';
import { templateEnd } from './template.ts';

/** One word of a command: what the shell hands on, and where it stands in the text of the file. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The text between `start` and `end` is the word itself, so an offset in one is an offset in the other. */
  readonly exact: boolean;
  /** Holds a variable, a substitution or a template, so its text is only known when the command runs. */
  readonly dynamic: boolean;
  /** The file that it stands in, where that is another than the command’s. */
  readonly source?: SourceText | undefined;
}

export interface ShellOptions {
  /** A line break ends the command, unless a backslash stands before it or the next line goes on with a flag. */
  readonly linesEndCommands: boolean;
  /** Characters that a YAML double-quoted scalar escapes: `\"` stands for a quote. */
  readonly escapedQuotes?: boolean;
  /** The text of a variable or of a unit, in which no sign ends a command. */
  readonly hasNoOperators?: boolean;
}

const separators: ReadonlySet<string> = new Set([';', '|', '&', '>', '<', '(', ')']);
const none: ReadonlySet<string> = new Set();

/** Empty lines and comments, then a flag: files of arguments have one flag a line. */
const flagNext = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*--?[A-Za-z]/;

/** How many characters a backslash at an offset takes to go on in the next line; nothing if it does not. In a heredoc two stand for one. */
function continuation(text: string, at: number): number | undefined {
  return /^\\{1,2}\r?\n|^\\\r/.exec(text.slice(at, at + 4))?.[0].length;
}

/** The commands between two offsets, each as its words. Redirections end the arguments of a command. Pure; one look at each character. */
export function commandsIn(text: string, start: number, end: number, work: Work, options: ShellOptions): readonly (readonly Word[])[] {
  work.spend(end - start);
  const commands: Word[][] = [[]];
  let redirected = false;
  const signs = options.hasNoOperators ? none : separators;
  let at = start;
  const endCommand = (): void => {
    if ((commands.at(-1)?.length ?? 0) > 0) commands.push([]);
    redirected = false;
  };
  while (at < end) {
    const unit = text[at] as string;
    if (unit === '\n') {
      const goesOn = flagNext.test(text.slice(at + 1, Math.min(end, at + 400)));
      if (options.linesEndCommands && !goesOn) endCommand();
      at += 1;
    } else if (/\s/.test(unit)) at += 1;
    else if (unit === '\\' && continuation(text, at)) at += continuation(text, at) ?? 2;
    else if (unit === '\\' && options.escapedQuotes && (text[at + 1] === 'n' || text[at + 1] === '\\')) at += 2;
    else if (
      (unit === '#' && /\s/.test(text[at - 1] ?? ' ')) ||
      (unit === ';' && options.hasNoOperators && /\n[ \t]*$/.test(text.slice(Math.max(start, at - 80), at)))
    ) {
      while (at < end && text[at] !== '\n') at += 1;
    } else if ((unit === '>' || unit === '<') && signs.has(unit) && templateEnd(text, at, end) === undefined) {
      redirected = true;
      at += 1;
    } else if (signs.has(unit) && templateEnd(text, at, end) === undefined) {
      endCommand();
      at += 1;
    } else {
      const word = wordAt(text, at, end, options);
      if (/^\d$/.test(word.text) && signs.has(text[word.end] ?? '') && (text[word.end] === '>' || text[word.end] === '<'))
        redirected = true;
      else if (!redirected) commands.at(-1)?.push(word);
      at = word.end;
    }
  }
  return commands.filter((command) => command.length > 0);
}

function wordAt(text: string, start: number, end: number, options: ShellOptions): Word {
  const parts: string[] = [];
  let at = start;
  let quote = '';
  let exact = true;
  let dynamic = false;
  for (; at < end; at += 1) {
    const unit = text[at] as string;
    const template = quote === "'" ? undefined : templateEnd(text, at, end);
    if (template !== undefined) {
      dynamic = true;
      parts.push(text.slice(at, template));
      at = template - 1;
    } else if (quote === "'" ? unit === "'" : quote && unit === quote) {
      quote = '';
      exact = false;
    } else if (!quote && (unit === '"' || unit === "'")) {
      quote = unit;
      exact = false;
    } else if (unit === '\\' && quote !== "'") {
      const next = text[at + 1] ?? '';
      if (!quote && (continuation(text, at) || (options.escapedQuotes && next === 'n'))) break;
      if (options.escapedQuotes && next === '"') {
        // One level of YAML quoting: the shell sees a quote of its own.
        quote = quote === '"' ? '' : quote || '"';
      } else if (at + 1 < end) parts.push(next);
      at += 1;
      exact = false;
    } else if (
      !quote &&
      (/\s/.test(unit) ||
        (!options.hasNoOperators && separators.has(unit) && !(unit === '(' && text[at - 1] === '$') && !(unit === ')' && dynamic)))
    )
      break;
    else {
      if (quote !== "'" && ((unit === '$' && /[A-Za-z_{(]/.test(text[at + 1] ?? '')) || unit === '`')) dynamic = true;
      parts.push(unit);
    }
  }
  return { text: parts.join(''), start, end: Math.min(at, end), exact, dynamic };
}
