import { strengthOf, type VerdictCounts } from '../model/count.ts';
import type { HopJudgement, Judgement } from '../model/judgement.ts';
import type { ClientIdentity } from '../model/layer.ts';
import { type Verdict } from '../model/verdict.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import { verdictWords, notUsed } from './verdict.ts';

/** The verdicts in the order of a count: what is known to be weak first, then what no source settles, then what protects. */
export const weakestFirst: readonly Verdict[] = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

/**
 * A count in one clause: how many are weak and of which verdict, unknown, authenticated, and local. An unknown is never among the weak, and the parts add up to
 * the whole.
 */
export function strengthClause(counts: VerdictCounts): string {
  const { weak, verified, total } = strengthOf(counts);
  if (total === 0) return 'No path is used';
  if (verified === total) return `All ${total} paths are ${verdictWords.authenticated} end to end`;
  const kinds = (['unsafe', 'encrypted'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdictWords[verdict]}`);
  const first =
    weak > 0 ? `${weak} of ${total} paths ${isAre(weak)} weak (${kinds.join(', ')})` : `None of ${total} paths is known to be weak`;
  const rest = (['unknown', 'authenticated', 'local'] as const)
    .filter((verdict) => counts[verdict] > 0 || verdict === 'authenticated')
    .map((verdict) => `${counts[verdict]} ${isAre(counts[verdict])} ${verdictWords[verdict]}`);
  return [first, ...rest].join(', ');
}

/** The same where the rows below say which: how many are weak, and how many are unknown. */
export function strengthTitle(counts: VerdictCounts): string {
  const { weak, unknown, total } = strengthOf(counts);
  if (weak === 0 && unknown === 0) return strengthClause(counts);
  const first = weak > 0 ? `${weak} of ${total} paths ${isAre(weak)} weak` : `None of ${total} paths is known to be weak`;
  return [first, ...(unknown > 0 ? [`${unknown} ${isAre(unknown)} unknown`] : [])].join(', ');
}

/**
 * The hops that one cell of a table shows: those that cross a network, or only the first one if all of them have the same verdict (`agree`). The
 * local socket is no network, and would crowd every tunnelled cell.
 */
export function hopsInCell(hops: readonly HopJudgement[]): {
  readonly shown: readonly HopJudgement[];
  readonly agree: boolean;
  readonly several: boolean;
} {
  const crossed = hops.filter(({ zone }) => zone !== 'host');
  const agree = new Set(crossed.map(({ verdict }) => verdict)).size === 1;
  return { shown: agree ? crossed.slice(0, 1) : crossed, agree, several: crossed.length > 1 };
}

/** Whether a path is protected on some networks; `not crossed` where it never comes to the untrusted network. */
export interface Protection {
  readonly networks: 'untrusted' | 'every';
  readonly value: YesNoUnknown | 'not crossed';
  readonly text: string;
}

/** The answer to whether a path is protected on some networks, always behind its label. */
export const protectedWords: Record<Protection['value'], string> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  'not crossed': 'not crossed',
};
/** The answer to whether a whole path is protected, under or after its label “End to end”. */
export const protectedShort: Record<YesNoUnknown, string> = { yes: 'yes', no: 'no', unknown: 'unknown' };
const networkWords: Record<Protection['networks'], string> = {
  untrusted: 'Protected on the untrusted network',
  every: 'Protected end to end',
};
const worst: readonly Protection['value'][] = ['no', 'unknown', 'yes', 'not crossed'];

/**
 * The two answers of a path, the worse first: protected on the untrusted network, and protected on every network that it crosses. None
 * for a path that is not used.
 */
export function protectionOf({ present, hops, safeOverUntrustedNetwork, safeOnEveryNetwork }: Judgement): readonly Protection[] {
  if (!present) return [];
  const values = {
    untrusted: hops.some(({ zone }) => zone === 'between') ? safeOverUntrustedNetwork : 'not crossed',
    every: safeOnEveryNetwork,
  } as const;
  return (['untrusted', 'every'] as const)
    .map((networks) => ({ networks, value: values[networks], text: `${networkWords[networks]}: ${protectedWords[values[networks]]}` }))
    .sort((a, b) => worst.indexOf(a.value) - worst.indexOf(b.value));
}

/** Both answers in one table cell. */
export const protectionText = (judgement: Judgement): string =>
  protectionOf(judgement)
    .map(({ text }) => text)
    .join('. ') || notUsed;

/** What the client presents to the server, which no verdict includes. */
export const identityWords: Record<ClientIdentity, string> = {
  certificate: 'certificate',
  token: 'bearer token',
  key: 'SSH key',
  none: 'nothing',
  unknown: 'unknown',
};

/** How the server knows the client, in a clause. */
export const identityClause: Record<ClientIdentity, string> = {
  certificate: 'the client presents a certificate',
  token: 'the client presents a bearer token',
  key: 'the client presents an SSH key',
  none: 'the client presents no credentials',
  unknown: 'it is unknown what the client presents',
};

/** What each answer is about, before its value, and once for a whole row of a narrow matrix: the whole path, and the untrusted network where that is better. */
export const answerNames = { every: 'End to end', untrusted: 'Untrusted network alone' } as const;

/** What a sign says in a cell whose hops are all in a tunnel. */
export const inTunnel = 'in a tunnel, the same verdict on every hop';

/** What stands under a verdict that holds for both networks. */
export const oneConnection = 'one connection';

/** How many paths are weak from end to end, of how many. */
export const weakWords = (weak: number, unknown: number, total: number): string =>
  [`${weak} of ${total} paths ${weak === 1 ? 'is' : 'are'} weak`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');

/** The same in the least words: how many are weak; where none is known to be, how many are unknown, or that none is weak. */
export const weakCount = (weak: number, unknown: number): string =>
  weak > 0 ? `${weak} weak` : unknown > 0 ? `${unknown} unknown` : 'none weak';
