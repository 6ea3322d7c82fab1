import { usualSize, type FleetSize } from '../../model/fleet/fleet-size.ts';
import { parseSize } from '../../wording/query/fleet-size.ts';
import { canBe, ignoredClause } from '../../wording/query/ignored.ts';
import { readQuery, writeQuery } from '../../state/query.ts';
import { modeIds, type ModeId } from '../../model/setting/mode.ts';

/** What a reader has chosen on the fleet page, and what its query says: `?nodes=500&servers=3&mode=konnectivity`. */
export interface FleetState {
  readonly size: FleetSize;
  readonly mode: ModeId;
}

/** The state of a page that nobody has touched. */
export const usualFleet: FleetState = { size: usualSize, mode: 'defaults' };

/** Reads a query; `begun` is the mode where it names none. A value that is out of range or no id falls back to the usual one and is named in one plain sentence, made of text only. */
export function parseFleet(
  search: string,
  begun: ModeId = usualFleet.mode,
): { readonly state: FleetState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const ignored: string[] = [];
  const number = (key: keyof FleetSize): number => {
    const text = query.get(key);
    if (text === null) return usualSize[key];
    const parsed = parseSize(key, text);
    if ('value' in parsed) return parsed.value;
    ignored.push(parsed.refused);
    return usualSize[key];
  };
  const size = { nodes: number('nodes'), servers: number('servers') };
  const wanted = query.get('mode');
  const mode = modeIds.find((id) => id === wanted);
  if (wanted !== null && !mode) ignored.push(ignoredClause('mode', wanted, canBe('mode', modeIds), 'was ignored'));
  return { state: { size, mode: mode ?? begun }, ignored: ignored.length > 0 ? `${ignored.join('; ')}.` : undefined };
}

/** The query for a state, with the usual values left out, and the mode from which the page began (`begun`); keys that are not ours stay as they are. */
export function formatFleet({ size, mode }: FleetState, others = '', begun: ModeId = usualFleet.mode): string {
  const unlessUsual = (value: string | number, usual: string | number): string | undefined => (value === usual ? undefined : String(value));
  return writeQuery(
    others,
    ['nodes', 'servers', 'mode'],
    [
      ['nodes', unlessUsual(size.nodes, usualSize.nodes)],
      ['servers', unlessUsual(size.servers, usualSize.servers)],
      ['mode', unlessUsual(mode, begun)],
    ],
  );
}

/** The slider of nodes has 100 steps that grow with the number, so that small fleets can be chosen too. */
export const nodesAtStep = (step: number, most: number): number => Math.round(most ** (step / 100));
/** The step that is nearest to a number of nodes. */
export const stepOfNodes = (nodes: number, most: number): number => Math.round((100 * Math.log(nodes)) / Math.log(most));
