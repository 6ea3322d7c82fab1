import { templateLines } from '../text/template-lines.ts';

/** A line of any text, with the line that encloses it: the nearest one above that is set in less, or the section that it stands in. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** How far it is set in: twice the columns, and one more for an item of a list, which its key may stand level with. */
  readonly depth: number;
  readonly parent: Line | undefined;
  /** Lines in one group follow on each other below one parent, without an empty line between them. */
  readonly group: number;
  /** Lines without an empty one between them. */
  readonly paragraph: number;
  /** What the text is given decides whether it counts: a condition or a loop encloses it. */
  isConditional: boolean;
}

/** A heading of TOML or of an INI file, which all that follows belongs to. */
const section = /^\[+[\w."' -]+\]+$/;
/** What a line of a comment begins with, in any language. */
export const comment = /^(?:#(?!!)|\/\/|\/?\*|--(?=\s|$)|<!--|;)/;
/** What makes a line, and all that stands below it, depend on something else. */
const condition =
  /(?:^|[^\w.-])(?:if|else|elif|elsif|elseif|unless|case|switch|while|until|match|for|foreach|each|optional\w*|mkIf)(?:[^\w-]|$)|[^?]\?[^?:]*:|&&|\|\||\{%|\{\{~?-?\s*(?:if|range|with|#)|%\{|<%(?!=)/;
/** A sibling that makes what stands beside it depend on something. */
const conditionBeside = /^(?:- )?["']?(?:when|if|condition|onlyif|only_if|not_if|unless|count|for_each)["']?\s*(?:=>|[=:])/;

/** The lines that say something: without empty ones and comments. A template says by its tags which of them depend on something. */
export function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  const own = text.slice(start, end);
  const tagged = /\{%|\{\{[-~]?\s*(?:if|range|with|#)|<%|%\{/.test(own) ? templateLines(own).lines : [];
  const conditions = new Set(tagged.filter((one) => one.isConditional).map((one) => start + one.start));
  const tags = new Set(tagged.filter((one) => one.isTag).map((one) => start + one.start));
  const open: Line[] = [];
  const conditional = new Set<Line>();
  let [group, paragraph, isApart] = [0, 0, false];
  for (let at = start; at < end;) {
    const stop = text.indexOf('\n', at);
    const next = stop === -1 || stop >= end ? end : stop + 1;
    const written = text.slice(at, next).trimEnd();
    const bare = written.trimStart();
    const from = at;
    at = next;
    if (bare === '' || comment.test(bare) || tags.has(from)) {
      isApart ||= bare === '';
      continue;
    }
    const depth = section.test(bare) ? -1 : 2 * (written.length - bare.length) + (/^- /.test(bare) ? 1 : 0);
    while ((open.at(-1)?.depth ?? -2) >= depth) open.pop();
    const parent = open.at(-1);
    if (isApart || lines.at(-1)?.parent !== parent) group += 1;
    if (isApart) paragraph += 1;
    isApart = false;
    const line: Line = {
      start: from,
      text: written,
      depth,
      parent,
      group,
      paragraph,
      isConditional: condition.test(bare) || conditions.has(from),
    };
    if (parent && conditionBeside.test(bare)) conditional.add(parent);
    lines.push(line);
    open.push(line);
  }
  // What a parent depends on, all below it does: parents come first.
  for (const line of lines) line.isConditional ||= line.parent !== undefined && (conditional.has(line.parent) || line.parent.isConditional);
  return lines;
}
