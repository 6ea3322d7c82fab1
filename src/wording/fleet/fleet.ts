import { classesOf, heldBy, type LinkClassId } from '../../model/fleet/fleet.ts';
import { countFleet } from '../../model/fleet/fleet-count.ts';
import { type FleetSize } from '../../model/fleet/fleet-size.ts';
import { listed } from '../text/list.ts';
import { counted, grouped } from '../text/text.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import { modeNames } from '../names.ts';
import { linkClassNames } from './link-class-names.ts';
import { sizeNouns } from './size-nouns.ts';

/** The figures of one mode that change with the size. */
export const figureIds = ['held', 'by-nodes', 'by-control-plane', 'at-once', 'in-turn'] as const;
type FigureId = (typeof figureIds)[number];

/** One of the two numbers with its noun: `1 node`, `3 API servers`. */
export const sizePhrase = (key: keyof FleetSize, size: FleetSize): string => counted(size[key], ...sizeNouns[key]);

/** What a title calls a fleet: `SSH tunnel, 5,000 nodes, 5 API servers`. */
export const titleOfFleet = (mode: ModeId, size: FleetSize): string =>
  [modeNames[mode], sizePhrase('nodes', size), sizePhrase('servers', size)].join(', ');

/** The figures of one mode at one size, as a table shows them. */
export function figuresOf(mode: ModeId, size: FleetSize): Readonly<Record<FigureId, string>> {
  const { held, heldByControlPlane, restart } = countFleet(modeOf(mode).settings, size);
  const { atOnce, leastInTurn, mostInTurn, misses } = restart;
  return {
    held: grouped(held),
    'by-nodes': grouped(held - heldByControlPlane),
    'by-control-plane': grouped(heldByControlPlane),
    'at-once': misses ? `at least ${grouped(atOnce)}` : grouped(atOnce),
    'in-turn': misses
      ? `at least ${grouped(leastInTurn)}`
      : leastInTurn === mostInTurn
        ? grouped(leastInTurn)
        : `${grouped(leastInTurn)} to ${grouped(mostInTurn)}`,
  };
}

/** How many connections of a class, in a word or a number. */
export const heldPhrase = (id: LinkClassId, size: FleetSize): string => {
  const held = heldBy(id, size);
  return held === 'unknown' ? 'unknown' : grouped(held);
};

/** What one mode at one size holds across the untrusted network, in two sentences. */
export function fleetSentence(mode: ModeId, size: FleetSize): string {
  const { settings } = modeOf(mode);
  const name = modeNames[mode];
  const { held, heldByControlPlane } = countFleet(settings, size);
  const fleet = `${sizePhrase('nodes', size)} and ${sizePhrase('servers', size)}`;
  const opened =
    heldByControlPlane === 0
      ? held === 1
        ? 'a node opens it'
        : 'the nodes open all of them'
      : `the control plane opens ${grouped(heldByControlPlane)} of them`;
  const more = [...classesOf(settings).keys()].filter((id) => heldBy(id, size) === 'unknown').map((id) => linkClassNames[id]);
  const number = counted(held, 'connection stays', 'connections stay');
  return `${name}, ${fleet}: ${number} open across the untrusted network, and ${opened}. This does not include the connections of ${listed(more)}, which cannot be computed.`;
}

/** What one line of the drawing stands for. */
export const scaleSentence = (perLine: number): string =>
  perLine === 1
    ? 'One line is one connection, and one dot is one node.'
    : `One line stands for ${perLine} connections, and one dot is one node.`;
