import type { Entry, Rule } from './read-again.ts';

/** A part of a file: from where it starts on, so that a match has a line. */
type Section = ReturnType<typeof sectionsOf>[number];

/** What a file says in the matter of a claim. Several values are those between which the file does not decide. */
interface Says {
  readonly values: readonly string[];
  /** Where in the file it says so, or, for what is absent, where it was looked for. */
  readonly index: number;
  /** True where no rule matched, and that says something by itself. */
  readonly absent: boolean;
}

/** The line of a place in a text, counted from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function sectionsOf(text: string, within: string | undefined, until: string | undefined) {
  if (within === undefined) return [{ offset: 0, text }];
  return [...text.matchAll(new RegExp(within, 'gm'))].map((match) => {
    const after = match.index + match[0].length;
    const end = new RegExp(until ?? '\\n\\}', 'm').exec(text.slice(after));
    return { offset: match.index, text: text.slice(match.index, end ? after + end.index + end[0].length : undefined) };
  });
}

const valueOf = ({ means }: Rule, match: RegExpMatchArray): string | undefined => {
  const read = match.groups?.['value'];
  return read === undefined ? undefined : (means[read] ?? read);
};

function applied(rule: Rule, section: Section): Omit<Says, 'absent'> | undefined {
  const matches = rule.find.map((pattern) => new RegExp(pattern, 'm').exec(section.text));
  if (matches.some((match) => !match) || rule.not.some((pattern) => new RegExp(pattern, 'm').test(section.text))) return undefined;
  const read = matches.map((match) => valueOf(rule, match as RegExpExecArray)).find((value) => value !== undefined);
  return {
    index: section.offset + (matches[0]?.index ?? 0),
    values: rule.says.length > 0 ? rule.says.map((words) => words.replace('*', read ?? '*')) : read === undefined ? [] : [read],
  };
}

/** Every match of a rule with `each`, in all sections together. */
function gathered(rule: Rule, sections: readonly Section[]): Omit<Says, 'absent'> | undefined {
  const matches = sections.flatMap(({ text, offset }) =>
    [...text.matchAll(new RegExp(rule.find[0] ?? '', 'gm'))].map((match) => ({
      value: valueOf(rule, match) ?? '',
      index: offset + match.index,
    })),
  );
  const [first] = matches;
  if (!first) return undefined;
  const values = [...new Set(matches.map(({ value }) => value))];
  return { index: first.index, values: [(rule.each === 'sorted' ? values.sort() : values).join(', ')] };
}

/**
 * What the text of a file says in the matter of a claim: the first rule that matches. `undefined` where it does not have the part that the entry
 * looks into, or where no rule matches and that says nothing.
 */
export function saysIn(text: string, entry: Entry, gateIsOn: (gate: string) => boolean): Says | undefined {
  const sections = sectionsOf(text, entry.within, entry.until);
  const [first] = sections;
  if (!first) return undefined;
  for (const rule of entry.rules) {
    if (rule.gate !== undefined && !gateIsOn(rule.gate)) continue;
    const found = rule.each
      ? gathered(rule, sections)
      : sections.map((section) => applied(rule, section)).find((says) => says !== undefined);
    if (found) return { ...found, absent: false };
  }
  return entry.absent.length > 0 ? { values: entry.absent, index: first.offset, absent: true } : undefined;
}

/** Whether all patterns are found in one part of a text. */
export const hasAll = (text: string, patterns: readonly string[], within: string | undefined): boolean =>
  sectionsOf(text, within, undefined).some((section) => patterns.every((pattern) => new RegExp(pattern, 'm').test(section.text)));
