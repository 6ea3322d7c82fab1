import { getEntry } from 'astro:content';

/** The names of pages with answers whose text does not stand in `content/`. */
const others: Readonly<Record<string, string>> = {
  '/ports/': 'Ports and firewall rules',
  '/lifetimes/': 'Timeouts and lifetimes',
};

/** The name of the page that an answer is on, by its address with the anchor. Throws where no page has it. */
export async function questionPage(answeredAt: string): Promise<string> {
  const [address = ''] = answeredAt.split('#');
  const [, collection, id = ''] = /^\/(paths|modes|symptoms|journeys)\/([^/]+)\/$/.exec(address) ?? [];
  const entry = collection ? await getEntry(collection as 'paths' | 'modes' | 'symptoms' | 'journeys', id) : undefined;
  const name = entry?.data.title ?? others[address];
  if (name === undefined)
    throw new Error(`A question of src/facts/questions.yaml is answered at ${answeredAt}, which is no page of this site.`);
  return name;
}
