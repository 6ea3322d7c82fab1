import { asksOn, failingIds, failingOf, failureKinds, type Answers } from '../../symptoms/guide/answer.ts';
import { canBe, ignoredClause, ignoredValue } from '../../wording/query/ignored.ts';
import { readQuery, writeQuery } from '../../state/query.ts';

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** What an address says about the three questions. */
export interface AskedByAddress {
  /** Undefined if the first question has no answer. */
  readonly answers: Answers | undefined;
  /** What was not taken, in plain sentences; undefined if everything was. */
  readonly ignored: string | undefined;
}

/**
 * Reads `?fails=`, `?how=` and `?where=`. A value that is none of theirs, or that is not asked for after the other answers, is ignored and named in a
 * sentence, made of text only. Other keys are left alone.
 */
export function parseQuestions(search: string): AskedByAddress {
  const query = readQuery(search);
  const [fails, how, where] = [query.get('fails'), query.get('how'), query.get('where')];
  const ignored: string[] = [];
  const said = (): string | undefined => (ignored.length > 0 ? ignored.join(' ') : undefined);
  if (fails !== null && !isOneOf(failingIds, fails)) ignored.push(ignoredValue('fails', fails, failingIds));
  const first = fails !== null && isOneOf(failingIds, fails) ? fails : undefined;
  const rest = [
    ['how', how, failureKinds],
    ['where', where, first ? failingOf(first).scopes : []],
  ] as const;
  if (!first || !asksOn(first)) {
    const why = first ? `after fails=${first} nothing more is asked` : `it needs fails, and ${canBe('fails', failingIds)}`;
    for (const [key, value] of rest) if (value !== null) ignored.push(`${ignoredClause(key, value, why, 'was ignored')}.`);
    return { answers: first && { fails: first }, ignored: said() };
  }
  for (const [key, value, allowed] of rest)
    if (value !== null && !isOneOf<string>(allowed, value))
      ignored.push(`${ignoredClause(key, value, `after fails=${first} ${canBe(key, allowed)}`, 'was ignored')}.`);
  return {
    answers: {
      fails: first,
      how: how !== null && isOneOf(failureKinds, how) ? how : undefined,
      where: failingOf(first).scopes.find((scope) => scope === where),
    },
    ignored: said(),
  };
}

/** The query for what was answered; keys that are not ours stay as they are. */
export const formatQuestions = (answers: Answers | undefined, others = ''): string =>
  writeQuery(
    others,
    ['fails', 'how', 'where'],
    [
      ['fails', answers?.fails],
      ['how', answers?.how],
      ['where', answers?.where],
    ],
  );
