import { distributions, type Distribution } from '../../facts/distribution/distribution.ts';
import { pageOf } from '../distribution/first-things.ts';

/** The distributions that a source gives a value of a setting by default. Throws where none has it, because a page would say that nobody uses it. */
export function whoUses(setting: string, value: string) {
  const users = distributions.filter(({ settings }: Distribution) =>
    Object.entries(settings).some(([id, is]) => id === setting && is === value),
  );
  if (users.length === 0)
    throw new Error(`<WhoUses setting="${setting}" value="${value}" />: no distribution has this setting at this value`);
  return users.map(({ id, name }) => ({ name, href: pageOf(id) }));
}
