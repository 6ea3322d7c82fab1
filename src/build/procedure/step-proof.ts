import { labCaseLink } from '../lab/procedure-table.ts';
import { factOf, rowOf, type Fact } from '../../facts/fact.ts';
import { shortLabel } from '../../facts/source-link/shown-links.ts';
import type { FactId } from '../../model/reason.ts';
import { sourcedFor, triedWith } from '../../wording/procedure/procedures.ts';
import { onMinor } from '../../wording/record.ts';

/** What a step of a procedure names as its proof: records of API servers, cases of the lab, or facts that were read. */
interface NamedProof {
  /** Ids of records, `obs/…`, with spaces between them. */
  readonly tried?: string | undefined;
  /** Ids of cases of `npm run lab` or `npm run lab:procedures`, with spaces between them. */
  readonly lab?: string | undefined;
  /** Ids of facts, `facts/…`, with spaces between them. */
  readonly sourced?: string | undefined;
}

/** Where a reader can follow a proof. */
interface ProofLink {
  readonly label: string;
  readonly href: string;
}

/** Whether a step was tried or read, in words, with the places. */
export interface StepProof {
  readonly kind: 'tried' | 'sourced';
  /** "Tried" with what, or "Sourced, not tried" for which minors. */
  readonly words: string;
  readonly links: readonly ProofLink[];
  /** The records of what was tried with real components, which a page marks as its sources. */
  readonly records: readonly ProofLink[];
}

const idsIn = (text = ''): readonly string[] => text.split(/\s+/).filter(Boolean);

/** The minors that a fact holds for, as its row or its sources say. */
const minorsOf = ({ id, version }: Fact): string => {
  const row = rowOf(id);
  const written =
    typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Readonly<Record<string, unknown>>)['minors'] : '';
  if (typeof written !== 'string' || written === '') return version;
  return /^\d/.test(written) ? onMinor(written) : written;
};

/** The documentation of Kubernetes goes first, then a file that was read, then what people report. */
const rankOf = ({ href }: ProofLink): number =>
  [/^https:\/\/kubernetes\.io\//, /\/website\/blob\//, /\/blob\//].findIndex((each) => each.test(href)) >>> 0;

function sourcedProof(ids: readonly string[]): StepProof {
  const facts = ids.map((id) => factOf(id as FactId));
  const links = facts.map(({ id, links: places, confirmed }) => {
    const first = [...places].sort((a, b) => rankOf(a) - rankOf(b))[0];
    if (!first || !confirmed) throw new Error(`${id} has no source that settles it, so it is no proof of a step`);
    return first;
  });
  const minors = [...new Set(facts.map(minorsOf).filter(Boolean))];
  if (minors.length === 0) throw new Error(`${ids.join(' ')} names no minor of Kubernetes`);
  return {
    kind: 'sourced',
    words: sourcedFor(minors),
    links: [...new Map(links.map(shortLabel).map((link) => [link.href, link])).values()],
    records: [],
  };
}

function triedProof(records: readonly string[], cases: readonly string[]): StepProof {
  const facts = records.map((id) => factOf(id as FactId));
  for (const { id, measured } of facts)
    if (!measured) throw new Error(`${id} is no record of a running Kubernetes, so it does not show that a step was tried`);
  const versions = [...new Set(facts.map(({ version }) => version).filter(Boolean))];
  return {
    kind: 'tried',
    words: triedWith(facts.length > 0 ? versions : undefined, cases.length > 0),
    links: cases.map(labCaseLink),
    records: facts.flatMap(({ links: [record] }) => (record ? [shortLabel(record)] : [])),
  };
}

/** What a step rests on. Throws where it names nothing, both kinds, or what proves nothing. */
export function stepProof({ tried, lab, sourced }: NamedProof): StepProof {
  const [records, cases, facts] = [idsIn(tried), idsIn(lab), idsIn(sourced)];
  if (records.length + cases.length > 0 === facts.length > 0)
    throw new Error('a step is either tried (tried="obs/…", lab="case") or sourced (sourced="facts/…"), and never both or neither');
  return facts.length > 0 ? sourcedProof(facts) : triedProof(records, cases);
}
