import type { Scope } from '../../model/change/smallest-change.ts';
import type { PathId } from '../../model/path.ts';
import type { ReasonId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { SubjectId } from './subject.ts';

/** A sentence of our own, and the place that has it with its sources, from the root of the site. */
export interface Told {
  readonly says: string;
  /** The same as a clause, where a yes does not hold without it although no setting says so. */
  readonly forYes?: string;
  readonly link: string;
  readonly href: string;
}

/** A page or a recording that shows it. */
interface Proof {
  readonly name: string;
  readonly href: string;
}

/** A question that readers decide. What it comes to is judged (`decide.ts`); the table has only what is asked, and what no setting says. */
export interface DecisionRow {
  /** Completes “Can I …?”. */
  readonly can: string;
  /** What people type for it, beside the words of the question. */
  readonly typed: readonly string[];
  /** What it is about, and on which networks that has to be safe: the untrusted one, or every one. */
  readonly subjects: readonly SubjectId[];
  readonly scope: Scope;
  /**
   * What decides: whether these connections are protected, whether the nodes open them (where nothing reaches a node from outside), or what somebody gets
   * who holds a token.
   */
  readonly asks: 'protection' | 'reach' | 'token';
  /** What somebody gets on a path who holds a token, by the reason that the model gives. */
  readonly holderOfAToken?: { readonly path: PathId; readonly says: Readonly<Partial<Record<ReasonId, string>>> };
  /** A transport without which the question means nothing, with what is said before the minor that removed it. */
  readonly needs?: { readonly transport: Settings['transport']; readonly says: string };
  /** The cluster that the question supposes, and how the answer for the defaults begins then. */
  readonly supposes?: (settings: Settings) => Settings;
  readonly supposed?: string;
  /** The reason of a yes, as a clause. */
  readonly yes: string;
  /** What a no comes from, after the first sentence. */
  readonly note?: string;
  /** What follows the first sentence where settings alone do not make it a yes. */
  readonly then?: string;
  /** What to do beside settings, in order, after them. */
  readonly also: readonly Told[];
  /** What is left once all of it is done. */
  readonly remains: readonly Told[];
  /** Where it is shown, played or recorded. */
  readonly proof: readonly Proof[];
}
