import type { TextForm } from '../forms.ts';
import { heredocsIn, holdsFence, holdsHeredoc, readInsets, withoutInsets, type Inset } from './heredocs.ts';
import { readCommands } from './scripts.ts';

/** A prompt with the command behind it: `$ cat a`, `root@one:~# cat a`, `[root@one ~]# cat a`. A mark alone has to be that of a user, as `#` begins comments. */
const prompt = /^\uFEFF?(?:>?\$|\[?[\w.-]{1,40}@[\w.-]{1,60}[: ][^\n#$%>]{0,80}[#$%>]|[\w.-]{1,40} ?\$)(?:[ \t]+(?=\S)|[ \t]*\r?$)/gm;

/** A command of whose output a part is left, which nothing tells. */
const isPart = /\b(?:head|tail|sed|awk|cut|less|more|diff|history)\b|^what (?!(?:sudo[ \t]+)?p[sg])[^\n]*\bgrep\b/;

/** What a terminal shows: each command, and behind it what it prints, which is read by its own form. */
export const terminal: TextForm = {
  form: 'terminal',
  name: 'a session in a terminal',
  looksLike: (text) => !text.startsWith('#!') && !holdsFence(text) && new RegExp(prompt, 'm').test(text),
  read: (reader) => {
    const { text } = reader.source;
    reader.work.spend(2 * text.length);
    const starts = [...text.matchAll(prompt)].map(({ 0: mark, index }) => [index, index + mark.length] as const);
    const [first = 0] = starts[0] ?? [];
    const pieces: Inset[] = [{ what: 'the first lines', opens: 0, start: 0, end: first }];
    for (const [index, [start, command]] of starts.entries()) {
      const end = starts[index + 1]?.[0] ?? text.length;
      let line = command;
      // A command goes on behind a backslash.
      do line = text.indexOf('\n', line) + 1 || end;
      while (line < end && /\\\r?\n$/.test(text.slice(line - 3, line)));
      line = Math.min(line, end);
      pieces.push({ what: '', opens: start, start, end: command });
      const written = text.slice(command, line).trim();
      // What a heredoc holds is a part of its command.
      if (!holdsHeredoc(written))
        pieces.push({ what: `what ${written.split('\n')[0]?.slice(0, 80) ?? ''} prints`, opens: line, start: line, end });
    }
    // A prompt has no name, and is left out as what is printed is.
    const found = readInsets(
      reader,
      pieces.filter(({ what, start, end }) => what && !isPart.test(what) && text.slice(start, end).trim()),
    );
    const commands = withoutInsets(reader, pieces);
    const inner = { ...reader, source: commands };
    const heredocs = heredocsIn(commands.text);
    const inHeredocs = readInsets(inner, heredocs);
    return [found, inHeredocs, readCommands(inner, withoutInsets(inner, heredocs))].some(Boolean);
  },
};
