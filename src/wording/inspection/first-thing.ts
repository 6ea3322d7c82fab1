import { smallestChange } from '../../model/change/smallest-change.ts';
import { weigh } from '../../model/change/weighing.ts';
import { judge } from '../../model/judge.ts';
import type { PathId } from '../../model/path.ts';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { alternativeTexts } from '../change/alternative.ts';
import { safeChangeClause, safeChangeSentence } from '../change/smallest-change.ts';
import { listedOr } from '../text/list.ts';
import { namesOf } from '../path-names.ts';
import { ended, sentence, uncapital } from '../text/text.ts';
import { seatOnZone } from './consequence.ts';
import { pathNames } from '../names.ts';

/** What to do, in a sentence or two, and for which path; and who would attack that path. */
export interface FirstThing {
  readonly heading: string;
  /** What the link to the path says: how to do it, or, where no setting does it, what helps. */
  readonly link: string;
  readonly text: string;
  readonly path?: PathId;
  /** The attacker to look at the path as; none where nobody gets anything on it. */
  readonly seat?: Exclude<SeatId, 'nobody'>;
}

/** The attacker on the network of the weakest hop of a path. */
function attackerOf(path: PathId, settings: Settings): Exclude<SeatId, 'nobody'> | undefined {
  const seat = seatOnZone[judge(path, settings, 'nobody').weakestHop?.zone ?? 'host'];
  return seat === 'nobody' ? undefined : seat;
}

const linkTo = (settles: boolean): string => (settles ? 'How, step by step' : 'What helps there');

/** What can be done about a path, and whether settings alone do it. */
function remedyOf(
  path: PathId,
  settings: Settings,
  minor?: KubernetesMinor,
  name = 'it',
): { readonly text: string; readonly settles: boolean } | undefined {
  const found = smallestChange(path, settings, minor ? { minor } : {});
  if (found.kind === 'changes') return { text: safeChangeSentence(found.answers[0]), settles: true };
  if (found.kind !== 'impossible') return undefined;
  const between = found.between?.kind === 'changes' ? found.between.answers[0] : undefined;
  const said = [
    `No setting protects ${name} end to end.`,
    found.instead.length > 0 ? sentence(`use ${listedOr(found.instead.map(({ id }) => alternativeTexts[id].name))} instead`) : '',
    between ? sentence(`for the untrusted network, ${safeChangeClause(between)}`) : '',
  ];
  return { text: said.filter(Boolean).join(' '), settles: false };
}

/** The smallest change of one path. */
export function smallestChangeOf(path: PathId, settings: Settings, minor?: KubernetesMinor): FirstThing | undefined {
  const remedy = remedyOf(path, settings, minor);
  const seat = attackerOf(path, settings);
  return remedy && { heading: 'Smallest change', link: linkTo(remedy.settles), text: remedy.text, path, ...(seat ? { seat } : {}) };
}

/**
 * What to do first: of the weak paths, the weakest first (`weak`), the smallest change of the first one that settings make safe on every network;
 * where they can do that for none, what is left, and what helps the first one. From an attacker’s point of view what takes the most from that attacker.
 */
export function firstThingOf(
  weak: readonly PathId[],
  settings: Settings,
  seat: SeatId = 'nobody',
  minor?: KubernetesMinor,
): FirstThing | undefined {
  const heading = 'Do this first';
  if (seat !== 'nobody') {
    const { helpful } = weigh(settings, { seat, minor });
    return (
      helpful && {
        heading,
        link: linkTo(true),
        text: `For ${pathNames[helpful.path]}: ${ended(safeChangeClause(helpful.change))}`,
        path: helpful.path,
        seat,
      }
    );
  }
  const remedies = weak.map((path) => ({ path, remedy: remedyOf(path, settings, minor) }));
  const { path, remedy } = remedies.find((each) => each.remedy?.settles) ?? remedies.find((each) => each.remedy) ?? {};
  if (!path || !remedy) return undefined;
  const alike = remedies.filter((each) => each.remedy?.text === remedy.text).map((each) => each.path);
  const attacker = attackerOf(path, settings);
  const text = remedy.settles
    ? `For ${namesOf(alike)}: ${uncapital(remedy.text)}`
    : (remedyOf(path, settings, minor, namesOf(alike))?.text ?? remedy.text);
  return {
    heading: remedy.settles ? heading : 'What is left',
    link: linkTo(remedy.settles),
    text,
    path,
    ...(attacker ? { seat: attacker } : {}),
  };
}
