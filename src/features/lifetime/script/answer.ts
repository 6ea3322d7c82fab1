import { endOf, type End, type TimerFate } from '../../../model/lifetime/end.ts';
import { routeOf } from '../../../model/lifetime/route.ts';
import { besideSentences, endSentence, type Asked } from '../../../wording/lifetime/end.ts';
import { remedySentences } from '../../../wording/lifetime/remedy.ts';
import { lifetimeStatusWords } from '../../../wording/lifetime/status.ts';
import { isOfDevice, rowOfKeepalive, rowOfTimer } from '../../../wording/lifetime/timer.ts';
import type { LifetimeData, ShownRow } from './data.ts';
import { setupOf, silenceOf, type LifetimeState } from './state.ts';
import { noMessage, seenMessage, youSee, thisWas } from '../../../wording/lifetime/page.ts';

/** The answer to a state in words: what ends the session, what its user sees, what to do, and what is not known. Backticks are code. */
export interface LifetimeAnswer {
  readonly end: End;
  readonly says: string;
  readonly sees: readonly string[];
  readonly remedy: readonly string[];
  readonly beside: readonly string[];
  /** How the timer that ends it is known, and its row; nothing where none ends it or a reader gave its limit. */
  readonly known: { readonly words: string; readonly row: string } | undefined;
}

const rowOf = (fate: TimerFate, { rows }: LifetimeData): ShownRow | undefined => rows[rowOfTimer(fate.timer) ?? ''];

/**
 * What a user sees when a timer runs out: the exact words where a source has them for this session, or what else is on record. The row of a device rarely has
 * words; then those count that the ends of its hop have for a connection that was cut.
 */
function seenSentences(fate: TimerFate, data: LifetimeData, session: LifetimeState['session']): readonly string[] {
  const row = rowOf(fate, data);
  const messagesOf = (each: ShownRow | undefined): ShownRow['messages'] =>
    (each?.messages ?? []).filter(({ sessions }) => !sessions || sessions.includes(session));
  const own = messagesOf(row);
  const ofEnds = isOfDevice(fate.timer) ? fate.hop.keepalives.flatMap((each) => messagesOf(data.rows[rowOfKeepalive(each) ?? ''])) : [];
  const messages = own.length > 0 ? own : ofEnds;
  if (messages.length > 0)
    return messages.map(({ text, seen, confirmed }) => seenMessage(seen === 'log', text.replaceAll('`', '’'), confirmed !== false));
  return [row?.sees ? youSee(row.sees) : noMessage];
}

/** Answers a state. */
export function answerOf(state: LifetimeState, data: LifetimeData): LifetimeAnswer {
  const end = endOf(routeOf(setupOf(state), data.table), silenceOf(state));
  const asked: Asked = { session: state.session, minor: state.minor, silence: silenceOf(state) };
  const [first] = end.first;
  const row = first && rowOf(first, data);
  const id = first && rowOfTimer(first.timer);
  const isShown = first !== undefined && end.isWithin !== 'no';
  return {
    end,
    says: endSentence(end, asked),
    sees: isShown ? seenSentences(first, data, state.session) : [],
    remedy: isShown ? remedySentences(first, row?.setBy) : [],
    beside: besideSentences(end, asked),
    known: row && id ? { words: thisWas(lifetimeStatusWords[row.status]), row: id } : undefined,
  };
}
