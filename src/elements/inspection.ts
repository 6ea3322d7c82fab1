import { capabilities } from '../model/answer.ts';
import { componentOf, type ComponentId } from '../model/component.ts';
import { crossingsOf } from '../model/count.ts';
import { judge } from '../model/judge.ts';
import type { HopJudgement } from '../model/judgement.ts';
import type { Layer, Tri } from '../model/layer.ts';
import { paths, pathOf, type PathId } from '../model/path.ts';
import { capabilityNames } from '../model/phrase.ts';
import { reasonOf } from '../model/reason.ts';
import { seatOf, type SeatId } from '../model/seat.ts';
import { settingOf, type SettingId, type Settings } from '../model/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';

/** One verdict row of the inspector: a hop of a link, or a link of an overview. */
export interface InspectionRow {
  readonly path: PathId;
  readonly zone?: ZoneId;
  readonly title: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

/** What a seat can do, one row a capability. */
export interface InspectionAnswers {
  readonly heading: string;
  /** Reasons stand in the text, not in titles only. */
  readonly explained?: boolean;
  readonly rows: readonly { readonly text: string; readonly value: Tri; readonly why: string }[];
}

/** What the inspector shows, as plain data: headings, verdict rows, answers, deciding settings, and one link out. */
export interface Inspection {
  readonly kicker: string;
  readonly title: string;
  readonly rows: readonly InspectionRow[];
  readonly sentence?: string;
  readonly layers: readonly string[];
  readonly answers: readonly InspectionAnswers[];
  readonly decidedBy: readonly { readonly flag: string; readonly says: string }[];
  readonly link?: { readonly href: string; readonly text: string };
}

const zoneTitles: Record<ZoneId, string> = {
  host: 'Control plane, same host',
  'control-plane': 'Control plane',
  between: 'Network between',
  'node-network': 'Node network',
};
const portText = (port: string): string => (/^\d/.test(port) ? `port ${port}` : port.includes('any') ? `${port} port` : port);

function hopRow(path: PathId, hop: HopJudgement): InspectionRow {
  return {
    path,
    zone: hop.zone,
    title: zoneTitles[hop.zone],
    verdict: hop.verdict,
    detail: `${reasonOf(hop.reason).text} Dialled by ${componentOf(hop.dialledBy).name}, ${portText(hop.port)}.`,
  };
}

const protocolNames = { http: 'HTTP', tls: 'TLS', ssh: 'SSH', unknown: 'Unknown protocol' } as const;
const identityNames = {
  certificate: 'client shows a certificate',
  token: 'client shows a bearer token',
  key: 'client shows an SSH key',
  none: 'client shows nothing',
  unknown: 'client identity not known',
} as const;
const layerNames = {
  'end-to-end': 'End to end',
  tunnel: 'Tunnel',
  frontend: 'To the tunnel',
  'node-network': 'Node network',
  'behind-balancer': 'Behind the load balancer',
} as const;

function layerText(layer: Layer): string {
  if (layer.encrypted === 'no') return `${layerNames[layer.id]}: ${protocolNames[layer.protocol]}, not encrypted.`;
  const verified = { yes: 'far end verified', no: 'far end not verified', unknown: 'verification not known' }[layer.serverVerified];
  return `${layerNames[layer.id]}: ${protocolNames[layer.protocol]}, ${verified}, ${identityNames[layer.clientIdentity]}.`;
}

/** The seats whose answers the inspector gives for a link: whoever is active on a network it crosses, and the other node in a tunnel. */
function seatsFor(path: PathId, settings: Settings): readonly SeatId[] {
  const zones = judge(path, settings, 'nobody').hops.map((hop) => hop.zone);
  if (!zones.includes('between')) return [];
  return zones.includes('node-network') ? ['between-active', 'node-network-active', 'another-node'] : ['between-passive', 'between-active'];
}

function answersFor(path: PathId, settings: Settings, seat: SeatId, explained = false): InspectionAnswers {
  const judgement = judge(path, settings, seat);
  const { client, server } = pathOf(path);
  const names = capabilityNames(componentOf(server).name, componentOf(client).name);
  return {
    heading: `Someone ${seatOf(seat).who} can`,
    explained,
    rows: capabilities.map((capability) => {
      const { value, reason } = judgement.endToEnd[capability];
      return { text: names[capability], value, why: reasonOf(reason).text };
    }),
  };
}

const decidingSettings: readonly SettingId[] = [
  'kubeletCertificateAuthority',
  'kubeletClientCertificate',
  'skipBackendVerification',
  'nodeProxyPort',
  'proxyScheme',
  'webhookReference',
  'apiServiceVerification',
  'etcdTransport',
  'apiServerVerification',
  'transport',
  'agentAuthentication',
];

function decidersOf(path: PathId, settings: Settings): Inspection['decidedBy'] {
  const { decidedBy } = pathOf(path);
  const inTunnel = settings.transport === 'konnectivity';
  return decidingSettings
    .filter(
      (id) =>
        decidedBy.includes(id) &&
        (id !== 'agentAuthentication' || inTunnel) &&
        (id !== 'skipBackendVerification' || settings.skipBackendVerification === 'yes'),
    )
    .slice(0, 4)
    .map((id) => {
      const { flag, says } = settingOf(id);
      return { flag, says: (says as Record<string, string>)[settings[id]] ?? '' };
    });
}

/** The inspector for one link; with a seat its answers only, each with its reason. */
export function inspectLink(path: PathId, settings: Settings, seat: SeatId = 'nobody'): Inspection {
  const judgement = judge(path, settings, 'nobody');
  const { name } = pathOf(path);
  const link = { href: `/paths/${path}/`, text: 'Read the path and its fix' };
  if (!judgement.present)
    return { kicker: 'Selected link', title: name, rows: [], sentence: judgement.sentence, layers: [], answers: [], decidedBy: [], link };
  const layers = [...new Map(judgement.hops.flatMap((hop) => hop.layers).map((layer) => [layer.id, layer])).values()];
  return {
    kicker: 'Selected link',
    title: name,
    rows: judgement.hops.map((hop) => hopRow(path, hop)),
    sentence: judgement.sentence,
    layers: layers.map(layerText),
    answers:
      seat === 'nobody'
        ? seatsFor(path, settings).map((each) => answersFor(path, settings, each))
        : [answersFor(path, settings, seat, true)],
    decidedBy: decidersOf(path, settings),
    link,
  };
}

/** The paths that start or end at a component. */
export const pathsAt = (component: ComponentId): readonly PathId[] =>
  paths.filter(({ client, server, alsoClients = [] }) => [client, server, ...alsoClients].includes(component)).map(({ id }) => id);

const weakestFirst: readonly Verdict[] = ['unsafe', 'unknown', 'encrypted', 'authenticated', 'local'];
const weakest = (hops: readonly HopJudgement[]): HopJudgement | undefined =>
  [...hops].sort((a, b) => weakestFirst.indexOf(a.verdict) - weakestFirst.indexOf(b.verdict))[0];

/** The inspector for one component: its links, the weakest hop of each. */
export function inspectComponent(component: ComponentId, settings: Settings): Inspection {
  const { name, about } = componentOf(component);
  const rows = pathsAt(component).flatMap((path): InspectionRow[] => {
    const hop = weakest(judge(path, settings, 'nobody').hops);
    return hop
      ? [{ path, title: pathOf(path).name, verdict: hop.verdict, detail: `${zoneTitles[hop.zone]}: ${reasonOf(hop.reason).text}` }]
      : [];
  });
  return { kicker: 'Selected component', title: name, rows, sentence: about, layers: [], answers: [], decidedBy: [] };
}

/** The inspector while nothing is selected: what crosses the network between and can be read or posed as there. */
export function inspectAll(settings: Settings): Inspection {
  const crossings = crossingsOf(settings);
  const open = crossings.filter(({ path }) => judge(path, settings, 'between-active').safeOverUntrustedNetwork !== 'yes');
  const beyond = paths.flatMap(({ id }) =>
    judge(id, settings, 'nobody')
      .hops.filter((hop) => hop.zone === 'node-network' && hop.verdict !== 'authenticated')
      .map((hop) => ({ path: id, hop })),
  );
  const listed = open.length > 0 ? open : beyond;
  const title =
    open.length > 0
      ? `${open.length} of ${crossings.length} links that cross the network between can be read or posed as`
      : beyond.length > 0
        ? `Nothing between can be read; ${beyond.length} links are weaker on the node network`
        : `All ${crossings.length} links that cross the network between are verified`;
  return {
    kicker: 'Nothing selected',
    title,
    rows: listed.map(({ path, hop }) => ({ path, title: pathOf(path).name, verdict: hop.verdict, detail: reasonOf(hop.reason).text })),
    layers: [],
    answers: [],
    decidedBy: [],
  };
}
