import { coreForms } from './forms/forms.ts';
import { countOf, type Reader } from './reading.ts';

/** A text from its first word on, behind comments and empty lines. */
function behindComments(text: string): string {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    if (end < 0 || (line !== '' && !/^(?:#(?!include|define|if|pragma)|\/\/|--|\/?\*)/.test(line))) break;
    at = end + 1;
  }
  return text.slice(at);
}
const begins = (words: string): RegExp => new RegExp(`^${words}`);

/** Whether most lines of a text end as those of programs do, whose language need not be told for that. */
function isCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => /^\s*[^\s/*#)}\]]/.test(line));
  return (
    lines.length > 2 &&
    !/^\s*[{[]/.test(text) &&
    lines.filter((line) => /[;{}(][ \t]*(?:\/\/[^\n]*)?\r?$/.test(line)).length > lines.length / 2
  );
}

/** Languages that are no data, each with what only its texts have: all of these. */
const languages: readonly (readonly [name: string, ...has: readonly RegExp[]])[] = [
  [
    'an expression of Nix',
    begins(
      String.raw`(?:[a-z_]\w*:\s+)*(?:(?:\w+[ \t]*@[ \t]*)?\{[^;=:]*\}[ \t]*(?:@[ \t]*\w+[ \t]*)?:\s|with [\w.]+;|let[ \t]*\r?\n|\{[ \t]*\r?\n[ \t]*[\w.]+[ \t]*=\s)`,
    ),
    /;[ \t]*\r?$/m,
  ],
  ['a program in Go', begins(String.raw`package \w+[ \t]*\r?\n`), /^(?:func|type|var|const)[ \t]/m],
  ['a definition in CUE', begins(String.raw`(?:package \w+[ \t]*\r?\n|import[ \t]+[("])`), /^[#"\w-]+\??:[ \t]/m],
  ['a program in Jsonnet', begins(String.raw`local[ \t]+\w+(?:\([^()\n]*\))?[ \t]*=`), /;[ \t]*\r?$/m, /^[ \t]*[{}\])]/m],
  ['a program in Lua', begins(String.raw`(?:local[ \t]+(?:function[ \t]+)?\w|function[ \t]+[\w.:]+\()`), /^[ \t]*end\b/m],
  [
    'a program in Python',
    /^(?:import[ \t]+[\w.]+(?:[ \t]+as[ \t]+\w+)?(?:,[^\n]*)?[ \t]*(?:#[^\n]*)?\r?$|from[ \t]+[\w.]+[ \t]+import[ \t]|def[ \t]+\w+\([^\n]*:[ \t]*\r?$)/m,
    /^(?:[ \t]*(?:def|class|if|for|with|try|while)\b[^\n]*:[ \t]*(?:#[^\n]*)?\r?$|\w[\w.]*[ \t]*(?:=|\())/m,
  ],
  ['a program in Ruby', /^Vagrant\.configure\b/m, /^[ \t]*end\b/m],
  [
    'a program in Ruby',
    begins(String.raw`(?:require(?:_relative)?[ \t(]+["']|class[ \t]+[A-Z]|module[ \t]+[A-Z]|def[ \t]+\w)`),
    /^[ \t]*end\b/m,
  ],
  ['a manifest of Puppet', begins(String.raw`(?:class|define|node)[ \t]+[\w:.'"-]+[ \t]*(?:\(|\{|inherits\b)`), /=>/],
  [
    'a program in Rust',
    begins(String.raw`(?:use|mod|pub|fn|extern|impl|struct)[ \t]+\w`),
    /^[ \t]*(?:pub[ \t]|use[ \t][\w:]+|fn[ \t]\w|#\[)/m,
    /;[ \t]*\r?$/m,
  ],
  ['a program in C or C++', /^#/, /;[ \t]*\r?$/m],
  [
    'a program in JavaScript or TypeScript',
    begins(String.raw`(?:(?:export|const|let|var|function)[ \t]+[\w${'$'}{*[]|import[ \t]+(?:[*{"']|\w+,?[ \t][^\n]*from))`),
    /[;{}()][ \t]*\r?$/m,
  ],
  ['a text in HTML or XML', /^<(?!\?ph)\S/, /<\/\w|\/>/],
  [
    'statements of SQL',
    begins(String.raw`(?:CREATE|INSERT|SELECT|ALTER|DROP|BEGIN|SET|USE)\b[^:\n]*\r?\n?`),
    /^[ \t]*(?:CREATE|INSERT[ \t]+INTO|ALTER|DROP|SELECT)\b[^;]{0,2000};/m,
  ],
  [
    'a file of TOML',
    begins(String.raw`(?:\[{1,2}[\w."'-]+\]{1,2}|[\w"'.-]+[ \t]*=[ \t]*(?:"|'|\[|\d|true|false))`),
    /^[ \t]*\[{1,2}[\w."'-]+\]{1,2}[ \t]*\r?$/m,
    /^[ \t]*[\w"'.-]+[ \t]*=[ \t]*(?:"|'|\[|\d|true|false)/m,
  ],
];

/** What a text is in a language that the checker does not read, by what stands in it. */
function languageOf(text: string): string | undefined {
  if (/^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text)) return undefined;
  const code = behindComments(text);
  return (
    languages.find(([, ...has]) => has.every((one) => one.test(code)))?.[0] ?? (isCode(code) ? 'a text in another language' : undefined)
  );
}

/** What is said of a text in a language that the checker does not read, behind its name; what follows says which file it reads instead. */
export const leftUnread = 'which the checker does not read: give it the unit or the file that';

/** Says of a text in which nothing is found, and that is no data, which language it is in, instead of what YAML makes of it. */
export function tellLanguage({ reading, source, depth }: Reader, broken: number): boolean {
  const isUntold = !depth && (reading.form ?? coreForms['command-line']) === coreForms['command-line'] && countOf(reading) === 0;
  const language = isUntold ? languageOf(source.text) : undefined;
  if (!language) return false;
  reading.problems.splice(broken);
  reading.form = language;
  const what = `${language}, ${leftUnread} ${/SQL|TOML|^a text/.test(language) ? 'a part of Kubernetes reads' : 'this makes'}`;
  reading.skipped.push({ file: source.name, line: 1, column: 1, what });
  return true;
}
