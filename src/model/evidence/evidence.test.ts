import { expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { layersOf } from '../layer.ts';
import { pathIds, type PathId } from '../path.ts';
import type { ReasonId } from '../reason.ts';
import { compareMinors, minors, type KubernetesMinor } from '../setting/minor.ts';
import { modeOf, modes } from '../setting/mode.ts';
import type { Settings } from '../setting/setting.ts';
import { verdictOf } from '../verdict.ts';
import { evidenceIn, occursIn, type EvidenceTable } from './evidence.ts';

/** A letter for each minor: `special` in those that are named, and `usual` in all others. */
const row = (usual: string, special: string, among: readonly KubernetesMinor[]): string =>
  minors.map((minor) => (among.includes(minor) ? special : usual)).join('');
/** A table in which nobody checked some reasons in some minors, and all else was read. */
const unchecked = (reasons: readonly ReasonId[], among: readonly KubernetesMinor[]): EvidenceTable => ({
  rows: { [row('r', 'n', among)]: reasons },
  others: row('r', 'r', []),
});
const inMinor = (settings: Settings, minor: KubernetesMinor, table: EvidenceTable): Settings => ({
  ...settings,
  kubernetes: { minor, table },
});

it('evidenceIn() reads the letter of the minor in the row of the reason, and in that of all others where none names it', () => {
  const table: EvidenceTable = { rows: { [row('m', 'x', ['1.30'])]: ['kubelet-ca-set'] }, others: row('d', 'r', ['1.31']) };
  const found = (reason: ReasonId, minor: KubernetesMinor) => [evidenceIn(table, reason, minor), occursIn(table, reason, minor)];
  expect(found('kubelet-ca-set', '1.29')).toEqual(['measured', true]);
  expect(found('kubelet-ca-set', '1.30')).toEqual(['documented', false]);
  expect(found('kubelet-ca-unset', '1.30')).toEqual(['documented', true]);
  expect(found('kubelet-ca-unset', '1.31')).toEqual(['read', true]);
  expect(found('kubelet-ca-unset', '1.5')).toEqual(['not-checked', true]);
});

/** Clusters in which each word is that of some hop: the modes, plaintext with a load balancer, and a network that is encrypted. */
const clusters: readonly Settings[] = [
  ...modes.map(({ settings }) => settings),
  { ...modeOf('konnectivity').settings, nodeNetworkEncryption: 'wireguard-with-nodes', kubeletCertificateAuthority: 'set' },
  { ...modeOf('defaults').settings, apiServerVerification: 'plaintext', loadBalancer: 'tls-terminating', etcdTransport: 'plaintext' },
];
const minor = '1.30';

it('a word whose reason nobody checked stands on the other layers that give the same one, stays where it is unsafe, and is unknown otherwise', () => {
  for (const path of pathIds)
    for (const settings of clusters)
      for (const { zone, verdict, reason, unless } of judge(path, settings, 'nobody').hops) {
        const judged = judge(path, inMinor(settings, minor, unchecked([reason], [minor])), 'nobody').hops.find((hop) => hop.zone === zone);
        if (!judged) throw new Error('the minor takes a hop away');
        const others = layersOf(path, settings).filter((layer) => layer.covers.includes(zone) && layer.reason !== reason);
        const without = verdictOf(judged, others);
        const isSettled = zone === 'host' || verdict === 'unknown' || (verdict !== 'unsafe' && without.verdict === verdict);
        expect([path, zone, judged.verdict]).toEqual([path, zone, isSettled || verdict === 'unsafe' ? verdict : 'unknown']);
        expect([path, zone, judged.notChecked]).toEqual([
          path,
          zone,
          isSettled ? undefined : { minor, was: verdict, checkedIn: ['1.29', '1.31'] },
        ]);
        // What it stands on was checked, or is what was not.
        if (isSettled && judged.reason !== reason) expect(judged.reason).toBe(without.reason);
        if (!isSettled) expect([judged.reason, judged.unless]).toEqual([reason, unless]);
      }
});

it('a word is as in any minor where its reason was checked, whatever else was not', () => {
  for (const path of pathIds)
    for (const settings of clusters) {
      const plain = judge(path, settings, 'between-active');
      const reasons = plain.hops.map(({ reason }) => reason);
      const others = layersOf(path, settings).flatMap((layer) => (reasons.includes(layer.reason) ? [] : [layer.reason]));
      const judged = judge(path, inMinor(settings, minor, unchecked(others, [minor])), 'between-active');
      expect(judged).toEqual(plain);
      expect(judge(path, inMinor(settings, '1.29', unchecked(reasons, [minor])), 'between-active')).toEqual(plain);
    }
});

it('what was checked is named of the nearest older and the nearest newer minor, of those that have what the reason says', () => {
  const path: PathId = 'apiserver-to-kubelet';
  const { settings } = modeOf('tls-verification');
  const checkedIn = (letters: (each: KubernetesMinor) => string): readonly KubernetesMinor[] | undefined =>
    judge(
      path,
      inMinor(settings, minor, { rows: { [minors.map(letters).join('')]: ['kubelet-ca-set'] }, others: row('r', 'r', []) }),
      'nobody',
    ).hops[0]?.notChecked?.checkedIn;
  const isAround = (each: KubernetesMinor, steps: number) => Math.abs(compareMinors(each, minor)) <= steps;
  expect(checkedIn((each) => (isAround(each, 2) ? 'n' : 'r'))).toEqual(['1.27', '1.33']);
  expect(checkedIn((each) => (each === minor ? 'n' : isAround(each, 1) ? 'x' : 'd'))).toEqual(['1.28', '1.32']);
  expect(checkedIn((each) => (compareMinors(each, minor) <= 0 ? 'n' : 'm'))).toEqual(['1.31']);
  expect(checkedIn((each) => (compareMinors(each, minor) >= 0 ? 'n' : 'm'))).toEqual(['1.29']);
  expect(checkedIn(() => 'n')).toEqual([]);
});

it('an unchecked path is neither safe nor unsafe, unless it is plaintext, which stays unsafe and gives an attacker what it gave', () => {
  const table = (reason: ReasonId) => unchecked([reason], [minor]);
  const verified = judge(
    'apiserver-to-kubelet',
    inMinor(modeOf('tls-verification').settings, minor, table('kubelet-ca-set')),
    'between-active',
  );
  expect(verified).toMatchObject({ safeOverUntrustedNetwork: 'unknown', safeOnEveryNetwork: 'unknown' });
  expect(verified.weakestHop).toMatchObject({ verdict: 'unknown', notChecked: { minor, was: 'authenticated' } });
  const plain = modeOf('defaults').settings;
  const open = judge('apiserver-to-pod', inMinor(plain, minor, table('proxy-http')), 'between-active');
  expect(open).toMatchObject({ safeOverUntrustedNetwork: 'no', safeOnEveryNetwork: 'no', weakestHop: { verdict: 'unsafe' } });
  expect(open.endToEnd).toEqual(judge('apiserver-to-pod', plain, 'between-active').endToEnd);
  expect(open.checked?.weakestHop).not.toHaveProperty('notChecked');
});
