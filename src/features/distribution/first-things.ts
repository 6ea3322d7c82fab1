import {
  adviceOf,
  probes,
  sharedPageOf,
  sharedPages,
  type AdviceCheck,
  type FirstThing,
  type Impossible,
  type Probe,
} from '../../facts/distribution/advice.ts';
import { sentenceOf, type Distribution } from '../../facts/distribution/distribution.ts';
import { askProvider, linesSince, littleKnown, partUnknown, thingsFollowed, thingsUnread } from '../../wording/distribution/first.ts';
import { thingLabels } from '../../wording/distribution/heading.ts';
import { knownWords } from '../../wording/distribution/known.ts';
import { summaryOf } from '../../wording/distribution/summary.ts';

/** A line of what is told of one thing to do: a name, and what is said, typed or read. */
interface ToldLine {
  readonly name: string;
  readonly text?: string;
  /** A command, as it is typed. */
  readonly run?: string;
}

/** One thing to do on a distribution, ready to be shown. */
export type ToldThing = ReturnType<typeof thingOf>;

/** What cannot be changed on a distribution, ready to be shown. */
export type ToldLimit = ReturnType<typeof limitOf>;

/** What a page says first of a distribution. */
export interface FirstOnPage {
  /** The page that it shares with others, and why. */
  readonly shared?: { readonly name: string; readonly href: string; readonly says: string };
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
  name: thingLabels.check,
  ...(run === undefined ? {} : { run }),
  ...(reads === undefined ? {} : { text: sentenceOf(reads) }),
});

const thingOf = ({ does, how, survives, noOutage, before, checks, since, note, status, links }: FirstThing) => ({
  does: sentenceOf(does),
  blocks: how.map(({ where, since: from, lines }) => {
    const caption = from ? linesSince(where, from) : where;
    return { ...(caption ? { caption } : {}), lines };
  }),
  told: [
    ...(since === undefined ? [] : [{ name: thingLabels.versions, text: sentenceOf(since) }]),
    ...(before === undefined ? [] : [{ name: thingLabels.before, run: before }]),
    ...(survives === undefined ? [] : [{ name: thingLabels.survives, text: sentenceOf(survives) }]),
    ...(noOutage === undefined ? [] : [{ name: thingLabels.stops, text: sentenceOf(noOutage) }]),
    ...checks.map(checkLine),
    ...(note === undefined ? [] : [{ name: thingLabels.note, text: sentenceOf(note) }]),
    { name: thingLabels.known, text: knownWords[status].says },
  ],
  links,
});

const limitOf = ({ what, instead, status, links }: Impossible) => ({
  what: sentenceOf(what),
  instead: sentenceOf(instead),
  how: knownWords[status].says,
  links,
});

/** The settings whose answer a customer most needs, so that the commands that tell stand on the page where one is unknown. */
const asked = ['kubeletCertificateAuthority', 'kubeletServingCertificate', 'transport'] as const;

/** The id of the page that managed services share. */
const sharedServices = 'other-managed';

const sharedOf = ({ id, name }: Distribution): FirstOnPage['shared'] => {
  const page = sharedPageOf(id);
  return (
    page && {
      name: page.name,
      href: page.id === sharedServices ? pageOf(id) : `/distributions/${page.id}/`,
      says: littleKnown(name, page.reason),
    }
  );
};

function unknownOf({ name, kind, settings }: Distribution): FirstOnPage['unknown'] {
  if (asked.every((setting) => settings[setting] !== 'unknown')) return undefined;
  return { says: partUnknown(name, kind === 'managed'), probes };
}

/** What the page of a distribution begins with. */
export function firstOnPage(distribution: Distribution): FirstOnPage {
  const { id, name } = distribution;
  const advice = adviceOf(id);
  const shared = sharedOf(distribution);
  const unknown = unknownOf(distribution);
  const common = { ...(unknown ? { unknown } : {}), ...(shared ? { shared } : {}) };
  if (!advice?.lead)
    return {
      lead: summaryOf(name, distribution.settings),
      intro: thingsUnread(name),
      things: [],
      limits: [],
      ...common,
    };
  return {
    lead: advice.lead,
    intro: thingsFollowed,
    things: advice.first.map(thingOf),
    limits: advice.impossible.map(limitOf),
    ...common,
  };
}

/** Whether the page of several services is that of a distribution, of which next to nothing is documented. Its own address leads there. */
export const isOnSharedPage = (id: string): boolean => sharedPageOf(id)?.id === sharedServices;

/** Where the page about a distribution is. */
export const pageOf = (id: string): string => (isOnSharedPage(id) ? `/distributions/${sharedServices}/#${id}` : `/distributions/${id}/`);

/** What the shared page says. Throws where the facts have no such page. */
export function otherServices(hasPage: (id: string) => boolean) {
  const page = sharedPages.find(({ id }) => id === sharedServices);
  if (!page) throw new Error(`src/facts/advice-managed.yaml has no shared page with the id ${sharedServices}`);
  return {
    name: page.name,
    lead: askProvider(page.rows.length),
    services: page.rows.map(({ id, name, provider }) => {
      const advice = adviceOf(id);
      return {
        id,
        name,
        provider,
        hasPage: hasPage(id),
        things: (advice?.first ?? []).map(thingOf),
        limits: (advice?.impossible ?? []).map(limitOf),
      };
    }),
    probes,
  };
}
