import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { seal } from '../embed/message.ts';
import { readOptions } from '../embed/options.ts';
import { queryOfGiven } from '../embed/given-address.ts';
import { distributions } from '../facts/distribution/distribution.ts';
import { modeSubjects, parseSubject, type Subject } from '../features/compare/script/subject.ts';
import { formatExplore, parseExplore } from '../features/explore/script/state.ts';
import { formatQuery, initialState, parseQuery } from '../features/figure/script/view/view-state.ts';
import { formatFleet, parseFleet } from '../features/fleet/script/state.ts';
import { formatJourneyQuery, parseJourneyQuery } from '../features/journey/script/state.ts';
import { formatLifetime, parseLifetime } from '../features/lifetime/script/state.ts';
import { formatPorts, parsePorts } from '../features/ports/script/state.ts';
import { formatPractice, parsePractice } from '../features/practice/script/state.ts';
import { formatQuestions, parseQuestions } from '../features/symptom/script/questions-state.ts';
import { shapeFields, type ShapeField } from '../model/reach/shape-field.ts';
import { kubeadmShape } from '../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../model/reach/distribution-shape.ts';
import { minors } from '../model/setting/minor.ts';
import { modeIds } from '../model/setting/mode-id.ts';
import { hostile, queryOn } from './test/any-query.ts';
import { formatCluster, parseCluster } from '../state/cluster.ts';
import { parameters, type Place } from '../state/parameters.ts';
import { readQuery } from '../state/query.ts';
import { readSession, writeSession } from '../state/silent-session.ts';

const journey = { steps: new Map<string, number>(modeIds.map((id, at) => [id, at + 3])), initialMode: 'defaults' };
const subjects: readonly Subject[] = [...modeSubjects, ...distributions];

/** A page or a part of one: how it reads a query, and how it writes what it read. A subject is written as its text, so it is not written again. */
interface Reader {
  readonly read: (search: string) => { readonly state: unknown; readonly ignored: string | undefined };
  readonly write?: (state: never) => string;
}
const reader = <State>(
  read: (search: string) => { readonly state: State; readonly ignored: string | undefined },
  write?: (state: State) => string,
): Reader => ({ read, ...(write ? { write } : {}) });

const readers: Readonly<Record<string, Reader>> = {
  figure: reader(parseQuery, formatQuery),
  explore: reader(
    (search) => parseExplore(search, initialState(), distributions),
    (state) => formatExplore(state, distributions),
  ),
  compare: reader((search) => {
    const { subject, notes } = parseSubject(readQuery(search).get('a') ?? search.slice(1), subjects, modeSubjects[0] as Subject);
    return { state: { name: subject.name, settings: subject.settings }, ignored: notes.join(' ') || undefined };
  }),
  fleet: reader(parseFleet, formatFleet),
  journey: reader(
    (search) => parseJourneyQuery(search, journey),
    (state) => formatJourneyQuery(state, journey),
  ),
  lifetimes: reader(parseLifetime, formatLifetime),
  ports: reader((search) => parsePorts(search, distributions), formatPorts),
  practice: reader(parsePractice, formatPractice),
  symptoms: reader(
    (search) => {
      const { answers, ignored } = parseQuestions(search);
      return { state: answers, ignored };
    },
    (answers) => formatQuestions(answers),
  ),
  session: reader(
    (search) => {
      const refused: string[] = [];
      return { state: readSession(readQuery(search), refused), ignored: refused.join('; ') || undefined };
    },
    (session) => writeSession(session, ''),
  ),
  // The address of a page, the storage of the browser and a profile have a cluster as the same text.
  cluster: reader(
    (search) => {
      const { cluster, ignored } = parseCluster(search, distributions);
      return { state: cluster, ignored };
    },
    (cluster) => (cluster ? `?${formatCluster(cluster)}` : ''),
  ),
};

/** Where each has its parameters in the table. */
const places: Readonly<Record<string, readonly Place[]>> = {
  figure: ['figure'],
  explore: ['explore'],
  compare: ['compare'],
  fleet: ['fleet'],
  journey: ['journey'],
  lifetimes: ['lifetimes'],
  ports: ['ports'],
  practice: ['practice'],
  symptoms: ['symptoms'],
  session: ['explorer-page'],
  cluster: ['explore', 'every-page'],
};
const asked = fc
  .constantFrom(...Object.keys(readers))
  .chain((name) => fc.record({ name: fc.constant(name), search: queryOn(places[name] ?? []) }));

const lists = Object.values(shapeFields).flatMap((field: ShapeField) => ('values' in field ? field.values : []));
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => (name === 'table' ? [name] : [name, ...textsOf(each)]))
      : [];
/** Every text that a state may have: the values of the tables, the names of their fields, and what the facts say of each distribution. */
const known = new Set<string>([
  ...parameters().flatMap(({ name, values = [] }) => [name, ...values.map(String)]),
  ...lists,
  ...minors,
  ...textsOf([kubeadmShape, initialState(), distributions, distributions.map(({ id }) => shapeOfDistribution(id)), modeSubjects]),
  ...[
    'custom',
    'distribution',
    'mode',
    'shape',
    'size',
    'nodes',
    'servers',
    'step',
    'spokes',
    'answers',
    'minor',
    'distro',
    'tunnelPort',
    'kubernetes',
  ],
  ...Array.from({ length: 200 }, (_, at) => String(at)),
]);

/** What is wrong with how one of the pages takes a query: nothing for a sound one. */
function wrongIn(name: string, search: string): readonly string[] {
  const { read, write } = readers[name] as Reader;
  const { state, ignored } = read(search);
  const wrong: string[] = [];
  if (name === 'compare') {
    // Settings are named in words there, whose signs are these.
    const { name: words } = state as { readonly name: string };
    if (/[<>"&]/.test(words)) wrong.push(`it is called ${words}`);
  } else for (const each of textsOf(state)) if (!known.has(each)) wrong.push(`the state has “${each}”, which no table has`);
  // A bare view tells this sentence to the page around it, and the contract has a longest one.
  if (ignored !== undefined) seal({ type: 'error', message: ignored });
  if (!write) return wrong;
  const written = write(state as never);
  if (!/^(?:\?[\w.%&=,+-]+)?$/.test(written)) wrong.push(`it writes ${written}`);
  const again = read(written);
  if (again.ignored !== undefined) wrong.push(`it does not read its own ${written}: ${again.ignored}`);
  if (write(again.state as never) !== written) wrong.push(`it writes ${written} as ${write(again.state as never)}`);
  if (JSON.stringify(again.state) !== JSON.stringify(state)) wrong.push(`it reads its own ${written} as something else`);
  return wrong;
}

it('an address of any text gives each page a state of its tables, which the page writes and reads again as the same', () => {
  fc.assert(
    fc.property(asked, ({ name, search }) => {
      expect(wrongIn(name, search), `${name} ${search}`).toEqual([]);
    }),
    { numRuns: amountOf('addresses of any text'), seed: 20261130 },
  );
});

it('an address of any text gives a bare view options of the table, and a host that is an origin or none', () => {
  fc.assert(
    fc.property(queryOn(['bare-views']), fc.webUrl({ withQueryParameters: true }), fc.constantFrom(...hostile), (search, around, host) => {
      const query = readQuery(search);
      query.set('host', host);
      query.set('url', around + search);
      const { options, ignored } = readOptions(`?${String(query)}`);
      for (const message of ignored) seal({ type: 'error', message });
      expect(['auto', 'light', 'dark']).toContain(options.theme);
      expect(['none', 'mode', 'all']).toContain(options.controls);
      if (options.host !== undefined && options.host !== 'refused') expect(new URL(options.host).origin).toBe(options.host);
      // What the frame is led to has no address of its own to lead to again, unless that was in the address it was given.
      const led = queryOfGiven(`?${String(query)}`) ?? '';
      expect(led === '' || led.startsWith('?')).toBe(true);
    }),
    { numRuns: amountOf('addresses of a bare view'), seed: 20261130 },
  );
});

it('an address that says one thing very often is read in as many steps as it has parameters, and answered in a short sentence', () => {
  const often = (pair: string): string => `?${Array.from({ length: 2000 }, () => pair).join('&')}`;
  for (const [name, { read }] of Object.entries(readers))
    for (const pair of ['transport=pigeon', 'k8s=9', 'webhookPorts=x', 'mode=<b>', 'fails=x', 'session=exec'])
      expect(read(often(pair)).ignored?.length ?? 0, `${name} ${pair}`).toBeLessThan(2000);
});
