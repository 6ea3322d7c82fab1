import { answer } from '../../model/answer.ts';
import { componentOf } from '../../model/component.ts';
import { judge } from '../../model/judge.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { answersPhrase } from '../../wording/capability.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';

/**
 * What an attacker in a position gets on a path, for one cell. That a server accepts any client is not called impersonation: whoever
 * reaches the server can call it, whatever protects this connection.
 */
export function whoCan(path: PathId, settings: Settings, seat: SeatId): { readonly value: YesNoUnknown; readonly text: string } {
  const { endToEnd } = judge(path, settings, seat);
  const { value, reason } = endToEnd['impersonate-client'];
  const all = answersPhrase(endToEnd);
  if (value !== 'yes' || reason !== 'no-client-identity') return all;
  const others = answersPhrase({ ...endToEnd, 'impersonate-client': answer('no', reason) });
  const calls = `can call the ${componentOf(pathOf(path).server).name}, which accepts any client`;
  return { value: all.value, text: others.value === 'no' ? calls : `${others.text}; ${calls}` };
}
