/**
 * What a file says where a tool or a shell fills something in before the program reads it: Go, Helm and Jinja (`{{ x }}`, `{% x %}`), ERB
 * (`<% x %>`), shells, systemd and Terraform (`$x`, `${x}`, `$(x)`, backquotes), Kubernetes (`$(X)`), sed scripts (`__X__`, `@X@`, `{X}`), a word in
 * angle brackets that the reader of a document is to replace, and what SOPS encrypted (getsops/sops:aes/cipher.go).
 */
const template =
  /\{\{|\{%|<%|%\{|\$[A-Za-z_{(]|`|__[A-Z][A-Z0-9_]*__|@[A-Z][A-Z0-9_]+@|\{[A-Z][A-Z0-9_]+\}|<[A-Za-z](?:[\w .-]*\w)?>|ENC\[AES/;

/** Whether a value is only known once something has filled it in. Such a value is unknown, whatever it says now. */
export const holdsTemplate = (text: string): boolean => template.test(text);

/** What opens a template that may hold spaces, with what closes it. */
const closers: readonly (readonly [opener: string, closer: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
  ['%{', '}'],
  ['${', '}'],
  ['$(', ')'],
];

/** The most characters that a template goes on for, so that an opener without an end costs little. */
const longest = 400;

/** A word in angle brackets, which is no redirection. */
const placeholder = /^<[A-Za-z](?:[\w .-]*\w)?>/;

/** Where the template ends that begins at an offset; nothing where none begins there, or it does not end on its line. */
export function templateEnd(text: string, at: number, end: number): number | undefined {
  const first = text[at];
  if (first !== '{' && first !== '$' && first !== '<' && first !== '%') return undefined;
  const word = first === '<' ? placeholder.exec(text.slice(at, Math.min(end, at + 80)))?.[0].length : undefined;
  if (word !== undefined) return at + word;
  const found = closers.find(([opener]) => text.startsWith(opener, at));
  if (!found) return undefined;
  const line = text.slice(at, Math.min(end, at + longest)).split('\n', 1)[0] ?? '';
  // A substitution may hold another one: `$(cd "$(dirname "$0")" && pwd)`.
  let close = line.indexOf(found[1], 2);
  for (let next = close; found[1] === ')' && next !== -1; next = line.indexOf(')', next + 1)) {
    close = next;
    if (line.slice(0, next).split('(').length === line.slice(0, next).split(')').length + 1) break;
  }
  return close === -1 ? undefined : at + close + found[1].length;
}

/** Whether a word only steers a template: what stands between `if` and `end` may be given or not. */
export const isTemplateBlock = (text: string): boolean =>
  /^(?:\{\{[-~]?[#^]?|\{%-?|<%-?|%\{~?)\s*(?:if|else|elif|elsif|end\w*|range|with|for|unless|each|block|macro|set|include)\b/.test(text);
