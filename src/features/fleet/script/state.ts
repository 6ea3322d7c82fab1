import { usualSize, type FleetSize } from '../../../model/fleet/fleet-size.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import { inOneSentence, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';

/** What a reader has chosen on the fleet page, and what its query says: `?nodes=500&servers=3&mode=konnectivity`. */
export interface FleetState {
  readonly size: FleetSize;
  readonly mode: ModeId;
}

/** The state of a page that nobody has touched. */
export const usualFleet: FleetState = { size: usualSize, mode: 'defaults' };

/** Reads a query; `initialMode` is the mode where it names none. A value that is out of range or no id falls back to the usual one and is named in one plain sentence, made of text only. */
export function parseFleet(
  search: string,
  initialMode: ModeId = usualFleet.mode,
): { readonly state: FleetState; readonly ignored: string | undefined } {
  const refused: string[] = [];
  const asked = readAll(readQuery(search), [parameter.nodes, parameter.servers, parameter.mode], refused, 'here');
  const { nodes = usualSize.nodes, servers = usualSize.servers, mode = initialMode } = asked;
  return { state: { size: { nodes, servers }, mode }, ignored: inOneSentence(refused) };
}

/** The query for a state, with the usual values left out, and the mode from which the page began (`initialMode`); keys that are not ours stay as they are. */
export const formatFleet = ({ size: { nodes, servers }, mode }: FleetState, others = '', initialMode: ModeId = usualFleet.mode): string =>
  queryOf({ nodes, servers, mode }, { ...usualSize, mode: initialMode }, others);

/** The slider of nodes has 100 steps that grow with the number, so that small fleets can be chosen too. */
export const nodesAtStep = (step: number, most: number): number => Math.round(most ** (step / 100));
/** The step that is nearest to a number of nodes. */
export const stepOfNodes = (nodes: number, most: number): number => Math.round((100 * Math.log(nodes)) / Math.log(most));
