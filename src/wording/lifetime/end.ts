import type { End, TimerFate } from '../../model/lifetime/end.ts';
import { isCall, type SessionId } from '../../model/lifetime/session.ts';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { capital, sentence } from '../text/text.ts';
import { durationWords, spanWords } from './duration.ts';
import { sessionWords } from './session.ts';
import { isOfDevice, keepaliveClause, timerClause } from './timer.ts';

/** What the answer is about. */
export interface Asked {
  readonly session: SessionId;
  readonly minor: KubernetesMinor;
  /** Seconds of silence, `Infinity` for good. */
  readonly silence: number;
}

const spanOf = ({ fate }: TimerFate) => ('after' in fate ? fate.after : { min: 0, max: 0 });

/** How a session ends, in the first sentence. */
export function endSentence({ first, isWithin, earlier }: End, { session, minor, silence }: Asked): string {
  const { subject } = sessionWords[session];
  const [one] = first;
  const isCut = isCall(session) ? 'times out' : 'ends';
  if (!one) {
    if (earlier.length > 0)
      return `${subject} may end after ${spanWords(spanOf(earlier[0] as TimerFate))}: ${timerClause((earlier[0] as TimerFate).timer, minor)}.`;
    return `No timer that we know ends ${subject.replace(/^An? /, (article) => article.toLowerCase())}.`;
  }
  const clause = timerClause(one.timer, minor);
  const when = spanWords(one.fate.after);
  if (isWithin === 'no')
    return `${subject} outlasts ${durationWords(silence)} of ${isCall(session) ? 'waiting' : 'silence'}: the first timer runs out after ${when}.`;
  if (first.length > 1)
    return `${subject} ${isCut} after ${spanWords({ min: one.fate.after.min, max: Math.min(...first.map(({ fate }) => fate.after.max)) })}, and chance decides what is first.`;
  return isWithin === 'maybe'
    ? `${subject} may end within ${durationWords(silence)}, since its time is ${when} at random: ${clause}.`
    : `${subject} ${isCut} after ${when}: ${clause}.`;
}

/** What is said beside the answer: which timers may be the first, what may cut earlier, and what is unknown. */
export function besideSentences(end: End, { minor, silence }: Asked): readonly string[] {
  const [shown] = end.first;
  const chance =
    end.first.length > 1 ? end.first.map(({ timer, fate }) => `${sentence(timerClause(timer, minor))} (${spanWords(fate.after)})`) : [];
  const later = end.isWithin === 'no' && shown && silence !== Infinity ? [sentence(timerClause(shown.timer, minor))] : [];
  return [
    ...chance,
    ...later,
    ...end.earlier.map(
      ({ timer, fate }) =>
        `It may end after ${spanWords(fate.after)}: ${timerClause(timer, minor)}, unless this counts: ${keepaliveClause(fate.unless)}.`,
    ),
    ...end.unknown.map(({ timer, fate }) => {
      const why =
        fate.is === 'not-checked'
          ? `we have not checked the time in ${minor}`
          : isOfDevice(timer)
            ? 'its limit is unknown'
            : 'no source has the time';
      return `${capital(timerClause(timer, minor))}: ${why}, so it may be the first.`;
    }),
  ];
}

/** What a timer does to this session, in a cell of a table. */
export function fateWords({ fate }: TimerFate): string {
  switch (fate.is) {
    case 'cuts':
      return 'would cut later';
    case 'may-cut':
      return `may cut: ${keepaliveClause(fate.unless)}`;
    case 'held':
      return `does not cut: ${keepaliveClause(fate.by)}`;
    case 'ineffective':
      return 'has no effect';
    case 'none':
      return 'does not exist';
    case 'unknown':
      return 'unknown: no source has the time';
    case 'not-checked':
      return 'we have not checked this minor';
  }
}
