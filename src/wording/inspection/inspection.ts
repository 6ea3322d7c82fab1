import { capabilities } from '../../model/answer.ts';
import { componentOf, type ComponentId } from '../../model/component.ts';
import { countWeakestHops } from '../../model/count.ts';
import { judge } from '../../model/judge.ts';
import type { HopJudgement, Judgement } from '../../model/judgement.ts';
import type { Layer } from '../../model/layer.ts';
import { paths, pathOf, type PathId } from '../../model/path.ts';
import { capabilityNames } from '../capability.ts';
import { powers, powersOf, type Power } from '../../model/seat/seat-powers.ts';
import { seatOf, type SeatId } from '../../model/seat/seat.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { identityClause, protectionOf, strengthClause, weakestFirst, type Protection } from '../sums.ts';
import { listed } from '../text/list.ts';
import { zoneTitles } from '../zone.ts';
import { portWords } from '../port.ts';
import { protocolNames } from '../protocol.ts';
import { notCheckedClause, notCheckedSentence, whyAnswered, whyOf } from '../not-checked.ts';
import { gainsOf, unsureClause } from '../seat.ts';
import { componentEntries, glossaryAddress, seatEntries, zoneEntries } from '../glossary-entry.ts';
import { judgementSentence } from '../judgement.ts';
import { ended, sentence } from '../text/text.ts';
import { unlessSentence } from '../unless.ts';

/** One verdict row of the inspector: a hop of a path, or a path of an overview by its weakest hop. */
export interface InspectionRow {
  readonly path: PathId;
  readonly zone?: ZoneId;
  readonly title: string;
  /** The page of the path, where the row stands for a whole path; for a hop, the entry of its network in the glossary. */
  readonly href?: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

/** What a seat can do, one row a capability. */
export interface InspectionAnswers {
  readonly heading: string;
  /** Reasons stand in the text, not in titles only. */
  readonly explained?: boolean;
  readonly rows: readonly { readonly text: string; readonly value: YesNoUnknown; readonly why: string }[];
}

/** What the inspector shows, as plain data: headings, verdict rows, answers, deciding settings, and one link out. */
export interface Inspection {
  readonly kicker: string;
  readonly title: string;
  /** Of a component: what it is. */
  readonly about?: string;
  readonly rows: readonly InspectionRow[];
  readonly sentence?: string;
  /** Of a path, with an attacker’s position: what that attacker can do. */
  readonly gained?: string;
  /** Of a path: whether it is protected on the untrusted network and on every network, the worse first. */
  readonly protection?: readonly Protection[];
  /** Of a path, in a sentence: what the client presents to the server. It stands beside the verdicts, which say only whether the client verifies the server. */
  readonly client?: string;
  readonly layers: readonly string[];
  readonly answers: readonly InspectionAnswers[];
  readonly decidedBy: readonly { readonly flag: string; readonly says: string }[];
  readonly link?: { readonly href: string; readonly text: string };
}

function hopRow(path: PathId, hop: HopJudgement): InspectionRow {
  return {
    path,
    zone: hop.zone,
    title: zoneTitles[hop.zone],
    href: glossaryAddress(zoneEntries[hop.zone]),
    verdict: hop.verdict,
    detail: [whyOf(hop), unlessSentence(hop.unless), `The ${componentOf(hop.dialledBy).name} opens the connection, ${portWords(hop.port)}.`]
      .filter(Boolean)
      .join(' '),
  };
}

const layerNames = {
  'end-to-end': 'End to end',
  tunnel: 'Tunnel',
  frontend: 'To the tunnel',
  'node-network': 'Node network',
  'behind-balancer': 'Behind the load balancer',
} as const;

const protocolOf = ({ protocol }: Layer): string => (protocol === 'unknown' ? 'Unknown protocol' : protocolNames[protocol]);

function layerText(layer: Layer): string {
  if (layer.encrypted === 'no') return `${layerNames[layer.id]}: ${protocolOf(layer)}, not encrypted.`;
  const verified = { yes: 'server verified', no: 'server not verified', unknown: 'verification unknown' }[layer.serverVerified];
  return `${layerNames[layer.id]}: ${protocolOf(layer)}, ${verified}, ${identityClause[layer.clientIdentity]}.`;
}

/** The attackers whose answers the inspector gives for a path: whoever is active on a network it crosses, and a compromised node in a tunnel. */
function seatsFor(path: PathId, settings: Settings): readonly SeatId[] {
  const zones = judge(path, settings, 'nobody').hops.map((hop) => hop.zone);
  if (!zones.includes('between')) return [];
  return zones.includes('node-network') ? ['between-active', 'node-network-active', 'another-node'] : ['between-passive', 'between-active'];
}

function answersFor(path: PathId, settings: Settings, seat: SeatId, explained = false): InspectionAnswers {
  const judgement = judge(path, settings, seat);
  const { client, server } = pathOf(path);
  const names = capabilityNames(componentOf(server).name, componentOf(client).name);
  const rows = capabilities.map((capability) => {
    const answer = judgement.endToEnd[capability];
    return { text: names[capability], value: answer.value, why: whyAnswered(answer) };
  });
  const what = explained || rows.some(({ value }) => value !== 'no') ? 'can' : 'can do nothing';
  return { heading: `An attacker ${seatOf(seat).who} ${what}`, explained, rows };
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

/** The inspector for one path; with an attacker’s position its answers only, each with its reason. */
export function inspectLink(path: PathId, settings: Settings, seat: SeatId = 'nobody'): Inspection {
  const judgement = judge(path, settings, 'nobody');
  const { name } = pathOf(path);
  const link = { href: `/paths/${path}/`, text: 'Read about this path' };
  if (!judgement.present)
    return {
      kicker: 'Selected path',
      title: name,
      rows: [],
      sentence: judgementSentence(judgement),
      layers: [],
      answers: [],
      decidedBy: [],
      link,
    };
  const layers = [...new Map(judgement.hops.flatMap((hop) => hop.layers).map((layer) => [layer.id, layer])).values()];
  return {
    kicker: 'Selected path',
    title: name,
    rows: judgement.hops.map((hop) => hopRow(path, hop)),
    sentence: judgementSentence(judgement),
    ...(seat === 'nobody' ? {} : { gained: powersSentence(judge(path, settings, seat)) }),
    protection: protectionOf(judgement),
    client: sentence(identityClause[judgement.clientIdentity]),
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

const weakestRow = ({ path, weakestHop }: Judgement): readonly InspectionRow[] =>
  weakestHop
    ? [
        {
          path,
          title: pathOf(path).name,
          href: `/paths/${path}/`,
          verdict: weakestHop.verdict,
          detail: [`${zoneTitles[weakestHop.zone]}: ${whyOf(weakestHop)}`, unlessSentence(weakestHop.unless)].filter(Boolean).join(' '),
        },
      ]
    : [];

/** Rows with the weakest first; those of one verdict keep their order. */
export const byWeakness = (rows: readonly InspectionRow[]): readonly InspectionRow[] =>
  rows.toSorted((a, b) => weakestFirst.indexOf(a.verdict) - weakestFirst.indexOf(b.verdict));

/** The inspector for one component: what it is, its paths by the weakest hop of each, and how many of them are weak. */
export function inspectComponent(component: ComponentId, settings: Settings): Inspection {
  const { name, about } = componentOf(component);
  const judged = pathsAt(component).map((path) => judge(path, settings, 'nobody'));
  const sentence = ended(strengthClause(countWeakestHops(judged)));
  const entry = componentEntries[component];
  return {
    ...overview('Selected component', name, judged.flatMap(weakestRow)),
    about,
    sentence,
    ...(entry ? { link: { href: glossaryAddress(entry), text: `Look up ${name} in the glossary` } } : {}),
  };
}

const overview = (kicker: string, title: string, rows: readonly InspectionRow[]): Inspection => ({
  kicker,
  title,
  rows,
  layers: [],
  answers: [],
  decidedBy: [],
});

const powerVerbs: Record<Power, string> = { read: 'read', change: 'change', pose: 'impersonate an end of' };

/** What an attacker can do on a path, and what is unknown of it, in a sentence each. */
function powersSentence({ endToEnd }: Judgement): string {
  const has = powersOf(endToEnd);
  const verbs = (value: YesNoUnknown): string => listed(powers.filter((power) => has[power] === value).map((power) => powerVerbs[power]));
  const minor = capabilities.map((capability) => endToEnd[capability].notChecked).find((each) => each !== undefined);
  const said = [
    verbs('yes') && `This attacker can ${verbs('yes')} this path.`,
    verbs('unknown') &&
      (minor
        ? `${notCheckedClause(minor)} for whether this attacker can ${verbs('unknown')} this path.`
        : `It is unknown whether this attacker can ${verbs('unknown')} this path.`),
  ].filter(Boolean);
  return said.join(' ') || 'This attacker cannot read, change or impersonate an end of this path.';
}

/** What an attacker gets, path by path: those on which it gets something, then those on which it may. */
function inspectAttacker(settings: Settings, seat: Exclude<SeatId, 'nobody'>): Inspection {
  const { all, open, unsure } = gainsOf(settings, seat);
  const gained = open.length > 0 ? `${open.length} of ${all.length} paths` : `None of ${all.length} paths`;
  const title = `${gained} ${open.length > 1 ? 'are' : 'is'} open to this attacker${unsureClause(unsure.length)}`;
  const rows = [...new Set([...open, ...unsure])].flatMap((judgement) =>
    weakestRow(judgement).map((row) => ({
      ...row,
      detail: `${powersSentence(judgement)} ${row.detail}`,
    })),
  );
  const link = { href: glossaryAddress(seatEntries[seat]), text: 'Look up this position in the glossary' };
  return { ...overview(`Attacker’s position: ${seatOf(seat).name}`, title, rows), link };
}

/** What stands above the paths while nothing is selected and no attacker is chosen. */
export const idleKicker = 'Weakest paths first; select one for details';

/**
 * The inspector while nothing is selected: the paths that are not verified on every network, each by its weakest hop, in three numbers
 * that never run into each other: weak, unknown, verified. With an attacker’s position: what that attacker gets, and nothing else.
 */
export function inspectAll(settings: Settings, seat: SeatId = 'nobody'): Inspection {
  if (seat !== 'nobody') return inspectAttacker(settings, seat);
  const judged = paths.map(({ id }) => judge(id, settings, 'nobody'));
  const rows = judged.flatMap(weakestRow).filter(({ verdict }) => verdict !== 'authenticated' && verdict !== 'local');
  const lacking = notCheckedSentence(settings);
  return { ...overview(idleKicker, strengthClause(countWeakestHops(judged)), byWeakness(rows)), ...(lacking ? { sentence: lacking } : {}) };
}
