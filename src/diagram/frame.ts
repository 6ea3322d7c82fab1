import type { PathId } from '../model/path.ts';
import type { Settings } from '../model/setting.ts';
import { tunnelWords, type Bore, type Layout, type TunnelKind, type Way } from './layout.ts';
import { labelOf, outermost, routesOf, type Route } from './route.ts';
import type { Frame, SceneFrame, SceneHop, SceneLink, Stretch } from './scene.ts';

/** The path that is a tunnel itself. */
const tunnelPath: PathId = 'agent-to-konnectivity-server';
/** The paths that a tunnel can take (facts/konnectivity#egress_selector_configuration). */
const carriable: readonly PathId[] = [
  'apiserver-to-kubelet',
  'apiserver-to-node',
  'apiserver-to-webhook',
  'apiserver-to-extension-apiserver',
  'apiserver-to-service',
  'apiserver-to-pod',
];

const isKind = (transport: Settings['transport']): transport is TunnelKind => transport in tunnelWords;

/** The tunnel of a frame, if its paths have one: Konnectivity's is a path, another is known by what goes through it. */
function boreOf(routes: readonly Route[], transport: Settings['transport']): Bore | undefined {
  const through = routes.filter((route) => route.tunnelled);
  const hops = (routes.find(({ path }) => path === tunnelPath) ?? through[0])?.hops ?? [];
  const hop = hops.find(({ zone }) => zone === 'between');
  if (!hop || !isKind(transport)) return undefined;
  const entry = through[0]?.hops[0];
  return {
    kind: transport,
    verdict: outermost(hop),
    inside: through.map(({ path }) => path),
    beside: routes.filter(({ path, tunnelled }) => !tunnelled && carriable.includes(path)).map(({ path }) => path),
    entry:
      !entry || entry.zone === 'between'
        ? []
        : entry.zone === 'host'
          ? [`${entry.port},`, 'same host']
          : [/^\d/.test(entry.port) ? `port ${entry.port},` : 'control plane,', outermost(entry)],
  };
}

function hopsOf({ hops, look }: Route, way: Way): readonly SceneHop[] {
  return hops.map(({ zone, verdict }, i): SceneHop => ({
    zone,
    verdict,
    look,
    d: way.stretches[i] ?? '',
    rings: i === 0 ? way.rings : [],
    heads: i === hops.length - 1 ? [way.head] : [],
    tags: way.tags[i] ?? [],
  }));
}

/** What a tunnel says on the drawing, in the order it stands there, for its accessible name. */
const spokenOf = ({ tube, tags }: Stretch): string =>
  [...(tube?.captions ?? []).map(({ text }) => text), ...tags.flatMap(({ word, verdict }) => (word ? [verdict] : []))].join(' ');

/** What a frame shows on its layout: the routes, and the tunnel that carries some of them. */
export function routedOn(
  { settings }: Frame,
  layout: Layout,
): { readonly routes: readonly Route[]; readonly bore: Bore | undefined; readonly idle: boolean } {
  const wanted = routesOf(layout.paths, settings);
  const idle = !wanted.some(({ tunnelled }) => tunnelled);
  const routes = idle && !layout.idleTunnel ? wanted.filter(({ path }) => path !== tunnelPath) : wanted;
  return { routes, bore: boreOf(routes, settings.transport), idle };
}

/** One frame on its layout: every path that the settings have, and the tunnel that carries them. */
export function frameOf(frame: Frame, layout: Layout): SceneFrame {
  const { id, settings } = frame;
  const { routes, bore } = routedOn(frame, layout);
  const tunnel = bore && layout.tunnelOf(bore);
  const linkOf = (route: Route): SceneLink => {
    const { path } = route;
    const label = labelOf(route);
    if (path === tunnelPath && tunnel)
      return {
        path,
        label: `${spokenOf(tunnel)}, ${label}`,
        lane: tunnel.d,
        hops: route.hops.map(({ zone, verdict }) => ({ zone, verdict, ...tunnel })),
      };
    const way = layout.wayOf(route, bore);
    return { path, label, lane: way.lane, casing: way.casing, hops: hopsOf(route, way) };
  };
  return {
    id,
    links: routes.map(linkOf),
    tunnel: settings.transport === 'konnectivity' ? undefined : tunnel,
    captions:
      routes.length === 0
        ? [{ kind: 'on-hatch', text: 'not there in this mode', x: layout.absence[0], y: layout.absence[1], anchor: 'middle' }]
        : bore
          ? layout.entryOf(bore)
          : [],
    marks: [],
  };
}
