import { carriable } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { tunnelWords, type Bore, type Layout, type TunnelKind, type Way } from './layout.ts';
import { isLine, labelOf, outermost, routesOf, tunnelPath, type Route } from './route.ts';
import type { Frame, SceneFrame, SceneHop, SceneLink, Stretch } from './scene.ts';
import { verdictWords } from '../wording/verdict.ts';

const isKind = (transport: Settings['transport']): transport is TunnelKind => transport in tunnelWords;

/** The tunnel of a frame, if its paths have one: Konnectivity's is a path, another is known by what goes through it. */
function boreOf(routes: readonly Route[], transport: Settings['transport']): Bore | undefined {
  const through = routes.filter(({ form }) => form === 'tunnelled');
  const hops = (routes.find(({ path }) => path === tunnelPath) ?? through[0])?.hops ?? [];
  const hop = hops.find(({ zone }) => zone === 'between');
  if (!hop || !isKind(transport)) return undefined;
  const entry = through[0]?.hops[0];
  return {
    kind: transport,
    verdict: outermost(hop),
    inside: through.map(({ path }) => path),
    beside: routes.filter(({ path, form }) => form !== 'tunnelled' && carriable.includes(path)).map(({ path }) => path),
    entry:
      !entry || entry.zone === 'between'
        ? []
        : entry.zone === 'host'
          ? [`${entry.port},`, 'same host']
          : [/^\d/.test(entry.port) ? `port ${entry.port},` : 'control plane,', verdictWords[outermost(entry)]],
  };
}

function hopsOf({ hops, look, form }: Route, way: Way): readonly SceneHop[] {
  return hops.map(({ zone, verdict }, i): SceneHop => ({
    zone,
    verdict,
    // Behind a load balancer that ends TLS, another connection goes on, with a look of its own.
    look: form === 'balanced' ? verdict : look,
    d: way.stretches[i] ?? '',
    rings: i === 0 ? way.rings : [],
    heads: i === hops.length - 1 ? [way.head] : [],
    tags: way.tags[i] ?? [],
  }));
}

/** What a tunnel says on the drawing, in the order it stands there, for its accessible name. */
const spokenOf = ({ tube, tags }: Stretch): string =>
  [...(tube?.captions ?? []).map(({ text }) => text), ...tags.flatMap(({ word, verdict }) => (word ? [verdictWords[verdict]] : []))].join(
    ' ',
  );

/** What a frame shows on its layout: the routes, and the tunnel that carries some of them. */
export function routedOn(
  { settings }: Frame,
  layout: Layout,
): { readonly routes: readonly Route[]; readonly bore: Bore | undefined; readonly idle: boolean } {
  const wanted = routesOf(layout.paths, settings);
  const idle = !wanted.some(({ form }) => form === 'tunnelled');
  const routes = idle && !layout.idleTunnel ? wanted.filter(({ path }) => path !== tunnelPath) : wanted;
  return { routes, bore: boreOf(routes, settings.transport), idle };
}

/** One frame on its layout: every path that the settings have, and the tunnel that carries them. */
export function frameOf(frame: Frame, layout: Layout): SceneFrame {
  const { id, settings } = frame;
  const { routes, bore } = routedOn(frame, layout);
  const tunnel = bore && layout.tunnelOf(bore);
  const linkOf = (route: Route): readonly SceneLink[] => {
    const { path } = route;
    const label = labelOf(route);
    if (isLine(route)) {
      const way = layout.wayOf(route, bore);
      return [{ path, label, lane: way.lane, casing: way.casing, hops: hopsOf(route, way) }];
    }
    // Where the path that is a tunnel has a hop, the frame has its tunnel.
    if (!tunnel) return [];
    const hops = route.hops.map(({ zone, verdict }) => ({ zone, verdict, ...tunnel }));
    return [{ path, label: `${spokenOf(tunnel)}, ${label}`, lane: tunnel.d, hops }];
  };
  const balanced = routes.filter(isLine).filter(({ form }) => form === 'balanced');
  return {
    id,
    links: routes.flatMap(linkOf),
    tunnel: settings.transport === 'konnectivity' ? undefined : tunnel,
    balancer: balanced.length > 0 ? layout.balancerOf(balanced) : undefined,
    captions:
      routes.length === 0
        ? [{ kind: 'on-hatch', text: 'not used in this mode', x: layout.absence[0], y: layout.absence[1], anchor: 'middle' }]
        : bore
          ? layout.entryOf(bore)
          : [],
    marks: [],
  };
}
