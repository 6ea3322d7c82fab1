import { describe, expect, test } from 'vitest';
import { distributions as rows } from '../facts/distribution/distribution.ts';
import { newestMinor } from '../model/setting/minor.ts';
import { modeOf } from '../model/setting/mode.ts';
import { settingIds, settingOf } from '../model/setting/setting.ts';
import { settingPairs, settingsOfKnown } from '../model/setting/settings-query.ts';
import { parseExplore } from '../features/explore/script/state.ts';
import type { Distribution } from './distribution.ts';
import { initialState } from '../features/figure/script/view/view-state.ts';
import { explorerQuery, formatCluster, parseCluster, clusterName, type ReaderCluster } from './cluster.ts';

const distributions: readonly Distribution[] = rows.map(({ id, name, settings }) => ({ id, name, settings }));
const of = (id: string, minor?: ReaderCluster['minor']): ReaderCluster => {
  const distribution = distributions.find((each) => each.id === id);
  if (!distribution) throw new Error(`there is no ${id}`);
  return { distribution, minor, settings: distribution.settings };
};
const withSetting = (cluster: ReaderCluster, id: string, value: string): ReaderCluster => ({
  ...cluster,
  settings: { ...cluster.settings, [id]: value } as ReaderCluster['settings'],
});
const read = (text: string) => parseCluster(text, distributions);

describe('a cluster', () => {
  test('of each distribution is its id alone, and is read again as the same cluster', () => {
    for (const { id } of distributions) {
      expect(formatCluster(of(id))).toBe(`distro=${id}`);
      expect(read(`distro=${id}`)).toEqual({ cluster: of(id), ignored: undefined });
    }
  });

  test('with any value of any setting is read again as the same cluster, from a distribution or from none', () => {
    const bases = [of('k3s', '1.34'), of('eks'), { distribution: undefined, minor: newestMinor, settings: of('kubeadm').settings }];
    for (const base of bases)
      for (const id of settingIds)
        for (const value of [...settingOf(id).values, 'unknown']) {
          const cluster = withSetting(base, id, value);
          expect(cluster.settings[id], id).toBe(value);
          expect(read(formatCluster(cluster)), `${id}=${value}`).toEqual({ cluster, ignored: undefined });
        }
  });

  test('has nothing but ids and values of the model and one minor, whatever settings it holds', () => {
    const allowed = new Map(settingIds.map((id) => [id as string, [...settingOf(id).values, 'unknown'] as readonly string[]]));
    const text = formatCluster({ ...of('openshift', '1.30'), settings: of('kubeadm').settings });
    for (const [key, value] of new URLSearchParams(text)) {
      if (key === 'distro') expect(distributions.map(({ id }) => id)).toContain(value);
      else if (key === 'k8s') expect(value).toBe('1.30');
      else expect(allowed.get(key)).toContain(value);
    }
  });

  test('of an address with dead values keeps what still exists, and names each that does not', () => {
    const { cluster, ignored } = read('distro=tectonic&k8s=1.34&kubeletAnonymous=maybe&readOnlyPort=open');
    expect(cluster?.minor).toBe('1.34');
    expect(cluster?.distribution).toBeUndefined();
    expect(cluster?.settings.readOnlyPort).toBe('open');
    expect(ignored).toContain('distro=“tectonic”');
    expect(ignored).toContain('kubeletAnonymous=“maybe”');
  });

  test('is none where only dead values are left, and says why', () => {
    const { cluster, ignored } = read('distro=tectonic&k8s=9');
    expect(cluster).toBeUndefined();
    expect(ignored).toContain('tectonic');
    expect(ignored).toContain('“9” is not a Kubernetes version');
  });

  test('counts what nobody stated as unknown where no distribution is named, and never as a default', () => {
    const { cluster } = read('distro=unknown&kubeletCertificateAuthority=set');
    expect(cluster?.settings.kubeletCertificateAuthority).toBe('set');
    expect(cluster?.settings.transport).toBe('unknown');
    expect(cluster?.settings.kubeletAnonymous).toBe('unknown');
  });

  test('without a distribution is written from whichever base takes fewer words, and means the same', () => {
    const usual: ReaderCluster = { distribution: undefined, minor: '1.34', settings: of('kubeadm').settings };
    expect(formatCluster(withSetting(usual, 'proxyScheme', 'https')).split('&').length).toBeLessThan(6);
    expect(formatCluster({ ...usual, settings: settingsOfKnown({ readOnlyPort: 'open' }) })).toBe(
      'distro=unknown&k8s=1.34&readOnlyPort=open',
    );
    expect(read('distro=defaults').cluster?.settings).toEqual(modeOf('defaults').settings);
  });

  test('opens the explorer with the same settings and minor, named or not', () => {
    const choices = distributions;
    const unnamed = (settings: ReaderCluster['settings']): ReaderCluster => ({ distribution: undefined, minor: '1.33', settings });
    for (const cluster of [
      ...distributions.map(({ id }) => of(id, '1.34')),
      unnamed(settingsOfKnown({})),
      unnamed(modeOf('konnectivity').settings),
    ]) {
      const { state, ignored } = parseExplore(explorerQuery(cluster), initialState(), choices);
      expect(ignored).toBeUndefined();
      expect(state.settings).toEqual(cluster.settings);
      expect(state.minor).toBe(cluster.minor);
    }
  });

  test('never takes the mode or the selection of a figure for a part of the cluster', () => {
    expect(read('distro=k3s&mode=konnectivity&path=apiserver-to-kubelet').cluster).toEqual(of('k3s'));
  });

  test('is called by its distribution, its minor and how many settings differ', () => {
    expect(clusterName(of('k3s', '1.34'))).toBe('k3s 1.34');
    const changed = withSetting(of('kubeadm', '1.34'), 'kubeletCertificateAuthority', 'set');
    expect(settingPairs(changed.settings, of('kubeadm').settings)).toHaveLength(1);
    expect(clusterName(changed)).toBe('kubeadm 1.34, 1 setting changed');
  });

  test('survives any text', () => {
    for (const text of ['', '%', '&&&', 'k8s=', 'distro', '=x', 'distro=%00', `distro=${'x'.repeat(5000)}`])
      expect(() => read(text)).not.toThrow();
  });
});
