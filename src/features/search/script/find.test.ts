import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { find } from './find.ts';
import { longestQuery, searched, searchOptions, type Found, type Section } from './options.ts';

const sections: readonly Section[] = [
  { id: '/modes/konnectivity/', page: 'Konnectivity', heading: 'Konnectivity', text: 'Agents on the nodes open the connections.' },
  {
    id: '/reference/flags/#konnectivity-server-count',
    page: 'Flags',
    heading: '--konnectivity-count',
    text: 'Konnectivity, konnectivity, konnectivity: how many servers of Konnectivity there are.',
  },
  { id: '/glossary/#node', page: 'Glossary', heading: 'node', text: 'A machine on which a kubelet runs pods.' },
  { id: '/glossary/#client-certificate', page: 'Glossary', heading: 'client certificate', text: 'What a client presents.' },
  { id: '/glossary/#mutual-tls', page: 'Glossary', heading: 'mutual TLS', text: 'Both sides present one.' },
  {
    id: '/paths/apiserver-to-kubelet/',
    page: 'API server to kubelet',
    heading: 'API server to kubelet',
    text: 'Port 10250 of the kubelet.',
  },
  {
    id: '/ports/#closed',
    page: 'Ports',
    heading: 'Which ports may be closed?',
    text: 'All others.',
    asked: 'firewall konnectivity minimum',
  },
  { id: '/distributions/kubespray/', page: 'Kubespray', heading: 'Kubespray', text: 'An installer that writes the flags of a cluster.' },
  {
    id: '/distributions/k3s/',
    page: 'k3s',
    heading: 'k3s',
    text: 'A tunnel of its own. Its flag bind-address moves the kubelet.',
    asked: 'edge',
  },
];
const index = new MiniSearch<Section & Found>(searchOptions);
index.addAll(sections.map((section, at) => ({ ...section, at })));
const synonyms = [
  { same: ['node', 'minion'] },
  { same: ['mutual TLS', 'mTLS'], near: ['client certificate'] },
  { same: ['API server', 'kube-apiserver'] },
];
const answer = (query: string) => find(index, synonyms, query);
const ids = (query: string): readonly string[] => answer(query).hits.map(({ id }) => id);

describe('find()', () => {
  it('finds the page that has the name before a flag that only says it often', () => {
    expect(ids('konnectivity')[0]).toBe('/modes/konnectivity/');
    expect(ids('--konnectivity-count')[0]).toBe('/reference/flags/#konnectivity-server-count');
  });

  it('finds a page by an old name, by another name in a longer query, and in the plural', () => {
    expect(ids('minion')[0]).toBe('/glossary/#node');
    expect(ids('Minions')[0]).toBe('/glossary/#node');
    expect(ids('kube-apiserver to kubelet')[0]).toBe('/paths/apiserver-to-kubelet/');
  });

  it('finds what is close to a term after the term, and not the other way round', () => {
    expect(ids('mTLS')).toEqual(['/glossary/#mutual-tls', '/glossary/#client-certificate']);
    expect(ids('client certificate')).toEqual(['/glossary/#client-certificate']);
  });

  it('finds an answer by what people type for its question, unless that is a single word, which is the name of something', () => {
    expect(ids('firewall minimum')).toEqual(['/ports/#closed']);
    expect(ids('konnectivity ports')[0]).toBe('/ports/#closed');
    expect(ids('konnectivity')).not.toContain('/ports/#closed');
  });

  it('finds what has the most words of a query where nothing has all, and says which the first one lacks', () => {
    expect(answer('kubelet k3s zzzqqq')).toMatchObject({ hits: [{ id: '/distributions/k3s/' }], without: ['zzzqqq'] });
    // Three frequent words in one section go before one that is rarer than each.
    expect(answer('which kubelet port agents')).toMatchObject({ hits: [{ id: '/paths/apiserver-to-kubelet/' }], without: ['agents'] });
    expect(answer('kubelet port').without).toEqual([]);
  });

  it('leaves words out of a query that only make a sentence of it', () => {
    expect(answer('why is the minimum of a firewall zzzqqq').without).toEqual(['zzzqqq']);
  });

  it('finds a word with signs in it by its parts where no section has it whole, and says that of none of them', () => {
    expect(answer('kubelet-to-pods')).toMatchObject({ hits: [{ id: '/glossary/#node' }], without: [] });
  });

  it('takes two words that a slash joins for two, unless a section has them joined', () => {
    expect(answer('kubespray/minion')).toMatchObject({ hits: [{ id: '/distributions/kubespray/' }] });
    expect(answer('kubelet/10250')).toMatchObject({ hits: [{ id: '/paths/apiserver-to-kubelet/' }], without: [] });
    expect(answer('kubelet/10250').meant).toBeUndefined();
  });

  it('finds another form of a word, and offers no other word in place of it', () => {
    // Without the form the search would ask whether “presents” was meant.
    expect(ids('presented').toSorted()).toEqual(['/glossary/#client-certificate', '/glossary/#mutual-tls']);
    expect(answer('presented').meant).toBeUndefined();
  });

  it('leaves a word out that only asks for an explanation', () => {
    expect(answer('kubelet 10250 explained')).toMatchObject({ hits: [{ id: '/paths/apiserver-to-kubelet/' }], without: [] });
  });

  it('finds what is asked about by its name', () => {
    expect(ids('what is konnectivity?')[0]).toBe('/modes/konnectivity/');
    expect(ids('What are minions')[0]).toBe('/glossary/#node');
  });

  it('finds what people type by one word where no name and no text has it', () => {
    expect(ids('edge')).toEqual(['/distributions/k3s/']);
  });

  it('takes a word that the index has for no other, but for one letter, as of a plural', () => {
    expect(ids('installers')).toEqual(['/distributions/kubespray/']);
    expect(ids('kubesprax')).toEqual(['/distributions/kubespray/']);
    expect(ids('configuration')).toEqual([]);
  });

  it.each([
    ['konectivity', 'konnectivity'],
    ['kublet', 'kubelet'],
    ['kublet of a minion', 'kubelet of a minion'],
  ])('takes %s for a misspelling of %s', (query, meant) => {
    expect(answer(query).meant).toBe(meant);
  });

  it.each(['konnectivity', 'konnec', 'minion', '10250', 'zzzqqq', 'kub'])('offers nothing in place of %s', (query) => {
    expect(answer(query).meant).toBeUndefined();
  });
});

describe('what is looked for of a long query', () => {
  it('is its first words, as many as there is room for', () => {
    const query = 'kubelet x509 '.repeat(800);
    expect(searched(query).length).toBeLessThanOrEqual(longestQuery);
    expect(searched(query).length).toBeGreaterThan(longestQuery - 13);
    expect(query.startsWith(`${searched(query)} `)).toBe(true);
  });

  it('is all of one that is no longer, and the beginning of a word that is', () => {
    expect(searched(` ${'a '.repeat(longestQuery / 2)}`)).toBe('a '.repeat(longestQuery / 2).trim());
    expect(searched('x'.repeat(10_000))).toBe('x'.repeat(longestQuery));
  });
});
