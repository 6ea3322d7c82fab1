import { nulsOfPairs } from '../../bytes.ts';
import { readCommand } from '../../commands.ts';
import { programIn } from '../../components.ts';
import { noWriter } from '../../../edit/flag-writers.ts';
import { Unusable } from '../../limits.ts';
import type { Word } from '../../shell.ts';
import type { TextForm } from '../forms.ts';

/** `/proc/<pid>/cmdline`: the words of a command, each with a NUL behind it. */
export const procCommandLine: TextForm = {
  form: 'proc-cmdline',
  name: 'the command line of a process, from /proc',
  looksLike: (text) => text.includes('\0') && !/[\u0001-\u0008\u000E-\u001F\uFFFD]/.test(text) && !isUtf16(text),
  read: (reader) => {
    const { text } = reader.source;
    reader.work.spend(text.length);
    const commands: Word[][] = [];
    for (let start = 0; start < text.length;) {
      const stop = text.indexOf('\0', start);
      const end = stop === -1 ? text.length : stop;
      const written = text.slice(start, end);
      const from = start + written.length - written.trimStart().length;
      const word: Word = { text: written.trim(), start: from, end: from + written.trim().length, exact: true, dynamic: false };
      // The next of several such files begins behind a line break, or with the name of a program.
      const isFirst = from > start || commands.length === 0 || (!word.text.startsWith('-') && programIn([word]) !== undefined);
      if (word.text !== '' && isFirst) commands.push([word]);
      else if (word.text !== '') commands.at(-1)?.push(word);
      start = end + 1;
    }
    return commands.map((words) => readCommand(reader, words, { writer: () => noWriter })).some(Boolean);
  },
};

const isUtf16 = (text: string): boolean => nulsOfPairs((index) => text.charCodeAt(index), text.length) !== undefined;

/** A paste of UTF-16 that was taken for UTF-8: every second character is a NUL. Files are decoded before they come here. */
export const undecoded: TextForm = {
  form: 'utf-16',
  name: 'a text in UTF-16',
  looksLike: isUtf16,
  read: () => {
    throw new Unusable(
      'It is UTF-16 with a NUL in every second place: give the checker the file itself, which it decodes, or save it as UTF-8 and paste that.',
    );
  },
};
