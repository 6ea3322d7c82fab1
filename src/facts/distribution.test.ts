import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../model/judge.ts';
import { modeOf } from '../model/mode.ts';
import { settingIds } from '../model/setting.ts';
import { askedFor } from '../model/settings-query.ts';
import { distributionOf, distributions } from './distribution.ts';
import { factOf } from './fact.ts';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
// Read anew, and walked by this test's own code.
const file = parse(readFileSync('src/facts/distributions.yaml', 'utf8')) as {
  rows: Record<string, Value>[];
  summary: Record<string, string[]>;
};
const isFields = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (value: Value): string => (value === true ? 'yes' : value === false ? 'no' : value === null ? 'not known' : String(value));

it('distributions are the rows of the file, in its order, under permanent kebab-case ids', () => {
  expect(distributions.map(({ id }) => id)).toEqual(file.rows.map((row) => row['id']));
  expect(distributions.map(({ id }) => id)).toEqual([
    'kubeadm',
    'kind',
    'minikube',
    'k3s',
    'rke2',
    'k0s',
    'kubespray',
    'talos',
    'openshift',
    'openshift-hypershift',
    'microshift',
    'kube-up-gce',
    'kamaji',
    'kubermatic',
    'gardener',
    'gke',
    'aks',
    'eks',
    'kops',
    'microk8s',
  ]);
  for (const { id } of distributions) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

/** What each row says, as read by a person: settings that are not here are unknown. */
const expected: Record<string, string> = {
  kubeadm:
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  kind: 'transport=direct kubeletCertificateAuthority=unset',
  minikube: 'transport=direct kubeletCertificateAuthority=unset',
  k3s: 'transport=other-tunnel egressTypes=cluster kubeletCertificateAuthority=set',
  rke2: 'transport=other-tunnel egressTypes=cluster kubeletCertificateAuthority=set kubeletServingCertificate=issued kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed',
  k0s: 'transport=konnectivity egressTypes=cluster konnectivityFrontend=unix-socket agentAuthentication=token kubeletCertificateAuthority=set kubeletServingCertificate=issued',
  kubespray: 'transport=direct kubeletCertificateAuthority=unset kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed',
  talos: 'transport=direct kubeletCertificateAuthority=unset kubeletAnonymous=off kubeletAuthorization=Webhook',
  openshift: 'transport=direct kubeletCertificateAuthority=set',
  'openshift-hypershift': 'transport=konnectivity egressTypes=cluster konnectivityFrontend=mutual-tls kubeletCertificateAuthority=set',
  microshift: 'transport=direct kubeletCertificateAuthority=set',
  'kube-up-gce': 'transport=direct kubeletCertificateAuthority=unset',
  kamaji: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set',
  kubermatic: 'transport=konnectivity egressTypes=cluster kubeletCertificateAuthority=set',
  gardener: 'transport=other-tunnel egressTypes=cluster kubeletCertificateAuthority=set',
  gke: 'transport=konnectivity egressTypes=cluster',
  aks: 'transport=konnectivity egressTypes=cluster',
  eks: 'transport=direct servingCertificateApproval=checks-addresses',
  kops: 'transport=direct kubeletCertificateAuthority=unset',
  microk8s: 'transport=direct kubeletCertificateAuthority=set kubeletServingCertificate=issued kubeletAuthorization=AlwaysAllow',
};

for (const { id, stated, settings } of distributions) {
  it(`distributionOf('${id}') has the settings that its row states, and unknown for every other`, () => {
    const known = stated.filter(({ value }) => value !== 'unknown');
    expect(known.map(({ setting, value }) => `${setting}=${value}`).sort()).toEqual(expected[id]?.split(' ').sort());
    for (const { setting, value, confirmed } of stated) {
      expect(settings[setting]).toBe(value);
      expect(confirmed, setting).toBe(value !== 'unknown');
    }
  });

  it(`distributionOf('${id}') carries every field of its row, with what it says and whether that is confirmed`, () => {
    const { stated: readings, notes, version } = distributionOf(id);
    const row = file.rows.find((each) => each['id'] === id) ?? {};
    const shownAt = (path: string): readonly { text: string; confirmed: boolean }[] => [
      ...readings
        .filter(({ fact }) => fact === `facts/distributions#${id}/${path}`)
        .map(({ read = '', confirmed }) => ({ text: read, confirmed })),
      ...notes.filter(({ fact }) => fact === `facts/distributions#${id}/${path}`),
    ];
    let fields = 0;
    const walk = (value: Value, path: string): void => {
      fields += 1;
      if (isFields(value) && !('value' in value)) {
        for (const [key, below] of Object.entries(value)) if (!key.endsWith('confirmed')) walk(below, `${path}/${key}`);
        return;
      }
      const shown = shownAt(path);
      expect(shown.length, path).toBeGreaterThan(0);
      const parts = isFields(value) ? Object.entries(value).filter(([key]) => key !== 'confirmed') : [['', value] as const];
      for (const [, part] of parts) expect(shown.map(({ text }) => text).join(' '), path).toContain(plain(part));
      if (isFields(value) && value['confirmed'] === false)
        expect(
          shown.some(({ confirmed }) => confirmed),
          path,
        ).toBe(false);
    };
    for (const [key, value] of Object.entries(row)) {
      if (key === 'version') expect(version).toBe(value);
      else if (!['id', 'evidence'].includes(key) && !key.endsWith('confirmed')) walk(value, key);
    }
    expect(fields).toBeGreaterThanOrEqual(2);
  });
}

it('distributions name facts that are there', () => {
  for (const { stated, notes, fact } of distributions)
    for (const id of [fact, ...stated.map((each) => each.fact), ...notes.map((each) => each.fact)]) expect(factOf(id).id).toBe(id);
});

it('distributions have the evidence of their rows, and at least one that can be looked up', () => {
  for (const { id, evidence } of distributions) {
    const row = file.rows.find((each) => each['id'] === id);
    expect(evidence).toHaveLength((row?.['evidence'] as readonly string[]).length);
    expect(
      evidence.some(({ href }) => href),
      id,
    ).toBe(true);
    for (const { href, text } of evidence) {
      if (href) expect(() => new URL(href)).not.toThrow();
      expect(text).not.toContain('string index');
    }
  }
  expect(distributionOf('microshift').evidence[0]?.href).toBe(
    'https://github.com/openshift/microshift/blob/8e16b12/pkg/controllers/kube-apiserver.go#L195',
  );
  expect(distributionOf('kubeadm').evidence.at(-1)).toEqual({
    text: 'kubernetes/kubeadm#1223 (open), issue or pull request',
    href: 'https://github.com/kubernetes/kubeadm/issues/1223',
  });
});

it('distributions agree with the summary of the file on who verifies the kubelet by default', () => {
  const named = (list: readonly string[] = []): readonly string[] => list.map((name) => name.replace(/ \(.*\)$/, ''));
  const having = (value: string): readonly string[] =>
    distributions
      .filter(({ settings }) => settings.kubeletCertificateAuthority === value)
      .map(({ name }) => name.replace('kube-up on GCE', 'kube-up GCE').replace('Kubespray', 'kubespray'));
  expect([...having('set')].sort()).toEqual([...named(file.summary['verified_by_default'])].sort());
  expect([...having('unset')].sort()).toEqual([...named(file.summary['not_verified_by_default'])].sort());
  expect([...having('unknown')].sort()).toEqual(
    [...named(file.summary['unknown']), ...named(file.summary['claimed_by_vendor_docs'])].sort(),
  );
});

it('distributions count a protection of unknown age as unknown, and let a weakness stand', () => {
  const microk8s = distributionOf('microk8s');
  const of = (setting: string) => microk8s.stated.find((each) => each.setting === setting);
  expect(of('kubeletAnonymous')).toMatchObject({ value: 'unknown', read: 'no; how recent is not confirmed', confirmed: false });
  expect(of('kubeletAuthorization')).toMatchObject({ value: 'AlwaysAllow', confirmed: true });
});

it('distributions never make the kubelet path authenticated where the row does not confirm the check', () => {
  for (const { settings, stated } of distributions) {
    const isSet = stated.some(({ setting, value }) => setting === 'kubeletCertificateAuthority' && value === 'set');
    const { safeOverUntrustedNetwork } = judge('apiserver-to-kubelet', settings, 'nobody');
    expect(safeOverUntrustedNetwork === 'yes').toBe(isSet);
  }
});

it('distributions leave what a request asks for as the modes have it, and every other setting to the rows', () => {
  for (const { settings, stated } of distributions) {
    for (const id of askedFor) expect(settings[id]).toBe(modeOf('defaults').settings[id]);
    expect([...askedFor, ...stated.map(({ setting }) => setting)].sort()).toEqual([...settingIds].sort());
  }
});

it('distributionOf() names the id that is no row', () => {
  expect(() => distributionOf('minishift')).toThrow('no row of src/facts/distributions.yaml has this id: minishift');
});
