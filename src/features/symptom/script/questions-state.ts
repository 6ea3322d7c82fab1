import { afterFails, needsFails, nothingMoreAsked } from '../../../wording/symptom.ts';
import { asksOn, failingIds, failingOf, failureKinds, type Answers } from '../../../symptoms/guide/answer.ts';
import { canBe } from '../../../wording/query/ignored.ts';
import { inSentences, narrowed, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';

/**
 * Reads `?fails=`, `?how=` and `?where=`. A value that is none of theirs, or that is not asked for after the other answers, is ignored and named in a
 * sentence, made of text only. Without the first answer there is none. Other keys are left alone.
 */
export function parseQuestions(search: string): { readonly answers: Answers | undefined; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const refused: string[] = [];
  const { fails } = readAll(query, [parameter.fails], refused);
  if (!fails || !asksOn(fails)) {
    const why = fails ? nothingMoreAsked(fails) : needsFails(canBe('fails', failingIds));
    const notAsked = { ...parameter.how, read: () => undefined, can: () => why };
    readAll(query, [notAsked, { ...notAsked, name: 'where' }], refused, 'here');
    return { answers: fails && { fails }, ignored: inSentences(refused) };
  }
  const after = afterFails(fails);
  const [hows, wheres] = [narrowed('how', failureKinds, after), narrowed('where', failingOf(fails).scopes, after)];
  const rest = readAll(query, [hows, wheres], refused, 'here');
  return { answers: { fails, ...rest }, ignored: inSentences(refused) };
}

/** The query for what was answered; keys that are not ours stay as they are. */
export const formatQuestions = (answers: Answers | undefined, others = ''): string =>
  queryOf({ fails: answers?.fails, how: answers?.how, where: answers?.where }, {}, others);
