/** A text from its first word on, behind comments and empty lines. */
function behindComments(text: string): string {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    if (end < 0 || (line !== '' && !/^(?:#|\/\/|--)/.test(line))) break;
    at = end + 1;
  }
  return text.slice(at);
}
const begins = (words: string): RegExp => new RegExp(`^${words}`);

/** Languages that are no data, each with what only its texts have: all of these. */
const languages: readonly (readonly [name: string, ...has: readonly RegExp[]])[] = [
  [
    'an expression of Nix',
    begins(String.raw`(?:(?:\w+[ \t]*@[ \t]*)?\{[^;=:]*\}[ \t]*(?:@[ \t]*\w+[ \t]*)?:\s|with [\w.]+;|let[ \t]*\r?\n)`),
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
  [
    'a program in Ruby',
    begins(String.raw`(?:require(?:_relative)?[ \t(]+["']|class[ \t]+[A-Z]|module[ \t]+[A-Z]|def[ \t]+\w)`),
    /^[ \t]*end\b/m,
  ],
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
export function languageOf(text: string): string | undefined {
  if (/^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text)) return undefined;
  const code = behindComments(text);
  return languages.find(([, ...has]) => has.every((one) => one.test(code)))?.[0];
}

/** What is said of a text in a language that the checker does not read, behind its name; what follows says which file it reads instead. */
export const leftUnread = 'which the checker does not read: give it the unit or the file that';
