import { describe, expect, it } from 'vitest';
import { factOf } from '../facts/fact.ts';
import { everyObservation } from '../facts/look-up/observation.ts';
import { distributions } from '../facts/distribution/distribution.ts';
import type { FactId } from '../model/reason.ts';
import type { PathId } from '../model/path.ts';
import { modeOf, modes } from '../model/setting/mode.ts';
import { compareMinors, minors, newestMinor } from '../model/setting/minor.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../model/setting/setting.ts';
import { settingsOfKnown } from '../model/setting/settings-query.ts';
import { conditionProblem, exclusionOf, type KnownCluster, type Occurrence, type OccurrenceCondition } from './occurrence.ts';
import { symptomIds } from './symptom-id.ts';
import { frontmatterOf } from './test/catalogue.ts';

type Matter = Occurrence & { readonly occurs?: readonly (OccurrenceCondition & { readonly source: string })[] };
const symptoms = symptomIds.map((id) => ({ id, ...(frontmatterOf(id) as unknown as Matter) }));
const conditioned = symptoms.filter(({ occurs }) => occurs);
const nothingKnown: Settings = settingsOfKnown({});

/** Clusters of many kinds: each mode and distribution, each value of each setting on each mode, with each minor and with none. */
const someSettings = [
  nothingKnown,
  ...modes.map(({ settings }) => settings),
  ...distributions.map(({ settings }) => settings),
  ...modes.flatMap(({ settings }) => settingIds.flatMap((id) => settingOf(id).values.map((value) => ({ ...settings, [id]: value })))),
];
const clusters: readonly KnownCluster[] = someSettings.flatMap((settings) =>
  [undefined, '1.20' as const, '1.28' as const, '1.34' as const, newestMinor].map((minor) => ({ settings, minor })),
);

/** A cluster that has all that a symptom needs, as its page says. */
function clusterFor({ path, occurs = [] }: Matter): KnownCluster {
  const wanted = Object.fromEntries(
    occurs.flatMap(({ settings = {} }) =>
      Object.entries(settings)
        .slice(0, 1)
        .map(([id, [value]]) => [id, value] as const),
    ),
  );
  const base = modeOf(path === 'agent-to-konnectivity-server' ? 'konnectivity' : 'defaults').settings;
  const minor = occurs.find(({ since }) => since)?.since ?? occurs.find(({ until }) => until)?.until;
  return { settings: { ...base, ...(wanted as Partial<Settings>) }, minor };
}

describe('what a symptom needs in order to occur', () => {
  it('is named with settings, values and minors of the model, and with sources that are there', () => {
    expect(conditioned.length).toBeGreaterThan(20);
    const records = new Set(everyObservation().map(({ id }) => id));
    for (const { id, occurs = [] } of conditioned)
      for (const condition of occurs) {
        expect(conditionProblem(condition), id).toBeUndefined();
        const sources = condition.source.split(' ');
        expect(sources.length, id).toBeGreaterThan(0);
        for (const source of sources) {
          if (source.startsWith('obs/')) expect(records.has(source.slice('obs/'.length)), `${id}: ${source}`).toBe(true);
          else expect(factOf(source as FactId).confirmed, `${id}: ${source}`).toBe(true);
        }
      }
  });

  it.each(conditioned.map((symptom) => [symptom.id, symptom] as const))(
    'of %s is met by one cluster, and by another one each condition is not',
    (_, symptom) => {
      const fits = clusterFor(symptom);
      expect(exclusionOf(symptom, fits)).toBeUndefined();
      for (const { settings, since, until } of symptom.occurs ?? []) {
        if (settings) {
          const entries = Object.entries(settings) as [SettingId, readonly string[]][];
          const others = entries.map(([id, values]) => [id, settingOf(id).values.find((value) => !values.includes(value))] as const);
          const without = { ...fits.settings, ...(Object.fromEntries(others) as Partial<Settings>) };
          expect(exclusionOf(symptom, { ...fits, settings: without })).toBeDefined();
        }
        const outside = minors.filter((minor) => (since && compareMinors(minor, since) < 0) || (until && compareMinors(minor, until) > 0));
        if (since || until) expect(outside.length).toBeGreaterThan(0);
        for (const minor of outside) expect(exclusionOf(symptom, { ...fits, minor })?.by).toBe('minor');
      }
    },
  );

  it('is nothing for a symptom without a condition on a path of every cluster, which never steps back', () => {
    const free = symptoms.filter(({ occurs, path }) => !occurs && path !== 'agent-to-konnectivity-server');
    expect(free.length).toBeGreaterThan(20);
    for (const symptom of free) for (const cluster of clusters) expect(exclusionOf(symptom, cluster), symptom.id).toBeUndefined();
  });

  it('is never missing only because nobody knows the settings, whatever the minor, unless no value of that minor fits', () => {
    for (const symptom of symptoms) {
      expect(exclusionOf(symptom, { settings: nothingKnown, minor: undefined }), symptom.id).toBeUndefined();
      for (const minor of minors)
        expect(exclusionOf(symptom, { settings: nothingKnown, minor })?.by ?? 'minor', `${symptom.id} in ${minor}`).toBe('minor');
    }
  });

  it('is the path itself for the symptoms of an agent: only a cluster without Konnectivity lacks them', () => {
    const agents = symptoms.filter(({ path }) => path === ('agent-to-konnectivity-server' satisfies PathId));
    expect(agents.length).toBeGreaterThan(3);
    for (const symptom of agents) {
      expect(exclusionOf(symptom, { settings: modeOf('defaults').settings, minor: undefined })).toEqual({
        by: 'path',
        path: 'agent-to-konnectivity-server',
      });
      expect(exclusionOf(symptom, { settings: modeOf('konnectivity').settings, minor: '1.34' })).toBeUndefined();
    }
  });

  it('takes SSH tunnels out of every minor from 1.22 on, also where the transport is unknown', () => {
    const tunnel = symptoms.find(({ id }) => id === 'no-ssh-tunnel-open');
    if (!tunnel) throw new Error('there is no no-ssh-tunnel-open');
    for (const minor of minors)
      expect(exclusionOf(tunnel, { settings: nothingKnown, minor }) !== undefined, minor).toBe(compareMinors(minor, '1.22') >= 0);
  });

  it.each([
    [{ needs: 'x' }, 'without settings, since or until'],
    [{ needs: 'x', settings: { transports: ['direct'] } }, 'no setting is called "transports"'],
    [{ needs: 'x', settings: { transport: ['tunnel'] } }, '"tunnel" is no value of transport'],
    [{ needs: 'x', settings: { kubeletAnonymous: ['on', 'off'] } }, 'every value of kubeletAnonymous'],
    [{ needs: 'x', since: '1.99' as const }, '"1.99" is no minor of the facts'],
  ])('conditionProblem() refuses %j', (condition, sentence) => {
    expect(conditionProblem(condition as unknown as OccurrenceCondition)).toContain(sentence);
  });
});
