import { certainOf, type Layer } from './layer.ts';
import type { Hop } from './hop.ts';
import type { VerdictReasonId } from './reason.ts';
import { unlessIds, type UnlessId } from './unless.ts';
import { any, type YesNoUnknown } from './yes-no-unknown.ts';

/**
 * The word for one hop. **authenticated**: the hop is encrypted, and the client verifies the server that it reached; whether the server knows
 * the client is told beside it. **encrypted**: it is encrypted only, because the client does not verify the server. **unsafe**: it is
 * plaintext. **unknown**: no source settles it, and it is never drawn as safe. **local**: the bytes never leave one machine.
 */
export type Verdict = 'authenticated' | 'encrypted' | 'unsafe' | 'unknown' | 'local';

/** Every verdict word, best first. */
export const verdicts = ['authenticated', 'encrypted', 'unsafe', 'unknown', 'local'] as const satisfies readonly Verdict[];

/**
 * Verdicts from weakest to strongest, to sum a path up by its weakest hop. A known weakness comes before an unknown: it is certain, and
 * an unknown is never counted as weak.
 */
const strength: readonly Verdict[] = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];

/** The weakest of some things with a verdict, the first of several; undefined of none. */
export const weakestOf = <Judged extends { readonly verdict: Verdict }>(judged: readonly Judged[]): Judged | undefined =>
  judged.reduce<Judged | undefined>(
    (weakest, next) => (weakest && strength.indexOf(weakest.verdict) <= strength.indexOf(next.verdict) ? weakest : next),
    undefined,
  );

/** Whether a verdict is certainly better than another one. An unknown is better than nothing that is known, and only what protects is better than it. */
export const isBetter = (verdict: Verdict, than: Verdict): boolean =>
  verdict !== 'unknown' && strength.indexOf(verdict) > strength.indexOf(than);

/** Whether a verdict is known to protect its hop. An unknown does not, and is not weak for that. */
export const isKnownSafe = (verdict: Verdict): boolean => verdict === 'authenticated' || verdict === 'local';

/** Both answers yes: yes. Either no: no. Otherwise unknown. */
const both = (a: YesNoUnknown, b: YesNoUnknown): YesNoUnknown =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown';

/** Whether a layer keeps out someone who can change traffic: encrypted, with a verified far end. */
export const seals = (layer: Layer): YesNoUnknown => both(layer.encrypted, layer.serverVerified);

/** The strongest answer among layers. */
export const strongest = (layers: readonly Layer[], answer: (layer: Layer) => YesNoUnknown): YesNoUnknown => any(layers.map(answer));

/** A verdict with the reason that settled it, and the conditions under which it would be better, which no source mentions. */
export interface VerdictWithReason {
  readonly verdict: Verdict;
  readonly reason: VerdictReasonId;
  /** Empty where nothing could make the verdict better, or nothing that could is left open. */
  readonly unless: readonly UnlessId[];
}

/** The conditions of some layers, each once, in the order in which they are named. */
const conditionsOf = (layers: readonly Layer[]): readonly UnlessId[] =>
  unlessIds.filter((id) => layers.some(({ unless }) => unless === id));

/**
 * The verdict of one hop under the layers that cover it. Only layers that are known to be there count; one that may be there could only make
 * the verdict better, so it becomes a condition beside it and never turns it into an unknown.
 */
export function verdictOf(hop: Hop, covering: readonly Layer[]): VerdictWithReason {
  if (hop.zone === 'host') return { verdict: 'local', reason: 'same-host', unless: [] };
  const { verdict, reason } = verdictOfCertain(certainOf(covering));
  return { verdict, reason, unless: verdict === 'authenticated' ? [] : conditionsOf(covering) };
}

function verdictOfCertain(covering: readonly Layer[]): Omit<VerdictWithReason, 'unless'> {
  // The reason that decides is that of the innermost layer: what a tunnel adds goes when the tunnel goes.
  const reasonWhere = (answer: (layer: Layer) => YesNoUnknown, value: YesNoUnknown): VerdictReasonId =>
    covering.findLast((layer) => answer(layer) === value)?.reason ?? 'same-host';
  const sealed = strongest(covering, seals);
  if (sealed === 'yes') return { verdict: 'authenticated', reason: reasonWhere(seals, 'yes') };
  if (sealed === 'unknown') return { verdict: 'unknown', reason: reasonWhere(seals, 'unknown') };
  const ciphered = strongest(covering, (layer) => layer.encrypted);
  if (ciphered === 'yes') return { verdict: 'encrypted', reason: reasonWhere((layer) => layer.encrypted, 'yes') };
  if (ciphered === 'unknown') return { verdict: 'unknown', reason: reasonWhere((layer) => layer.encrypted, 'unknown') };
  return { verdict: 'unsafe', reason: reasonWhere((layer) => layer.encrypted, 'no') };
}

/**
 * The verdict of a connection whose far end is sent into from both sides, as that of the agent is: it carries what the server sends to the
 * nodes. It is the verdict of the direction that is protected less, given whether the server verifies the client.
 */
export function verdictOfBoth(forth: VerdictWithReason, back: YesNoUnknown): VerdictWithReason {
  if (forth.verdict !== 'authenticated' || back === 'yes') return forth;
  return { ...forth, verdict: back === 'no' ? 'encrypted' : 'unknown' };
}
