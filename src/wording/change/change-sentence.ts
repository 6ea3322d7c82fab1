import { capabilities } from '../../model/answer.ts';
import { changesBetween, type Change } from '../../model/change/change.ts';
import { isTunnelled } from '../../model/hop.ts';
import { judge } from '../../model/judge.ts';
import { grouped, namesOf } from '../path-names.ts';
import { paths, type PathId } from '../../model/path.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { modeOfSettings } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { verdictsSaid } from './verdict-change.ts';
import { counted } from '../text/text.ts';
import { reasonTexts } from '../reason.ts';
import { modeNames, pathNames } from '../names.ts';

const toNodes = paths.filter(({ direction }) => direction === 'control-plane-to-nodes').map(({ id }) => id);
const whoOf = (ids: readonly PathId[]): string =>
  ids.length === toNodes.length ? 'everything that the API server sends to the nodes' : namesOf(ids);

type Number = 'one' | 'many';
const carriers: Record<Settings['transport'], Record<Number, string>> = {
  direct: { one: 'now goes directly, without a tunnel', many: 'now go directly, without a tunnel' },
  'ssh-tunnel': {
    one: 'now goes through an SSH tunnel that the API server opens',
    many: 'now go through an SSH tunnel that the API server opens',
  },
  konnectivity: { one: 'now goes through a tunnel that the agent opens', many: 'now go through a tunnel that the agent opens' },
  'other-tunnel': { one: 'now goes through a tunnel of the distribution', many: 'now go through a tunnel of the distribution' },
  unknown: { one: 'now takes an unknown route', many: 'now take an unknown route' },
};
const frontends: Record<Settings['konnectivityFrontend'], string> = {
  'unix-socket': 'over a Unix socket',
  'mutual-tls': 'over mutual TLS',
  unknown: 'in a way that is unknown',
};

const carrierOf = (path: PathId, settings: Settings): Settings['transport'] =>
  (({ yes: settings.transport, no: 'direct', unknown: 'unknown' }) as const)[isTunnelled(path, settings)];

/** What is new about the route of a path, as a predicate: its carrier, the way into the tunnel, or the port. */
function newRouteOf(path: PathId, before: Settings, after: Settings, number: Number): string {
  if (carrierOf(path, before) !== carrierOf(path, after)) return carriers[carrierOf(path, after)][number];
  if (before.konnectivityFrontend !== after.konnectivityFrontend)
    return `now ${number === 'one' ? 'enters' : 'enter'} the tunnel ${frontends[after.konnectivityFrontend]}`;
  return {
    kubelet: 'now goes to the kubelet’s port',
    other: 'now goes to a port that is not the kubelet’s',
    unknown: 'now goes to a port that is unknown',
  }[after.nodeProxyPort];
}

function routesSaid(changes: readonly Change[], before: Settings, after: Settings): readonly string[] {
  const rerouted = changes.filter((change) => change.rerouted).map(({ path }) => path);
  return grouped(rerouted, (path) => newRouteOf(path, before, after, 'one')).map((ids) => {
    const isMass = ids.length === toNodes.length;
    return `${whoOf(ids)} ${newRouteOf(ids[0], before, after, ids.length === 1 || isMass ? 'one' : 'many')}`;
  });
}

/** Ways around a path, and reasons why nothing gets through, that the change brought. */
function remarksOn(before: Settings, after: Settings): readonly string[] {
  const remarks = (settings: Settings) =>
    paths.flatMap(({ id }) => {
      const { bypasses, failures } = judge(id, settings, 'nobody');
      return [...bypasses, ...failures];
    });
  const old = remarks(before);
  return [...new Set(remarks(after).filter((reason) => !old.includes(reason)))].map((reason) => reasonTexts[reason]);
}

/** The paths on which some seat gets another answer than before, or loses a way around. */
const answeredAnew = (before: Settings, after: Settings): readonly PathId[] =>
  paths
    .map(({ id }) => id)
    .filter((id) =>
      seatIds.some((seat) => {
        const [was, is] = [judge(id, before, seat), judge(id, after, seat)];
        return (
          was.bypasses.length > is.bypasses.length ||
          capabilities.some((capability) => was.endToEnd[capability].value !== is.endToEnd[capability].value)
        );
      }),
    );

/** What a change is counted from: by the name of the settings before, or of the mode that they are, if they have one. */
export function comparedWith(before: Settings, name?: string): string {
  const mode = modeOfSettings(before);
  return `Compared with ${name ?? (mode ? modeNames[mode] : 'the settings before this change')}`;
}

/** What stands above the list of changes; `since` is what they are counted from. */
export const changedSince = (since: string, changes: number): string =>
  changes === 0 ? `${since}, no path changed.` : `${since}, ${counted(changes, 'path')} changed:`;

/** The one sentence that names what a switch changed, and since when, for the screen and for a screen reader; remarks follow it. */
export function changeSentence(before: Settings, after: Settings, nameBefore?: string): string {
  const changes = changesBetween(before, after);
  const remarks = remarksOn(before, after);
  const verdicts = verdictsSaid(changes, before, after);
  const parts = [
    ...routesSaid(changes, before, after),
    ...changes.filter((change) => change.appeared).map(({ path }) => `${pathNames[path]} is now used`),
    ...changes.filter((change) => change.disappeared).map(({ path }) => `${pathNames[path]} is no longer used`),
    ...verdicts,
    ...(verdicts.length === 0 && changes.some((change) => change.rerouted) ? ['no verdict changes'] : []),
  ];
  const since = comparedWith(before, nameBefore);
  if (changes.length > 0) return [`${since}, ${counted(changes.length, 'path')} changed: ${parts.join('; ')}.`, ...remarks].join(' ');
  const anew = answeredAnew(before, after);
  if (anew.length > 0)
    return [
      `${since}, no path changed its route or its verdict, but what an attacker can do on ${namesOf(anew)} changed.`,
      ...remarks,
    ].join(' ');
  return remarks.length > 0
    ? [`${since}, no path changed its route or its verdict.`, ...remarks].join(' ')
    : `${since}, nothing changed, so every path keeps its route and its verdict.`;
}
