import { describe, expect, it, test } from 'vitest';
import { hopsOf } from '../../model/hop.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import type { ModeId } from '../../model/setting/mode-id.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { catalogue } from '../test/catalogue.ts';
import { symptomIds, type SymptomId } from '../symptom-id.ts';
import { symptomsOfConnection } from '../reach.ts';
import { asksOn, everyAnswers, failingIds, failingOf, failureKinds, scopeIds, type Answers, type FailureKind } from './answer.ts';
import { diagnose, suspectedZones, type SymptomTraits } from './diagnose.ts';
import { connectionsFor } from './rules.ts';
import { everySaid, isSaid } from './says.ts';

const zonesOf = (path: PathId, mode: ModeId) => hopsOf(path, modeOf(mode).settings).map(({ zone }) => zone);
const symptoms = catalogue.map(({ id, path, mode, fails: { what, how, where = [] } }): SymptomTraits<SymptomId> => ({
  id,
  path,
  mode,
  what,
  how,
  where,
}));
const traitsOf = new Map(symptoms.map((each) => [each.id, each]));
const ask = (answers: Answers) => diagnose(answers, symptoms, zonesOf);
const nameOf = ({ fails, how, where }: Answers): string => `${fails} ${how ?? '-'} ${where ?? '-'}`;
const saidTo = (answers: Answers): readonly string[] => everySaid.filter((said) => isSaid(said, answers)).map(({ text }) => text);

describe('the answers', () => {
  it('are at most three, and every combination of them is different', () => {
    const all = everyAnswers();
    expect(new Set(all.map(nameOf)).size).toBe(all.length);
    for (const answers of all) expect(Object.keys(answers).sort(), nameOf(answers)).toEqual(['fails', 'how', 'where']);
  });

  it('have every kind and every place somewhere, and nothing is asked about a process that does not start', () => {
    const all = everyAnswers();
    for (const kind of failureKinds) expect(all.some(({ how }) => how === kind)).toBe(true);
    for (const scope of scopeIds) expect(all.some(({ where }) => where === scope)).toBe(true);
    expect(all.filter(({ fails }) => !asksOn(fails))).toEqual([{ fails: 'start', how: undefined, where: undefined }]);
  });
});

describe('every combination of answers', () => {
  it('ends in a hop that the model has for the path and the mode, or in a sentence that says why no hop is lit', () => {
    for (const answers of everyAnswers()) {
      const { suspects, whyNoHop } = ask(answers);
      expect(suspects.length > 0, nameOf(answers)).toBe(whyNoHop === undefined);
      for (const { path, mode, zones } of suspects) {
        expect(zones.length, nameOf(answers)).toBeGreaterThan(0);
        for (const zone of zones) expect(zonesOf(path, mode), nameOf(answers)).toContain(zone);
      }
      if (whyNoHop) {
        const reason = { 'single-process': 'no hop is lit', outside: 'not one of the paths', 'refused-by-apiserver': 'no hop is lit' }[
          whyNoHop
        ];
        expect(saidTo(answers).join(' '), nameOf(answers)).toContain(reason);
      }
    }
  });

  it('draws a path of what fails, directly and with Konnectivity where a tunnel can carry it', () => {
    for (const answers of everyAnswers()) {
      const { paths } = failingOf(answers.fails);
      const { suspects } = ask(answers);
      for (const { path } of suspects) expect(paths, nameOf(answers)).toContain(path);
      const ways = suspects.map(({ mode }) => modeOf(mode).settings.transport).sort();
      const isCarried = suspects.some(({ path }) => pathOf(path).egress !== undefined);
      if (suspects.length > 0)
        expect(ways, nameOf(answers)).toEqual(
          isCarried ? ['direct', 'konnectivity'] : [answers.fails === 'agent' ? 'konnectivity' : 'direct'],
        );
    }
  });

  it('names only symptoms whose kind and path fit', () => {
    for (const answers of everyAnswers())
      for (const id of ask(answers).symptoms) {
        const { what, how } = traitsOf.get(id) as SymptomTraits;
        expect(what, `${id} for ${nameOf(answers)}`).toContain(answers.fails);
        if (answers.how) expect(how, `${id} for ${nameOf(answers)}`).toContain(answers.how);
      }
  });

  it('is told something after each question that was answered', () => {
    for (const answers of everyAnswers()) {
      const parts: readonly Answers[] = [{ fails: answers.fails }, { ...answers, where: undefined }, answers];
      const counts = parts.map((part) => saidTo(part).length);
      const answered = 1 + Number(answers.how !== undefined) + Number(answers.where !== undefined);
      expect(counts[0], nameOf(answers)).toBeGreaterThanOrEqual(1);
      expect(counts[2], nameOf(answers)).toBeGreaterThanOrEqual(answered);
    }
  });

  it('leads to each symptom', () => {
    const found = new Set(
      everyAnswers().flatMap((answers) => ((answers.how && answers.where) || !asksOn(answers.fails) ? ask(answers).symptoms : [])),
    );
    expect(symptomIds.filter((id) => !found.has(id))).toEqual([]);
  });

  it('gives the same result whatever order the symptoms come in, but for those that are equally likely', () => {
    for (const answers of everyAnswers())
      expect([...diagnose(answers, symptoms.toReversed(), zonesOf).symptoms].sort()).toEqual([...ask(answers).symptoms].sort());
  });
});

describe('a symptom', () => {
  /** Failures of the tunnel itself are seen wherever something goes through it. */
  const isOfTunnel = (id: SymptomId): boolean => catalogue.find((each) => each.id === id)?.group === 'tunnel';

  it.each(catalogue.map(({ id }) => id))(
    '%s is seen where its path goes: on that path, at the same server, or through the tunnel',
    (id) => {
      const { path, what } = traitsOf.get(id) as SymptomTraits;
      if (catalogue.find((each) => each.id === id)?.withoutPicture) return;
      for (const fails of what) {
        const { paths, isCarried } = failingOf(fails);
        const isThere =
          !asksOn(fails) ||
          paths.some((each) => each === path || pathOf(each).server === pathOf(path).server) ||
          (isOfTunnel(id) && (isCarried || fails === 'agent'));
        expect(isThere, `${id} is not seen with ${fails}`).toBe(true);
      }
    },
  );

  it('is typical only of places that are asked about where it is seen', () => {
    for (const { id, what, where } of symptoms)
      for (const scope of where)
        expect(
          what.some((fails) => failingOf(fails).scopes.includes(scope)),
          `${id} ${scope}`,
        ).toBe(true);
  });

  /** How a message shows by itself how something fails. */
  const evident: readonly (readonly [FailureKind, RegExp])[] = [
    ['timeout', /i\/o timeout|deadline exceeded|timed out|dial timeout|handshake timeout|while waiting for connection/i],
    ['refused', /connection refused|was refused|no connection could be made/i],
    ['tls', /x509|remote error: tls/],
    ['unauthorized', /\bUnauthorized\b|must be logged in|asked for the client to provide credentials|Unable to authenticate/],
    ['forbidden', /\bForbidden \(user|403 Forbidden|is forbidden|cannot (?:create|read|<verb>)/],
  ];
  it.each(catalogue.filter(({ fails: { what } }) => what.some(asksOn)).map((each) => [each.id, each] as const))(
    '%s fails in each way that its messages show',
    (id, { messages, alone = [], fails: { how } }) => {
      for (const { message } of [...messages, ...alone])
        for (const [kind, pattern] of evident) if (pattern.test(message)) expect(how, `${id}: ${message}`).toContain(kind);
    },
  );
});

describe('the hops that are suspected', () => {
  const konnectivity = zonesOf('apiserver-to-kubelet', 'konnectivity');

  test.each([
    [{ how: 'timeout' }, ['between', 'node-network']],
    [{ how: 'timeout', where: 'some-nodes' }, ['between', 'node-network']],
    [{ how: 'refused' }, ['node-network']],
    [{ how: 'tls' }, ['node-network']],
    [{ how: 'forbidden', where: 'some-tries' }, ['node-network']],
    [{ how: 'other' }, ['host', 'between']],
    [{ where: 'some-tries' }, ['host', 'between', 'node-network']],
    [{ where: 'some-nodes' }, ['between', 'node-network']],
    [{}, ['host', 'between', 'node-network']],
  ] as const)('suspectedZones() of a request through Konnectivity that fails by %o are %o', (answers, zones) => {
    expect(suspectedZones(konnectivity, answers)).toEqual(zones);
  });

  it('suspectedZones() is the only hop of a path without a tunnel, however it fails', () => {
    for (const how of failureKinds) expect(suspectedZones(zonesOf('apiserver-to-kubelet', 'defaults'), { how })).toEqual(['between']);
  });
});

describe('diagnose()', () => {
  test.each([
    ['logs', 'timeout', 'some-nodes', 'kubelet-unreachable'],
    ['logs', 'other', 'some-tries', 'no-agent-available'],
    ['logs', 'unauthorized', undefined, 'kubelet-unauthorized'],
    ['webhook', 'timeout', 'one-target', 'webhook-timeout'],
    ['kubectl', 'refused', 'one-client', 'kubeconfig-missing'],
    ['kubectl', 'refused', 'everywhere', 'apiserver-unreachable'],
    ['node', 'unauthorized', 'some-nodes', 'node-credentials-refused'],
    ['aggregated', 'other', 'one-target', 'aggregated-api-unavailable'],
  ] as const)('puts the likeliest symptom first: %s, %s, %s is %s', (fails, how, where, first) => {
    expect(ask({ fails, how, where }).symptoms[0]).toBe(first);
  });

  it('draws kubelet verification where the certificate of a kubelet is what fails', () => {
    expect(ask({ fails: 'logs', how: 'tls' }).suspects.map(({ mode }) => mode)).toEqual(['tls-verification', 'konnectivity-tls']);
  });

  it('shows the tunnel first where the tunnel itself is the likeliest to have answered, and the direct connection otherwise', () => {
    const modesOf = (answers: Answers) => ask(answers).suspects.map(({ mode }) => mode);
    expect(modesOf({ fails: 'logs', how: 'other', where: 'some-tries' })).toEqual(['konnectivity', 'defaults']);
    expect(modesOf({ fails: 'webhook', how: 'timeout', where: 'one-target' })).toEqual(['defaults', 'konnectivity']);
  });
});

describe('the rules of a firewall', () => {
  it('lack no connection whose absence shows as a symptom that fits', () => {
    for (const fails of failingIds.filter((id) => asksOn(id) && !failingOf(id).isOutside))
      for (const [connection, shown = []] of Object.entries(symptomsOfConnection)) {
        const { paths } = failingOf(fails);
        const isOfPath = (paths as readonly string[]).includes(connection);
        if (isOfPath && shown.some((id) => traitsOf.get(id)?.what.includes(fails)))
          expect(connectionsFor(fails), fails).toContain(connection);
      }
  });

  it('name no connection of a client that the model does not have', () => {
    expect(connectionsFor('kubectl')).toEqual(['balancer-to-apiserver']);
    expect(connectionsFor('start')).toEqual([]);
  });
});
