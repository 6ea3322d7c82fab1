import { capabilities } from '../../model/answer.ts';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { ComponentId } from '../../model/component.ts';
import { countWeakestHops } from '../../model/count.ts';
import { judge } from '../../model/judge.ts';
import type { HopJudgement, Judgement } from '../../model/judgement.ts';
import type { Layer } from '../../model/layer.ts';
import { paths, pathOf, type PathId } from '../../model/path.ts';
import { fourAnswers } from '../attacker/four-answers.ts';
import { capabilityNames } from '../capability.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { type SettingId, type Settings } from '../../model/setting/setting.ts';
import { isKnownSafe, type Verdict } from '../../model/verdict.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { identityClause, protectionOf, strengthClause, strengthTitle, weakestFirst, type Protection } from '../sums.ts';
import { zoneTitles } from '../zone.ts';
import { protocolNames } from '../protocol.ts';
import { notCheckedSentence, whyAnswered, whyOf } from '../not-checked.ts';
import { gainsOf, unsureClause } from '../seat.ts';
import { componentEntries, glossaryAddress, seatEntries, zoneEntries } from '../glossary-entry.ts';
import { judgementSentence } from '../judgement.ts';
import { consequenceOf, seatOnZone } from './consequence.ts';
import { firstThingOf, smallestChangeOf, type FirstThing } from './first-thing.ts';
import { ended, sentence } from '../text/text.ts';
import { unlessSentence } from '../unless.ts';
import { saysOf, settingWords } from '../setting-words.ts';
import { componentAbout } from '../component.ts';
import { componentNames, pathNames, seatNames } from '../names.ts';
import { pathCarries, seatWho } from '../in-a-few-words.ts';

/** One verdict row of the inspector: a hop of a path, or a path of an overview by its weakest hop. */
export interface InspectionRow {
  readonly path: PathId;
  readonly zone?: ZoneId;
  readonly title: string;
  /** The page of the path, where the row stands for a whole path; for a hop, the entry of its network in the glossary. */
  readonly href?: string;
  readonly verdict: Verdict;
  /** Why the verdict is what it is, or, in the overview, what an attacker gets. */
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
  /** What the title is, above it; nothing where the panel tells of all paths. */
  readonly kicker?: string;
  readonly title: string;
  /** The title where it stands alone, over the rows that say the rest. */
  readonly short?: string;
  /** Of a component, what it is; of a path, what it is for. */
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
  /** Of a path: what an attacker gets, in the few answers that everybody asks for. */
  readonly four?: InspectionAnswers;
  readonly answers: readonly InspectionAnswers[];
  /** What to do: first of all, or about the path that is selected. */
  readonly first?: FirstThing;
  readonly decidedBy: readonly { readonly flag: string; readonly says: string }[];
  readonly link?: { readonly href: string; readonly text: string };
}

const hopRow = (path: PathId, hop: HopJudgement): InspectionRow => ({
  path,
  zone: hop.zone,
  title: zoneTitles[hop.zone],
  href: glossaryAddress(zoneEntries[hop.zone]),
  verdict: hop.verdict,
  detail: [whyOf(hop), unlessSentence(hop.unless)].filter(Boolean).join(' '),
});

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
  const names = capabilityNames(componentNames[server], componentNames[client]);
  const rows = capabilities.map((capability) => {
    const answer = judgement.endToEnd[capability];
    return { text: names[capability], value: answer.value, why: whyAnswered(answer) };
  });
  const what = explained || rows.some(({ value }) => value !== 'no') ? 'can' : 'can do nothing';
  return { heading: `An attacker ${seatWho[seat]} ${what}`, explained, rows };
}

/** The four answers for the attacker who is chosen, otherwise for who can change traffic where the path is weakest. Nothing where nobody can be there. */
function fourFor(path: PathId, settings: Settings, seat: SeatId): InspectionAnswers | undefined {
  const { weakestHop, hops } = judge(path, settings, 'nobody');
  const asked =
    seat === 'nobody' ? (seatOnZone[weakestHop?.zone ?? 'host'] ?? hops.map(({ zone }) => seatOnZone[zone]).find(Boolean)) : seat;
  if (!asked) return undefined;
  const judgement = judge(path, settings, asked);
  const rows = fourAnswers(judgement, judgement.endToEnd).map(({ label, answer }) => ({
    text: label,
    value: answer.value,
    why: whyAnswered(answer),
  }));
  return { heading: seat === 'nobody' ? `An attacker ${seatWho[asked]}` : 'The attacker that you chose', rows };
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
    .map((id) => ({ flag: settingWords[id].flag, says: saysOf(id, settings[id]) }));
}

/** The inspector for one path; with an attacker’s position its answers only, each with its reason. */
export function inspectLink(path: PathId, settings: Settings, seat: SeatId = 'nobody', minor?: KubernetesMinor): Inspection {
  const judgement = judge(path, settings, 'nobody');
  const carries = pathCarries[path];
  const name = pathNames[path];
  const [four, first] = [fourFor(path, settings, seat), smallestChangeOf(path, settings, minor)];
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
    about: sentence(carries),
    ...(four ? { four } : {}),
    ...(first ? { first } : {}),
    rows: judgement.hops.map((hop) => hopRow(path, hop)),
    sentence: judgementSentence(judgement),
    ...(seat === 'nobody'
      ? {}
      : { gained: consequenceOf(judge(path, settings, seat).endToEnd) ?? 'This attacker gains nothing on this path.' }),
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

/** A path by its weakest hop: why that has its verdict, or, where an attacker gets something there (`gained`), what. */
const weakestRow = ({ path, weakestHop }: Judgement, gained?: string): readonly InspectionRow[] =>
  weakestHop
    ? [
        {
          path,
          title: pathNames[path],
          href: `/paths/${path}/`,
          verdict: weakestHop.verdict,
          detail:
            gained ?? [`${zoneTitles[weakestHop.zone]}: ${whyOf(weakestHop)}`, unlessSentence(weakestHop.unless)].filter(Boolean).join(' '),
        },
      ]
    : [];

/** What whoever changes the traffic of the network where a path is weakest gets on it. An unknown verdict has its reason in place of that. */
function gainedOn(path: PathId, { weakestHop }: Judgement, settings: Settings): string | undefined {
  const seat = weakestHop && weakestHop.verdict !== 'unknown' ? seatOnZone[weakestHop.zone] : undefined;
  return seat && weakestHop ? consequenceOf(judge(path, settings, seat).endToEnd, weakestHop.zone) : undefined;
}

/** Rows with the weakest first; those of one verdict keep their order. */
export const byWeakness = (rows: readonly InspectionRow[]): readonly InspectionRow[] =>
  rows.toSorted((a, b) => weakestFirst.indexOf(a.verdict) - weakestFirst.indexOf(b.verdict));

/** The inspector for one component: what it is, its paths by the weakest hop of each, and how many of them are weak. */
export function inspectComponent(component: ComponentId, settings: Settings): Inspection {
  const [name, about] = [componentNames[component], componentAbout[component]];
  const judged = pathsAt(component).map((path) => judge(path, settings, 'nobody'));
  const sentence = ended(strengthClause(countWeakestHops(judged)));
  const entry = componentEntries[component];
  return {
    ...overview(
      'Selected component',
      name,
      judged.flatMap((each) => weakestRow(each)),
    ),
    about,
    sentence,
    ...(entry ? { link: { href: glossaryAddress(entry), text: `Look up ${name} in the glossary` } } : {}),
  };
}

const overview = (kicker: string | undefined, title: string, rows: readonly InspectionRow[]): Inspection => ({
  ...(kicker ? { kicker } : {}),
  title,
  rows,
  layers: [],
  answers: [],
  decidedBy: [],
});

/** What an attacker gets on a path, and why: the reasons of the answers, and not that of a verdict, which may be another. */
function whatAndWhy({ endToEnd }: Judgement): string {
  const gained = capabilities.map((capability) => endToEnd[capability]).filter(({ value }) => value !== 'no');
  return [consequenceOf(endToEnd), ...new Set(gained.map((each) => whyAnswered(each)))].filter(Boolean).join(' ');
}

/** What an attacker gets, path by path: those on which it gets something, then those on which it may. */
function inspectAttacker(settings: Settings, seat: Exclude<SeatId, 'nobody'>, minor?: KubernetesMinor): Inspection {
  const { all, open, unsure } = gainsOf(settings, seat);
  const gained = open.length > 0 ? `${open.length} of ${all.length} paths` : `None of ${all.length} paths`;
  const title = `${gained} ${open.length > 1 ? 'are' : 'is'} open to this attacker${unsureClause(unsure.length)}`;
  const rows = [...new Set([...open, ...unsure])].flatMap((judgement) => weakestRow(judgement, whatAndWhy(judgement)));
  const first = firstThingOf([], settings, seat, minor);
  const link = { href: glossaryAddress(seatEntries[seat]), text: 'Look up this position in the glossary' };
  return { ...overview(`Attacker’s position: ${seatNames[seat]}`, title, rows), link, ...(first ? { first } : {}) };
}

/**
 * The inspector while nothing is selected: the paths that are not verified on every network, each by its weakest hop, in three numbers
 * that never run into each other: weak, unknown, verified. With an attacker’s position: what that attacker gets, and nothing else.
 */
export function inspectAll(settings: Settings, seat: SeatId = 'nobody', minor?: KubernetesMinor): Inspection {
  if (seat !== 'nobody') return inspectAttacker(settings, seat, minor);
  const judged = paths.map(({ id }) => judge(id, settings, 'nobody'));
  const rows = judged
    .flatMap((each) => weakestRow(each, gainedOn(each.path, each, settings)))
    .filter(({ verdict }) => !isKnownSafe(verdict));
  const lacking = notCheckedSentence(settings);
  const counts = countWeakestHops(judged);
  const weakest = byWeakness(rows);
  const first = firstThingOf(
    weakest.map(({ path }) => path),
    settings,
    seat,
    minor,
  );
  return {
    ...overview(undefined, strengthClause(counts), weakest),
    short: strengthTitle(counts),
    ...(first ? { first } : {}),
    ...(lacking ? { sentence: lacking } : {}),
  };
}
