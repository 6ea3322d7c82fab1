import { getCollection } from 'astro:content';
import { rules } from '../../checker/rules/index.ts';
import { sourcedPage } from '../../build/mdx/page.ts';
import { pointersOf } from '../../facts/fact.ts';
import { claims } from '../../facts/look-up/claim.ts';
import { lifetimeFact, lifetimes } from '../../facts/lifetime/lifetime.ts';
import { questions } from '../../facts/question/questions.ts';
import { flags } from '../../facts/reference/flag.ts';
import { wellKnownPorts } from '../../facts/reference/well-known-ports.ts';
import { features } from '../../facts/timeline/timeline.ts';
import { linkClassIds, linkClassOf } from '../../model/fleet/fleet.ts';
import { everyConnection } from '../../model/reach/every-connection.ts';
import type { FactId } from '../../model/reason.ts';
import { distributionNotes } from '../../wording/reach/distribution-note.ts';
import { nameNeeds } from '../../wording/reach/name-need.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { modelData } from '../../wording/data.ts';
import { components } from '../mdx/components.ts';

/** Files whose every row is on a page, so that the rows they lean on are cited. */
const shownWhole = ['distributions', 'advice-managed', 'advice-self-managed', 'where-to-change', 'input-forms'];

let known: Promise<ReadonlyMap<string, readonly FactId[]>> | undefined;

async function collect(): Promise<ReadonlyMap<string, readonly FactId[]>> {
  const pages = [
    ...(await getCollection('paths')),
    ...(await getCollection('modes')),
    ...(await getCollection('symptoms')),
    ...(await getCollection('journeys')),
    ...(await getCollection('procedures')),
  ];
  const ids = [
    ...pages.flatMap((entry) => sourcedPage(entry, components).footnotes.ids),
    ...modelData(checkedMinor).facts,
    ...features.map(({ fact }) => fact),
    ...flags.map(({ fact }) => fact),
    ...wellKnownPorts().map(({ fact }) => fact),
    ...linkClassIds.flatMap((id) => linkClassOf(id).facts),
    ...shownWhole.flatMap(pointersOf),
    ...[...everyConnection().values()].flatMap(({ facts }) => facts),
    ...Object.values(distributionNotes).flatMap((notes) => notes.flatMap(({ facts }) => facts)),
    ...nameNeeds.map(({ fact }) => fact),
    'facts/reachability#how_to_read' as const,
    ...[...claims().values()].flatMap(({ facts }) => facts as readonly FactId[]),
    ...rules.flatMap(({ facts }) => facts),
    'facts/added#cluster-node-limit' as const,
    ...lifetimes.map(({ id }) => lifetimeFact(id)),
    ...questions.map(({ id }) => `facts/questions#${id}` as const),
  ];
  const byFile = Map.groupBy([...new Set(ids)].sort(), (id) => /^facts\/([^#]+)#/.exec(id)?.[1] ?? 'claims');
  byFile.delete('claims');
  return byFile;
}

/** Every fact that a page of this site cites, by its file: the rows of the pages that a source may lead to. The claims have a page of their own. */
export const citedFacts = (): Promise<ReadonlyMap<string, readonly FactId[]>> => (known ??= collect());
