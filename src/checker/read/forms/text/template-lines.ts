/**
 * What steers a template, with its first word: Jinja `{% if %}`, Go and Helm `{{ if }}` and `{{ $x := … }}`, Handlebars `{{#if}}` and `{{/if}}`,
 * Terraform `%{ if }`, ERB `<% if %>`.
 */
const tags = [
  /\{%[-+]?[ \t]*(\w*)[^\n]{0,400}?%\}/,
  /\{\{-?[ \t]*(if|else|end|range|with|define|block|fail|break|continue)\b[^\n]{0,400}?\}\}/,
  /\{\{[-~]?[ \t]*(\$)\w*[ \t]*:?=[^\n]{0,400}?\}\}/,
  /\{\{~?[#^][ \t]*(\w+)[^\n]{0,400}?\}\}/,
  /\{\{~?(\/)\w*[^\n]{0,100}?\}\}/,
  /%\{~?[ \t]*(if|else|endif|for|endfor)\b[^\n}]{0,400}\}/,
  /<%-?(?!=)[ \t]*(\w*)[^\n]{0,400}?%>/,
] as const;
const tag = new RegExp(tags.map(({ source }) => source).join('|'), 'g');
const comment = /(?<!\$)\{#[\s\S]{0,4000}?#\}|\{\{-?[ \t]*\/\*[\s\S]{0,4000}?\*\/[ \t]*-?\}\}/g;
/** What stands before the template for the tool that fills it in, as Bottlerocket has it: TOML up to a line of plus signs. */
const frontMatter = /^(?:[ \t]*(?:\[[^\r\n]*\]|[\w.-]+[ \t]*=[^\r\n]*|#[^\r\n]*)?\r?\n){1,50}\+\+\+[ \t]*(?=\r?\n)/;
/** A tag that goes over several lines, and a loop that makes the value of a flag over several. */
const onSeveralLines =
  /\{\{-?[ \t]*(?:if|else|range|with)\b[^{}\n]{0,100}\n[^{}]{0,400}?\}\}|(?<=--[\w-]{1,60}=)(?:\{%-?[ \t]*set\b[^\n]{0,200}?%\})?[ \t]*\r?\n[ \t]*\{%-?[ \t]*for\b[\s\S]{0,1000}?\{%-?[ \t]*endfor[ \t]*-?%\}/g;
/** A statement of Jinja over several lines that makes nothing. */
const setsOnSeveralLines = /\{%[-+]?[ \t]*(?:set|do)\b(?:(?!%\})[^\n]){0,400}\n(?:(?!%\})[\s\S]){0,4000}?%\}/g;
const opens = /^(?:if|for|range|with|unless|each|macro|case|define|block|raw|filter|call)$/;
/** What a condition begins with. */
const branches = /^(?:if|unless|case|with)$/;
/** What stands in these is there in any case. */
const plain = /^(?:define|block|raw|filter|call)$/;

/** A line of a template without its tags. */
export interface TemplateLine {
  readonly start: number;
  /** As long as it stands in the file, its tags blank. */
  readonly text: string;
  /** How far the line is set in, its tags included. */
  readonly depth: number;
  /** It holds tags alone, so that it is no line of what the template makes. */
  readonly isTag: boolean;
  /** Whether it is there, or how often, depends on what the template is given. */
  readonly isConditional: boolean;
  /** It stands in a branch of a condition, which the template may leave out. */
  readonly isInBranch: boolean;
  /** Only tags of the line itself make it so: a loop in a value, or a part that may be left out. */
  readonly isAlways: boolean;
}

/** A key whose value a condition holds, which goes on below it. */
const opensValue = /^\s*(?:- )*[^\s:#]+:[ \t]+\{%-?[ \t]*if\b/;
/** A line that is no part of such a value. */
const standsAlone = /^\s*(?:- )*[^\s:]+:(?:\s|$)|--/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A template of the same length, for a tag that puts something in its place. */
const filledLater = (text: string): string => `{{${' '.repeat(Math.max(0, text.length - 4))}}}`;

interface Open {
  readonly word: string;
  readonly id: number;
}

/** The lines of a template. A condition around all of it is none: where it does not hold, there is no file. */
export function templateLines(text: string): { readonly lines: readonly TemplateLine[]; readonly hasTags: boolean } {
  const bare = text
    .replace(frontMatter, blank)
    .replace(comment, blank)
    .replace(setsOnSeveralLines, blank)
    .replace(onSeveralLines, (whole) => whole.replace(/^\{%-?[ \t]*set\b[^\n]*?%\}/, blank).replace(/[\r\n]/g, ' '));
  const open: Open[] = [];
  const lines: (Omit<TemplateLine, 'isConditional' | 'isAlways'> & Readonly<Record<'level' | 'outermost' | 'above', number>>)[] = [];
  let [hasTags, next, seen, around, last, value] = [bare !== text, 0, false, -1, -1, 0];
  const depthNow = (): number => open.filter(({ word }) => !plain.test(word)).length;
  for (let start = 0; start < bare.length;) {
    const stop = bare.indexOf('\n', start);
    const end = stop === -1 ? bare.length : stop + 1;
    const line = bare.slice(start, end);
    let level = open.length > 0 ? depthNow() : 0;
    const above = level;
    let outermost = open[0]?.id ?? -1;
    // A condition that begins and ends on lines with text may leave out a part of them.
    const isInline = line.replace(tag, '').trim() !== '';
    const stripped = line.replace(tag, (whole: string, ...words: readonly unknown[]) => {
      const named = words.slice(0, tags.length).find((one) => typeof one === 'string' && one !== '') as string | undefined;
      const word = /\bdo\b/.test(whole) ? 'each' : (named ?? '');
      hasTags = true;
      if (opens.test(word) && open.length < 50) {
        next += 1;
        open.push({ word, id: next });
        if (!seen && !isInline && open.length === 1) around = next;
      } else if (/^(?:end|\/)/.test(word)) {
        if (open.pop()?.id === around && open.length === 0) last = lines.length;
      } else if (/^el/.test(word) && open.length === 1 && open[0]?.id === around) around = -1;
      if (open.length > 0) {
        level = Math.max(level, depthNow());
        outermost = open[0]?.id ?? outermost;
      }
      const isSteering = opens.test(word) || /^(?:e(?:nd|l)|[/$])/.test(word);
      return (isInline && !isSteering) || word === 'include' ? filledLater(whole) : blank(whole);
    });
    // What a macro makes stands where it is called, and not here.
    const isMacro = open.some(({ word }) => word === 'macro') && !standsAlone.test(stripped);
    const isTag = (stripped.trim() === '' && line.trim() !== '') || isMacro || (value > 0 && !standsAlone.test(stripped));
    if (open.length < value) value = 0;
    else if (value === 0 && opensValue.test(line)) value = open.length;
    if (stripped.trim() !== '' && !/^\s*#/.test(stripped)) {
      seen = true;
      if (last !== -1 && outermost !== around) around = -1;
    }
    const isInBranch = open.some(({ word, id }) => branches.test(word) && id !== around);
    lines.push({ start, text: stripped, depth: line.search(/\S|$/), isTag, isInBranch, level, outermost, above });
    start = end;
  }
  return {
    hasTags,
    lines: lines.map(({ level, outermost, above, ...line }) => {
      const always = outermost !== -1 && outermost === around ? 1 : 0;
      return { ...line, isConditional: level > always, isAlways: above <= always };
    }),
  };
}
