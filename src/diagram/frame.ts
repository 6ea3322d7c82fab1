import type { Settings } from '../model/setting/setting.ts';
import { tunnelForms, type Layout, type LinkGeometry, type Tunnel, type TunnelKind, type Variant } from './variants/variant.ts';
import { isLine, labelOf, outermost, routesOf, tunnelPath, type Route } from './route.ts';
import type { Frame, SceneFrame, SceneHop, SceneLink, Segment } from './scene.ts';
import { drawingWords, tunnelEntry } from '../wording/drawing.ts';
import { verdictWords } from '../wording/verdict.ts';

const isKind = (transport: Settings['transport']): transport is TunnelKind => transport in tunnelForms;

/**
 * The tunnel of a frame, if there is one. The tunnel of Konnectivity is a path itself (that of the agent); any other tunnel is found by a path
 * that goes through it.
 */
function tunnelOf(routes: readonly Route[], settings: Settings): Tunnel | undefined {
  const { transport } = settings;
  const through = routes.filter(({ form }) => form === 'tunnelled');
  const hops = (routes.find(({ path }) => path === tunnelPath) ?? through[0])?.hops ?? [];
  const hop = hops.find(({ zone }) => zone === 'between');
  if (!hop || !isKind(transport)) return undefined;
  const entry = through[0]?.hops[0];
  return {
    kind: transport,
    verdict: outermost(hop, settings),
    inside: through.map(({ path }) => path),
    entry: !entry || entry.zone === 'between' ? [] : tunnelEntry(entry.zone, entry.port, outermost(entry, settings)),
  };
}

const hopsOf = ({ hops, style, form }: Route, geometry: LinkGeometry): readonly SceneHop[] =>
  hops.map(({ zone, verdict }, i): SceneHop => ({
    zone,
    verdict,
    // A load balancer that ends TLS opens another connection, so the hop behind it has a style of its own.
    style: form === 'balanced' ? verdict : style,
    d: geometry.segments[i] ?? '',
    rings: i === 0 ? geometry.rings : [],
    heads: i === hops.length - 1 ? [geometry.head] : [],
    tags: geometry.tags[i] ?? [],
  }));

/** What a tunnel says on the drawing, in the order it stands there, for its accessible name. */
const spokenOf = ({ tube, tags }: Segment): string =>
  [...(tube?.captions ?? []).map(({ text }) => text), ...tags.flatMap(({ word, verdict }) => (word ? [verdictWords[verdict]] : []))].join(
    ' ',
  );

/** What a frame shows on its variant: the routes, and the tunnel that carries some of them. */
interface Routed {
  readonly routes: readonly Route[];
  readonly tunnel: Tunnel | undefined;
  /** Whether nothing goes through the tunnel. */
  readonly idle: boolean;
}

/** The routes of a frame on its variant, and its tunnel. */
export function routedOn({ settings }: Frame, variant: Variant): Routed {
  const wanted = routesOf(variant.paths, settings);
  const idle = !wanted.some(({ form }) => form === 'tunnelled');
  const routes = idle && !variant.idleTunnel ? wanted.filter(({ path }) => path !== tunnelPath) : wanted;
  return { routes, tunnel: tunnelOf(routes, settings), idle };
}

/** One frame as it was laid out: every path that the settings have, and the tunnel that carries them. */
export function frameIn({ id, settings }: Frame, variant: Variant, { routes, tunnel }: Routed, layout: Layout): SceneFrame {
  const drawnTunnel = tunnel && layout.tunnelOf(tunnel);
  const linkOf = (route: Route): readonly SceneLink[] => {
    const { path } = route;
    const label = labelOf(route);
    if (isLine(route)) {
      const geometry = layout.geometryOf(route);
      const { lane, casing, quiet } = geometry;
      return [{ path, label, lane, casing, quiet, hops: hopsOf(route, geometry) }];
    }
    // This is never so: where the path of the agent is among the routes, its hop is the tunnel of the frame.
    if (!drawnTunnel) return [];
    const hops = route.hops.map(({ zone, verdict }) => ({ zone, verdict, ...drawnTunnel }));
    return [{ path, label: `${spokenOf(drawnTunnel)}, ${label}`, lane: drawnTunnel.d, hops }];
  };
  const balanced = routes.filter(isLine).filter(({ form }) => form === 'balanced');
  return {
    id,
    links: routes.flatMap(linkOf),
    trunks: layout.trunks,
    tunnel: settings.transport === 'konnectivity' ? undefined : drawnTunnel,
    balancer: balanced.length > 0 ? layout.balancerOf(balanced) : undefined,
    captions:
      routes.length === 0
        ? [{ kind: 'on-hatch', text: drawingWords.absent, x: variant.absence[0], y: variant.absence[1], anchor: 'middle' }]
        : layout.captions,
    marks: [],
  };
}

/** One frame on its variant, without an attacker. */
export function frameOf(frame: Frame, variant: Variant): SceneFrame {
  const routed = routedOn(frame, variant);
  return frameIn(frame, variant, routed, variant.layoutOf({ ...routed, marked: new Set() }));
}
