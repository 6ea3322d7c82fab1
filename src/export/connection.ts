import type { ComponentId } from '../model/component.ts';
import { judge } from '../model/judge.ts';
import { pathIds, pathOf, type PathId } from '../model/path.ts';
import { weakestOf, type Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import type { ExportState } from './export-state.ts';
import { protocolNames, unixSocket } from '../wording/protocol.ts';
import { portWords } from '../wording/port.ts';
import { together } from '../wording/text/list.ts';
import { verdictWords } from '../wording/verdict.ts';

/** A connection of a state, as it is dialled: hops that look the same are one, and it says which paths it carries. */
export interface Connection {
  readonly dials: ComponentId;
  readonly answers: ComponentId;
  readonly port: string;
  readonly protocol: string;
  readonly zone: ZoneId;
  readonly verdict: Verdict;
  readonly paths: readonly PathId[];
}

/** The connections of a state, in the order of its paths: all of them, or those of its one path. */
export function connectionsOf({ path: only, settings }: ExportState): readonly Connection[] {
  const found = new Map<string, Omit<Connection, 'paths'> & { readonly paths: PathId[] }>();
  for (const path of only ? [only] : pathIds)
    for (const { from, to, dialledBy, port, zone, verdict, layers } of judge(path, settings, 'nobody').hops) {
      const answers = dialledBy === from ? to : from;
      // What the node network is encrypted with is no protocol of the connection.
      const protocol = zone === 'host' ? unixSocket : protocolNames[layers.find(({ id }) => id !== 'node-network')?.protocol ?? 'unknown'];
      for (const dials of dialledBy === pathOf(path).client ? [dialledBy, ...(pathOf(path).alsoClients ?? [])] : [dialledBy]) {
        const key = [dials, answers, port, protocol, verdict].join('|');
        const same = found.get(key);
        if (same) same.paths.push(path);
        else found.set(key, { dials, answers, port, protocol, zone, verdict, paths: [path] });
      }
    }
  return [...found.values()];
}

/**
 * The connections as a drawing has them: one line for two components, with the weakest verdict of the paths that share it. An SSH tunnel has
 * a line for each verdict, side by side: the client of SSH verifies no host key, so a path in it is only as protected as its own TLS.
 */
export function edgesOf(state: ExportState): readonly Connection[] {
  const pairs = together(connectionsOf(state), ({ dials, answers, verdict }) =>
    [dials, answers, ...(answers === 'sshd' ? [verdict] : [])].join('|'),
  );
  return pairs.flatMap((same) => {
    const weakest = weakestOf(same);
    return weakest ? [{ ...weakest, paths: [...new Set(same.flatMap(({ paths }) => paths))] }] : [];
  });
}

/** What stands on an arrow. The verdict comes first and in words, so that it survives where style and colour do not. */
export const labelOf = ({ verdict, port }: Connection): string => `${verdictWords[verdict]}, ${portWords(port)}`;

/** The components that these connections join, each once, in order of first mention. */
export const endsOf = (connections: readonly Connection[]): readonly ComponentId[] => [
  ...new Set(connections.flatMap(({ dials, answers }) => [dials, answers])),
];
