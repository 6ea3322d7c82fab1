import { advices } from '../../facts/distribution/advice.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { factOf } from '../../facts/fact.ts';
import { shortLabel, shownLinks } from '../../facts/source-link/shown-links.ts';
import type { SourceLink } from '../../facts/source-link/source-link.ts';

/** What one distribution does by default in some respect, and where that was read. */
interface ShownDefault {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly links: readonly SourceLink[];
}

/** The defaults of every distribution under one name of the tables of advice, such as `lb`, without those that no source settles. Throws for a name that none has. */
export function adviceDefaults(name: string): readonly ShownDefault[] {
  const rows = advices.flatMap(({ id, defaults }) => {
    const found = defaults.find((each) => each.name === name && each.status !== 'unknown');
    const distribution = distributions.find((each) => each.id === id);
    return found && distribution
      ? [{ id, name: distribution.name, value: found.value, links: shownLinks(factOf(found.fact)).map(shortLabel) }]
      : [];
  });
  if (rows.length === 0)
    throw new Error(`<AdviceDefaults of="${name}" />: no distribution has a default of this name in src/facts/advice-*.yaml`);
  return rows;
}
