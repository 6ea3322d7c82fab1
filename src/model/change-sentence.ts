import { capabilities } from './answer.ts';
import { changesBetween, type Change } from './change.ts';
import { isTunnelled } from './hop.ts';
import { judge } from './judge.ts';
import { paths, pathOf, type PathId } from './path.ts';
import { reasonOf } from './reason.ts';
import { seatIds } from './seat.ts';
import type { Settings } from './setting.ts';
import type { Verdict } from './verdict.ts';

const list = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Several paths in one breath: the end that they share is said once, as in `API server → pod and service`. */
function namesOf(ids: readonly PathId[]): string {
  const names = ids.map((id) => pathOf(id).name);
  const [, head = '', tail = ''] = /^(.+ → )(.+)$/.exec(names[0] ?? '') ?? [];
  if (names.every((name) => name.startsWith(head))) return head + list(names.map((name) => name.slice(head.length)));
  return names.every((name) => name.endsWith(` → ${tail}`))
    ? `${list(names.map((name) => name.slice(0, -` → ${tail}`.length)))} → ${tail}`
    : list(names);
}

const toNodes = paths.filter(({ direction }) => direction === 'control-plane-to-nodes').map(({ id }) => id);
const whoOf = (ids: readonly PathId[]): string =>
  ids.length === toNodes.length ? 'all that the API server sends to the nodes' : namesOf(ids);

/** Puts together what is said of several paths alike. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

type Number = 'one' | 'many';
const carriers: Record<Settings['transport'], Record<Number, string>> = {
  direct: { one: 'is now dialled straight from the API server', many: 'are now dialled straight from the API server' },
  'ssh-tunnel': {
    one: 'now crosses in an SSH tunnel that the API server dials',
    many: 'now cross in an SSH tunnel that the API server dials',
  },
  konnectivity: { one: 'now crosses in a tunnel that the agent dials', many: 'now cross in a tunnel that the agent dials' },
  'other-tunnel': { one: 'now crosses in a tunnel of the distribution', many: 'now cross in a tunnel of the distribution' },
  unknown: { one: 'now crosses in a way that nobody has stated', many: 'now cross in a way that nobody has stated' },
};
const frontends: Record<Settings['konnectivityFrontend'], string> = {
  'unix-socket': 'over a Unix socket',
  'mutual-tls': 'over mutual TLS',
  unknown: 'in a way that nobody has stated',
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
    other: 'now goes to another port than the kubelet’s',
    unknown: 'now goes to a port that nobody has stated',
  }[after.nodeProxyPort];
}

function routesSaid(changes: readonly Change[], before: Settings, after: Settings): readonly string[] {
  const rerouted = changes.filter((change) => change.rerouted).map(({ path }) => path);
  return grouped(rerouted, (path) => newRouteOf(path, before, after, 'one')).map((ids) => {
    const isMass = ids.length === toNodes.length;
    return `${whoOf(ids)} ${newRouteOf(ids[0], before, after, ids.length === 1 || isMass ? 'one' : 'many')}`;
  });
}

interface Judged {
  readonly path: PathId;
  readonly between: readonly [before: Verdict | undefined, after: Verdict | undefined];
  readonly past: readonly [before: Verdict | undefined, after: Verdict | undefined];
}

/** The verdicts of a path between, and on the node network past it; a direct hop is on both. */
function verdictsAt(path: PathId, settings: Settings): readonly [between: Verdict | undefined, past: Verdict | undefined] {
  const { hops } = judge(path, settings, 'nobody');
  const between = hops.find(({ zone }) => zone === 'between')?.verdict ?? hops[0]?.verdict;
  return [between, hops.find(({ zone }) => zone === 'node-network')?.verdict ?? between];
}

/** What changed in the verdicts, in one clause for every group of paths that it is the same for. */
function verdictsSaid(changes: readonly Change[], before: Settings, after: Settings): readonly string[] {
  const judged = changes
    .filter((change) => !change.appeared && !change.disappeared)
    .map(({ path }): Judged => {
      const [[between, past], [betweenNow, pastNow]] = [verdictsAt(path, before), verdictsAt(path, after)];
      return { path, between: [between, betweenNow], past: [past, pastNow] };
    });
  const differing = judged.filter(({ between, past }) => between[0] !== between[1] || past[0] !== past[1]);
  return grouped(differing, ({ between, past }) => [...between, ...past].join()).map((group) => {
    const { between, past } = group[0];
    const [who, is, was, stays] = [
      namesOf(group.map(({ path }) => path)),
      ...(group.length === 1 ? ['is', 'was', 'stays'] : ['are', 'were', 'stay']),
    ];
    if (between.join() === past.join()) return `${who} ${is} ${between[1]}, ${was} ${between[0]}`;
    if (between[0] === between[1]) return `${who} ${is} ${past[1]} on the node network, ${was} ${past[0]}`;
    const beyond =
      past[0] !== past[1]
        ? `, and ${is} ${past[1]} on the node network, ${was} ${past[0]}`
        : past[1] !== between[1]
          ? `, and ${stays} ${past[1]} on the node network`
          : '';
    return `${who} ${is} ${between[1]} between, ${was} ${between[0]}${beyond}`;
  });
}

/** Ways around a path, and reasons why nothing gets through, that the change brought. */
function remarksOn(before: Settings, after: Settings): readonly string[] {
  const remarks = (settings: Settings) =>
    paths.flatMap(({ id }) => {
      const { exposures, breaks } = judge(id, settings, 'nobody');
      return [...exposures, ...breaks];
    });
  const old = remarks(before);
  return [...new Set(remarks(after).filter((reason) => !old.includes(reason)))].map((reason) => reasonOf(reason).text);
}

/** The paths on which some seat gets another answer than before, or loses a way around. */
const answeredAnew = (before: Settings, after: Settings): readonly PathId[] =>
  paths
    .map(({ id }) => id)
    .filter((id) =>
      seatIds.some((seat) => {
        const [was, is] = [judge(id, before, seat), judge(id, after, seat)];
        return (
          was.exposures.length > is.exposures.length ||
          capabilities.some((capability) => was.endToEnd[capability].value !== is.endToEnd[capability].value)
        );
      }),
    );

/** The one sentence that names what a switch changed, for the screen and for a screen reader; remarks follow it. */
export function changeSentence(before: Settings, after: Settings): string {
  const changes = changesBetween(before, after);
  const remarks = remarksOn(before, after);
  const verdicts = verdictsSaid(changes, before, after);
  const parts = [
    ...routesSaid(changes, before, after),
    ...changes.filter((change) => change.appeared).map(({ path }) => `${pathOf(path).name} appears`),
    ...changes.filter((change) => change.disappeared).map(({ path }) => `${pathOf(path).name} goes`),
    ...verdicts,
    ...(verdicts.length === 0 && changes.some((change) => change.rerouted) ? ['no verdict changes'] : []),
  ];
  if (changes.length > 0)
    return [`${changes.length} ${changes.length === 1 ? 'link' : 'links'} changed: ${parts.join('; ')}.`, ...remarks].join(' ');
  const anew = answeredAnew(before, after);
  if (anew.length > 0)
    return [`No link changed its route or its verdict, but what somebody can do on ${namesOf(anew)} changed.`, ...remarks].join(' ');
  return remarks.length > 0
    ? ['No link changed its route or its verdict.', ...remarks].join(' ')
    : 'Nothing changed: every link keeps its route and its verdict.';
}
