import { defaultsNamed } from '../../facts/distribution/advice.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { factOf } from '../../facts/fact.ts';
import { shortLabel, shownLinks } from '../../facts/source-link/shown-links.ts';

/** The defaults of every distribution under one name of the tables of advice, such as `lb`, without those that no source settles. Throws for a name that none has. */
export function adviceDefaults(name: string) {
  const rows = defaultsNamed(name).flatMap(({ id, value, fact }) => {
    const distribution = distributions.find((each) => each.id === id);
    return distribution ? [{ id, name: distribution.name, value, links: shownLinks(factOf(fact)).map(shortLabel) }] : [];
  });
  if (rows.length === 0)
    throw new Error(`<AdviceDefaults of="${name}" />: no distribution has a default of this name in src/facts/advice-*.yaml`);
  return rows;
}
