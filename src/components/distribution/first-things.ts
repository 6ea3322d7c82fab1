import { adviceOf, probes, type AdviceCheck, type FirstThing, type Impossible, type Probe } from '../../facts/distribution/advice.ts';
import { sentenceOf, type Distribution, type Status } from '../../facts/distribution/distribution.ts';
import type { SourceLink } from '../../facts/source-link/source-link.ts';
import { summaryOf } from './words.ts';

/** How a piece of advice came to be known, as a sentence. */
const statusSentences: Readonly<Record<Status, string>> = {
  source: 'Read in the source code.',
  docs: 'Documented by the project or the vendor.',
  issue: 'Seen in an issue or in a published configuration.',
  derived: 'Derived from what is cited here, and stated nowhere.',
  unknown: 'We found no source for this.',
};

/** A line of what is told of one thing to do: a name, and what is said, typed or read. */
export interface ToldLine {
  readonly name: string;
  readonly text?: string;
  /** A command, as it is typed. */
  readonly run?: string;
}

/** One thing to do on a distribution, ready to be shown. */
export interface ToldThing {
  readonly does: string;
  readonly blocks: readonly { readonly caption?: string; readonly lines: readonly string[] }[];
  readonly told: readonly ToldLine[];
  readonly links: readonly SourceLink[];
}

/** What cannot be changed on a distribution, ready to be shown. */
export interface ToldLimit {
  readonly what: string;
  readonly instead: string;
  readonly how: string;
  readonly links: readonly SourceLink[];
}

/** What a page says first of a distribution. */
export interface FirstOnPage {
  /** The answer, in at most three sentences. */
  readonly lead: string;
  /** What stands before the things to do: that nobody ran them, or that nobody checked the distribution. */
  readonly intro: string;
  readonly things: readonly ToldThing[];
  readonly limits: readonly ToldLimit[];
  /** Whom to ask, and the commands that tell: empty where nothing that matters is unknown. */
  readonly unknown?: { readonly says: string; readonly probes: readonly Probe[] };
}

const checkLine = ({ run, reads }: AdviceCheck): ToldLine => ({
  name: 'Check',
  ...(run === undefined ? {} : { run }),
  ...(reads === undefined ? {} : { text: sentenceOf(reads) }),
});

const thingOf = ({ does, how, survives, noOutage, before, checks, since, note, status, links }: FirstThing): ToldThing => ({
  does: sentenceOf(does),
  blocks: how.map(({ where, since: from, lines }) => {
    const caption = [where, from && `from ${from}`].filter(Boolean).join('; ');
    return { ...(caption ? { caption } : {}), lines };
  }),
  told: [
    ...(since === undefined ? [] : [{ name: 'Versions', text: sentenceOf(since) }]),
    ...(before === undefined ? [] : [{ name: 'Check first', run: before }]),
    ...(survives === undefined ? [] : [{ name: 'What keeps it', text: sentenceOf(survives) }]),
    ...(noOutage === undefined ? [] : [{ name: 'What stops meanwhile', text: sentenceOf(noOutage) }]),
    ...checks.map(checkLine),
    ...(note === undefined ? [] : [{ name: 'Note', text: sentenceOf(note) }]),
    { name: 'How we know it', text: statusSentences[status] },
  ],
  links,
});

const limitOf = ({ what, instead, status, links }: Impossible): ToldLimit => ({
  what: sentenceOf(what),
  instead: sentenceOf(instead),
  how: statusSentences[status],
  links,
});

/** The settings whose answer a customer most needs, so that the commands that tell stand on the page where one is unknown. */
const asked = ['kubeletCertificateAuthority', 'kubeletServingCertificate', 'transport'] as const;

function unknownOf({ name, kind, settings }: Distribution): FirstOnPage['unknown'] {
  if (asked.every((setting) => settings[setting] !== 'unknown')) return undefined;
  const whom = kind === 'managed' ? 'the provider' : 'its maintainers';
  return { says: `We found no source for part of what ${name} sets. Ask ${whom}, or ask your own cluster with these commands, which we did not run.`, probes };
}

/** What the page of a distribution begins with. */
export function firstOnPage(distribution: Distribution): FirstOnPage {
  const { id, name } = distribution;
  const advice = adviceOf(id);
  const unknown = unknownOf(distribution);
  const common = unknown ? { unknown } : {};
  if (!advice?.lead)
    return {
      lead: summaryOf(distribution),
      intro: `We have not checked what to do first on ${name}. What to change, path by path, stands below and follows from where ${name} keeps its settings, as far as we read.`,
      things: [],
      limits: [],
      ...common,
    };
  return {
    lead: advice.lead,
    intro: 'Each step follows the sources beside it, and we ran none of them.',
    things: advice.first.map(thingOf),
    limits: advice.impossible.map(limitOf),
    ...common,
  };
}
