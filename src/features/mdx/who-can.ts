import { answer, type Answers } from '../../model/answer.ts';
import { judge } from '../../model/judge.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { answersPhrase, capabilitiesWith, doesIt } from '../../wording/capability.ts';
import { together } from '../../wording/text/list.ts';
import { seatWho } from '../../wording/in-a-few-words.ts';
import { modeNames } from '../../wording/names.ts';
import { seats, type SeatId } from '../../model/seat/seat.ts';
import { modes } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { everyMode, callsServer, ifItIntercepts } from '../../wording/in-prose.ts';

/** What an attacker in a position gets on a path under some settings. */
interface Gain {
  readonly value: YesNoUnknown;
  readonly text: string;
}

/**
 * What an attacker in a position gets on a path, for one cell. That a server accepts any client is not called impersonation: whoever
 * reaches the server can call it, whatever protects this connection.
 */
export function whoCan(path: PathId, settings: Settings, seat: SeatId): Gain {
  const { endToEnd } = judge(path, settings, seat);
  const position = whereItIntercepts(endToEnd);
  if (position) return position;
  const { value, reason } = endToEnd['impersonate-client'];
  const all = answersPhrase(endToEnd);
  if (value !== 'yes' || reason !== 'no-client-identity') return all;
  const others = answersPhrase({ ...endToEnd, 'impersonate-client': answer('no', reason) });
  const calls = callsServer(pathOf(path).server);
  return { value: all.value, text: others.value === 'no' ? calls : `${others.text}; ${calls}` };
}

/** What an attacker would get who can intercept the traffic, where all that is unknown is whether they can. */
function whereItIntercepts(answers: Answers): Gain | undefined {
  const unknown = capabilitiesWith(answers, 'unknown');
  const isPosition = unknown.length > 0 && unknown.every((each) => answers[each].reason === 'other-node-position-unknown');
  if (!isPosition || capabilitiesWith(answers, 'yes').length > 0) return undefined;
  return { value: 'unknown', text: ifItIntercepts(doesIt(unknown)) };
}

/** Gains are the same where all of them are. */
const keyOf = ({ gains }: { readonly gains: readonly Gain[] }): string => JSON.stringify(gains);

/** The table of a path page: its rows and columns without repetitions, and the positions that would only fill it with “nothing”. */
export function whoCanTable(path: PathId) {
  const shown = seats.filter(({ reach }) => reach !== 'none');
  const columns = together(
    modes
      .filter(({ settings }) => judge(path, settings, 'nobody').present)
      .map(({ id, settings }) => ({ name: modeNames[id], gains: shown.map(({ id }) => whoCan(path, settings, id)) })),
    keyOf,
  );
  const positions = shown.map(({ id }, row) => ({
    who: seatWho[id],
    gains: columns.map(([{ gains }]) => gains[row]).filter((gain) => gain !== undefined),
  }));
  const gaining = positions.filter(({ gains }) => gains.some(({ value }) => value !== 'no'));
  return {
    // The modes of each column; modes with the same answers share one
    columns: columns.map((column) => column.map(({ name }) => name)),
    // The positions that gain something in some mode, and what in each column; positions with the same answers share a row
    rows: together(gaining, keyOf).map((group) => ({ who: group.map(({ who }) => who), gains: group[0].gains })),
    // The positions that gain nothing in any mode
    nothing: positions.filter((position) => !gaining.includes(position)).map(({ who }) => who),
  };
}

/** The head of a column: its modes, or that it stands for all of them. */
export const columnName = (names: readonly string[]): string => (names.length === modes.length ? everyMode : names.join(', '));
