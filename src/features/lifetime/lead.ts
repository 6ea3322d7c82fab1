import { lifetimeData } from '../../build/scripts/lifetime-data.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { limitTable } from '../../facts/lifetime/lifetime.ts';
import { cutOffTimeline } from '../../model/lifetime/cut-off-node.ts';
import { type SessionId } from '../../model/lifetime/session.ts';
import { spanWords } from '../../wording/lifetime/duration.ts';
import { cutOffTime } from '../../wording/lifetime/cut-off.ts';
import { answerOf } from './script/answer.ts';
import { usualLifetime } from './script/state.ts';
import { lifetimesLead } from '../../wording/lifetime/tables.ts';

/** How long a session lasts in the state that the page begins with. */
function lastsFor(session: SessionId): string {
  const [first] = answerOf({ ...usualLifetime, session }, lifetimeData).end.first;
  if (!first) throw new Error(`no timer ends this session, which the page of lifetimes says first: ${session}`);
  return spanWords(first.fate.after);
}

/** What the page of lifetimes says first, and the lists that name it. */
export function lifetimesFirst(): string {
  const unknown = cutOffTimeline(limitTable, checkedMinor).find(({ id }) => id === 'node-unknown');
  return lifetimesLead(lastsFor('exec'), lastsFor('logs'), unknown && cutOffTime(unknown));
}
