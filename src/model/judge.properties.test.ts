import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { capabilities, type Answers } from './answer.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { isTunnelled } from './hop.ts';
import { layersOf } from './layer.ts';
import { pathIds, pathOf, type PathId } from './path.ts';
import { seatIds, type SeatId } from './seat/seat.ts';
import { modes } from './setting/mode.ts';
import { applies, settingIds, settingOf, type SettingId, type Settings } from './setting/setting.ts';
import { isBetter, type Verdict } from './verdict.ts';
import { settingsThatTell } from './unless.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

const values = (id: SettingId): readonly string[] => settingOf(id).values;
// The cast is sound: every key gets a value of its own setting, or unknown.
const settingsWith = (valuesOf: (id: SettingId) => readonly string[]): fc.Arbitrary<Settings> =>
  fc.record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom(...valuesOf(id))]))) as unknown as fc.Arbitrary<Settings>;
const anySettings = settingsWith((id) => [...values(id), 'unknown']);
const knownSettings = settingsWith(values);
const anyPath = fc.constantFrom(...pathIds);
const anySeat = fc.constantFrom(...seatIds);
const anySetting = fc.constantFrom(...settingIds);

const change = (settings: Settings, id: SettingId, value: string): Settings => ({ ...settings, [id]: value });
const severity: Record<YesNoUnknown, number> = { no: 0, unknown: 1, yes: 2 };
/** Only what is known can be better or worse: an unknown hop has no rank. */
const rank: Partial<Record<Verdict, number>> = { local: 0, authenticated: 0, encrypted: 1, unsafe: 2 };
const isWorse = (verdict: Verdict | undefined, than: Verdict): boolean => (rank[verdict ?? 'unknown'] ?? 0) > (rank[than] ?? Infinity);

/** The capabilities that the second set of answers has and the first has not. */
const gained = (before: Answers, after: Answers): readonly string[] =>
  capabilities.filter((capability) => severity[after[capability].value] > severity[before[capability].value]);

// With a seed for each change, and with another one each night; what fails names its own.
const runs = { numRuns: amountOf('runs of a property of the model'), ...(runsAll ? {} : { seed: 20261129 }) };

it('judge() gives no seat a capability for a protection that is added, and makes no hop worse', () => {
  const ordered = settingIds.filter((id) => settingOf(id).ordered);
  fc.assert(
    fc.property(anyPath, anySettings, anySeat, fc.constantFrom(...ordered), fc.nat(), (path, settings, seat, id, pick) => {
      const steps = values(id);
      const index = pick % (steps.length - 1);
      const before = judge(path, change(settings, id, steps[index] ?? ''), seat);
      const after = judge(path, change(settings, id, steps[index + 1] ?? ''), seat);
      expect(gained(before.endToEnd, after.endToEnd)).toEqual([]);
      before.hops.forEach((hop, n) => expect(isWorse(after.hops[n]?.verdict, hop.verdict)).toBe(false));
      expect(after.bypasses.length).toBeLessThanOrEqual(before.bypasses.length);
    }),
    runs,
  );
});

it('judge() gives no seat a capability when agents have to prove who they are', () => {
  fc.assert(
    fc.property(anyPath, anySettings, anySeat, fc.constantFrom('token', 'client-certificate'), (path, settings, seat, proof) => {
      const before = judge(path, change(settings, 'agentAuthentication', 'none'), seat);
      expect(gained(before.endToEnd, judge(path, change(settings, 'agentAuthentication', proof), seat).endToEnd)).toEqual([]);
    }),
    runs,
  );
});

it('judge() gives a listener nothing that an attacker at the same place has not', () => {
  const places = fc.constantFrom<[SeatId, SeatId]>(['between-passive', 'between-active'], ['node-network-passive', 'node-network-active']);
  fc.assert(
    fc.property(anyPath, anySettings, places, (path, settings, [passive, active]) => {
      const [listens, changes] = [judge(path, settings, passive), judge(path, settings, active)];
      expect(gained(changes.endToEnd, listens.endToEnd)).toEqual([]);
      listens.hops.forEach((hop, n) => expect(gained(changes.hops[n]?.answers ?? hop.answers, hop.answers)).toEqual([]));
    }),
    runs,
  );
});

it('judge() never finds plaintext better than TLS', () => {
  const choices = fc.constantFrom<[SettingId, string, string]>(
    ['proxyScheme', 'http', 'https'],
    ['etcdTransport', 'plaintext', 'server-tls'],
    ['etcdTransport', 'plaintext', 'mutual-tls'],
    ['otherTunnel', 'plaintext', 'encrypted'],
    ['apiServerVerification', 'plaintext', 'skipped'],
    ['scraperVerification', 'plaintext', 'skipped'],
  );
  fc.assert(
    fc.property(anyPath, anySettings, anySeat, choices, (path, settings, seat, [id, plain, tls]) => {
      const [clear, ciphered] = [judge(path, change(settings, id, plain), seat), judge(path, change(settings, id, tls), seat)];
      expect(gained(clear.endToEnd, ciphered.endToEnd)).toEqual([]);
      clear.hops.forEach((hop, n) => expect(isWorse(ciphered.hops[n]?.verdict, hop.verdict)).toBe(false));
    }),
    runs,
  );
});

it('layersOf() ends with the same layer whatever the transport: a tunnel adds one and changes none', () => {
  fc.assert(
    fc.property(anyPath, anySettings, fc.constantFrom(...values('transport'), 'unknown'), (path, settings, transport) => {
      const inner = (chosen: Settings) => ({ ...layersOf(path, chosen).at(-1), covers: [] });
      expect(inner(change(settings, 'transport', transport))).toEqual(inner(change(settings, 'transport', 'direct')));
    }),
    runs,
  );
});

it('judge() calls no hop authenticated for an unknown setting of which some value would not make it so', () => {
  fc.assert(
    fc.property(anyPath, anySettings, anySetting, (path, settings, id) => {
      const sealed = judge(path, change(settings, id, 'unknown'), 'nobody').hops.filter((hop) => hop.verdict === 'authenticated');
      for (const value of values(id)) {
        const known = judge(path, change(settings, id, value), 'nobody').hops;
        for (const hop of sealed)
          expect(known.filter(({ zone }) => zone === hop.zone).every(({ verdict }) => verdict === 'authenticated')).toBe(true);
      }
    }),
    runs,
  );
});

it('judge() never answers no for an unknown setting of which some value would answer yes', () => {
  fc.assert(
    fc.property(anyPath, knownSettings, anySeat, anySetting, (path, settings, seat, id) => {
      const unknown = judge(path, change(settings, id, 'unknown'), seat).endToEnd;
      for (const value of values(id)) {
        const known = judge(path, change(settings, id, value), seat).endToEnd;
        expect(
          capabilities
            .filter((capability) => unknown[capability].value === 'no' && known[capability].value === 'yes')
            .map((capability) => `${value}: ${capability}`),
        ).toEqual([]);
      }
    }),
    runs,
  );
});

it('judge() calls nothing safe for an unknown setting of which some value is not safe', () => {
  fc.assert(
    fc.property(anyPath, knownSettings, anySetting, (path, settings, id) => {
      if (judge(path, change(settings, id, 'unknown'), 'nobody').safeOverUntrustedNetwork !== 'yes') return;
      for (const value of values(id)) {
        const known = judge(path, change(settings, id, value), 'nobody');
        if (known.present) expect([value, known.safeOverUntrustedNetwork]).toEqual([value, 'yes']);
      }
    }),
    runs,
  );
});

it('judge() gives one answer: the word of the weakest hop and whether the path is protected never contradict each other', () => {
  // A word that is unknown between two that do not protect is of a path that is not protected.
  const protectedWith: Record<Verdict, readonly YesNoUnknown[]> = {
    authenticated: ['yes'],
    local: ['yes'],
    encrypted: ['no'],
    unsafe: ['no'],
    unknown: ['unknown', 'no'],
  };
  fc.assert(
    fc.property(anyPath, anySettings, (path, settings) => {
      const { weakestHop, safeOnEveryNetwork } = judge(path, settings, 'nobody');
      if (weakestHop) expect(protectedWith[weakestHop.verdict], weakestHop.verdict).toContain(safeOnEveryNetwork);
    }),
    runs,
  );
});

/** What may be added to a path and is not mentioned, with the value that says that nothing is added. */
const additions = fc.constantFrom<[SettingId, string]>(['nodeNetworkEncryption', 'none'], ['transport', 'direct']);

it('judge() keeps the word of every hop, and every answer of who is on one, where an addition that could only make it better becomes possible', () => {
  const words = (settings: Settings, path: PathId, seat: SeatId): readonly unknown[] =>
    judge(path, settings, seat).hops.map(({ zone, verdict, reason, answers }) => [zone, verdict, reason, answers]);
  fc.assert(
    fc.property(anyPath, anySettings, anySeat, additions, (path, settings, seat, [id, nothing]) => {
      // The path of an agent is there only with a tunnel.
      if (path === 'agent-to-konnectivity-server') return;
      expect(words(change(settings, id, 'unknown'), path, seat)).toEqual(words(change(settings, id, nothing), path, seat));
    }),
    runs,
  );
});

it('judge() never gives a hop a better word where a worse value becomes possible: what it says of an unknown setting holds for each of its values', () => {
  fc.assert(
    fc.property(anyPath, anySettings, anySetting, (path, settings, id) => {
      for (const { zone, verdict } of judge(path, change(settings, id, 'unknown'), 'nobody').hops) {
        if (verdict === 'unknown') continue;
        for (const value of values(id)) {
          const known = judge(path, change(settings, id, value), 'nobody').hops.find((hop) => hop.zone === zone)?.verdict;
          expect([value, known !== undefined && isWorse(known, verdict)]).toEqual([value, false]);
        }
      }
    }),
    runs,
  );
});

it('judge() names a condition beside the word exactly where some value of an unknown setting makes a known word better', () => {
  fc.assert(
    fc.property(anyPath, knownSettings, anySetting, (path, settings, id) => {
      const { weakestHop } = judge(path, change(settings, id, 'unknown'), 'nobody');
      if (!weakestHop || weakestHop.verdict === 'unknown') return;
      const better = values(id).some((value) => {
        const known = judge(path, change(settings, id, value), 'nobody').weakestHop;
        return known !== undefined && isBetter(known.verdict, weakestHop.verdict);
      });
      expect(weakestHop.unless.some((each) => settingsThatTell(each).includes(id))).toBe(better);
    }),
    runs,
  );
});

/** Clusters of which everything is known, for properties that are tried on every path, with every setting and from every position. */
const clusters = fc.sample(knownSettings, { seed: 20261130, numRuns: amountOf('clusters in which each setting is unknown in turn') });

it('judge() does not look at a setting that the path is not decided by', () => {
  let turn = 0;
  for (const path of pathIds)
    for (const id of settingIds)
      for (const settings of pathOf(path).decidedBy.includes(id) ? [] : clusters)
        for (const value of [...values(id), 'unknown']) {
          const seat = seatIds[turn++ % seatIds.length] as SeatId;
          expect(judge(path, change(settings, id, value), seat)).toEqual(judge(path, settings, seat));
        }
});

/** What may be around a path and is not mentioned. Nobody counts on it, so what is certain is so without it. */
const around: readonly SettingId[] = ['transport', 'egressTypes', 'tunnelScope', 'nodeNetworkEncryption'];
/** Whether a setting chooses the server or the client of a path, or whether the path exists. Judgements with two of its values are about two connections then. */
const isOfAnother = (path: PathId, id: SettingId): boolean =>
  id === 'nodeProxyPort' || id === 'loadBalancer' || (path === 'agent-to-konnectivity-server' && id === 'transport');

it('judge() is certain of a setting that is unknown exactly of what each of its values comes to, for a word and for who is on a network', () => {
  for (const path of pathIds)
    for (const id of pathOf(path).decidedBy)
      for (const settings of clusters)
        for (const seat of seatIds) {
          const unknown = judge(path, change(settings, id, 'unknown'), seat);
          const known = values(id).map((value) => judge(path, change(settings, id, value), seat));
          const found = (said: string | undefined, each: readonly (string | undefined)[]) => ({
            ...{ path, id, seat, said, each: each.join(), isNever: said !== 'unknown' && !each.includes(said) },
            isOneOfSeveral: said !== 'unknown' && !around.includes(id) && new Set(each).size > 1,
            isAgreed: said === 'unknown' && !each.includes('unknown') && new Set(each).size === 1,
          });
          const right = { isNever: false, isOneOfSeveral: false, isAgreed: false };
          for (const capability of capabilities) {
            const result = found(
              unknown.endToEnd[capability].value,
              known.map(({ endToEnd }) => endToEnd[capability].value),
            );
            // Of who is on no network more is left open: which of several ways in it has is not asked.
            const isOnNetwork = seat.startsWith('between') || seat.startsWith('node-network');
            expect({ capability, ...result }).toMatchObject({
              ...right,
              isAgreed: result.isAgreed && (!isOnNetwork || isOfAnother(path, id)),
            });
          }
          for (const network of ['safeOverUntrustedNetwork', 'safeOnEveryNetwork'] as const) {
            const result = found(
              unknown[network],
              known.map((each) => each[network]),
            );
            if (!isOfAnother(path, id)) expect({ network, ...result }).toMatchObject(right);
          }
          for (const zone of ['between', 'node-network', 'control-plane', 'host'] as const) {
            const wordIn = ({ hops }: Judgement) => hops.find((hop) => hop.zone === zone)?.verdict;
            const result = found(wordIn(unknown), known.map(wordIn));
            if (!known.map(wordIn).includes(undefined) && !isOfAnother(path, id)) expect({ zone, ...result }).toMatchObject(right);
          }
        }
});

it('judge() says of a path that no tunnel carries what it says without a tunnel', () => {
  for (const path of pathIds.filter((each) => each !== 'agent-to-konnectivity-server'))
    for (const settings of clusters)
      for (const transport of ['konnectivity', 'ssh-tunnel', 'other-tunnel'] as const)
        for (const egressTypes of values('egressTypes')) {
          const chosen = change(change(settings, 'egressTypes', egressTypes), 'transport', transport);
          if (isTunnelled(path, chosen) !== 'no') continue;
          for (const seat of ['nobody', 'between-active', 'another-node'] as const)
            expect(judge(path, chosen, seat)).toEqual(judge(path, change(chosen, 'transport', 'direct'), seat));
        }
});

it('judge() does not look at how a tunnel is set up that the cluster does not have', () => {
  for (const path of pathIds)
    for (const settings of clusters.flatMap((each) => values('transport').map((transport) => change(each, 'transport', transport))))
      // Paths that do not exist in a cluster are left out: their judgement has a layer, which says what the two ends would agree on.
      for (const id of settingIds.filter((each) => !applies(each, settings) && judge(path, settings, 'nobody').present))
        for (const value of [...values(id), 'unknown'])
          expect(judge(path, change(settings, id, value), 'another-node')).toEqual(judge(path, settings, 'another-node'));
});

it('judge() gives as the reason of a word that of a layer over its hop, and of no word that of a layer that protects more or less', () => {
  for (const path of pathIds)
    for (const settings of [...clusters, ...modes.map((mode) => mode.settings)].flatMap((each) => [
      each,
      change(each, 'proxyScheme', 'unknown'),
    ]))
      for (const { zone, verdict, reason, layers } of judge(path, settings, 'nobody').hops.filter((hop) => hop.zone !== 'host')) {
        const deciding = layers.filter((layer) => layer.reason === reason);
        expect([path, zone, reason, deciding.length > 0]).toEqual([path, zone, reason, true]);
        const encrypted = { authenticated: 'yes', encrypted: 'yes', unsafe: 'no' }[verdict as string];
        if (encrypted)
          expect([path, zone, reason, deciding.some((layer) => layer.encrypted === encrypted)]).toEqual([path, zone, reason, true]);
      }
});

it('judge() looks at every setting that the path is decided by', () => {
  const samples = fc.sample(anySettings, { seed: 1, numRuns: 400 });
  for (const path of pathIds) {
    for (const id of pathOf(path).decidedBy) {
      const matters = samples.some((settings) =>
        seatIds.some(
          (seat) =>
            new Set([...values(id), 'unknown'].map((value) => JSON.stringify(judge(path, change(settings, id, value), seat)))).size > 1,
        ),
      );
      expect(matters, `${path}: ${id}`).toBe(true);
    }
  }
});

it('judge() lets whoever can change the request also pass for the client', () => {
  fc.assert(
    fc.property(anyPath, anySettings, anySeat, (path, settings, seat) => {
      const { endToEnd } = judge(path, settings, seat);
      expect(severity[endToEnd['impersonate-client'].value]).toBeGreaterThanOrEqual(severity[endToEnd['change-request'].value]);
    }),
    runs,
  );
});
