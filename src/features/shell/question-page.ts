import { getEntry } from 'astro:content';
import { lifetimesTitle, portsTitle } from '../../wording/page-title.ts';

/** The names of pages with answers that stand in no collection. */
const others: Readonly<Record<string, string>> = {
  '/ports/': portsTitle,
  '/lifetimes/': lifetimesTitle,
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
