import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { weigh } from '../../model/change/weighing.ts';
import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { settingIds, settingOf, type SettingId } from '../../model/setting/setting.ts';
import { askedFor } from '../../model/setting/settings-query.ts';
import { distributionIds, type DistributionId } from '../../model/distribution-id.ts';
import { distributionOf, distributions, distributionsByKind, kinds } from './distribution.ts';
import { rowsFrom } from './distribution-file.ts';
import { factOf } from '../fact.ts';
import { sourceLinks } from '../source-link/source-link.ts';
import { sourceTable } from '../source-link/source-table.ts';

const rows = rowsFrom(readFileSync('src/facts/distributions.yaml', 'utf8'));

/**
 * Settings that a row has only where its sources settle them: metrics-server and its APIService are installed beside most clusters, the operator
 * chooses the CNI plugin, and few tunnels were read that far.
 */
const saidWhereSettled: readonly SettingId[] = ['tunnelScope', 'scraperVerification', 'apiServiceVerification', 'nodeNetworkEncryption'];

/** What each row says, as read by a person: settings that are not here are unknown, or do not apply. */
const expected: Readonly<Record<DistributionId, string>> = {
  eks: 'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed apiServerVerification=verified',
  'eks-hybrid-nodes':
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed apiServerVerification=verified',
  'eks-anywhere':
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  gke: 'transport=konnectivity egressTypes=cluster kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook apiServerVerification=verified',
  aks: 'transport=konnectivity egressTypes=cluster agentAuthentication=client-certificate kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  kubeadm:
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified loadBalancer=none apiServiceVerification=skipped scraperVerification=skipped',
  'kubeadm-ha':
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified loadBalancer=tcp apiServiceVerification=skipped scraperVerification=skipped',
  k3s: 'transport=other-tunnel egressTypes=cluster otherTunnel=authenticated kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed apiServerVerification=verified apiServiceVerification=skipped tunnelScope=kubelet-and-streams nodeNetworkEncryption=none scraperVerification=verified loadBalancer=none',
  rke2: 'transport=other-tunnel egressTypes=cluster otherTunnel=authenticated kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified tunnelScope=kubelet-and-streams apiServiceVerification=skipped scraperVerification=verified loadBalancer=none',
  openshift:
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=verified scraperVerification=verified',
  'openshift-hypershift':
    'transport=konnectivity egressTypes=cluster konnectivityFrontend=mutual-tls agentAuthentication=client-certificate kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  microshift:
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified loadBalancer=none',
  'ibm-openshift':
    'transport=konnectivity egressTypes=cluster konnectivityFrontend=mutual-tls agentAuthentication=client-certificate kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  iks: 'transport=konnectivity egressTypes=cluster kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  minikube:
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  kind: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  kops: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  talos:
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified nodeNetworkEncryption=none',
  kubespray:
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  k0s: 'transport=konnectivity egressTypes=cluster konnectivityFrontend=unix-socket agentAuthentication=token kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=skipped scraperVerification=verified',
  'mke-4k':
    'transport=konnectivity egressTypes=cluster konnectivityFrontend=unix-socket agentAuthentication=token kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=skipped',
  microk8s:
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=AlwaysAllow readOnlyPort=closed apiServerVerification=verified',
  'canonical-k8s':
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=skipped scraperVerification=verified',
  gardener:
    'transport=other-tunnel egressTypes=cluster otherTunnel=authenticated kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified scraperVerification=skipped apiServiceVerification=verified',
  'kube-up-gce':
    'transport=konnectivity egressTypes=cluster konnectivityFrontend=unix-socket agentAuthentication=token kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=on kubeletAuthorization=AlwaysAllow readOnlyPort=open etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=skipped scraperVerification=skipped',
  kamaji:
    'kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed apiServerVerification=verified',
  kubermatic:
    'transport=konnectivity egressTypes=cluster konnectivityFrontend=unix-socket agentAuthentication=token kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=checks-addresses kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  kubeone:
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified apiServiceVerification=skipped scraperVerification=skipped',
  vcluster: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=unset',
  rke1: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  harvester:
    'transport=other-tunnel egressTypes=cluster otherTunnel=authenticated kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued servingCertificateApproval=unchecked kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified tunnelScope=kubelet-and-streams apiServiceVerification=skipped',
  'cluster-api-kubeadm':
    'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  nkp: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  tkg: 'transport=direct kubeletCertificateAuthority=unset kubeletClientCertificate=set kubeletServingCertificate=self-signed kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=mutual-tls apiServerVerification=verified',
  'kubernetes-the-hard-way':
    'transport=direct kubeletCertificateAuthority=set kubeletClientCertificate=set kubeletServingCertificate=issued kubeletAnonymous=off kubeletAuthorization=Webhook readOnlyPort=closed etcdTransport=plaintext apiServerVerification=verified',
  doks: 'transport=konnectivity egressTypes=cluster kubeletServingCertificate=issued servingCertificateApproval=unchecked',
  oke: 'transport=direct',
  'scaleway-kapsule': 'transport=konnectivity egressTypes=cluster',
  'ovh-mks': 'transport=other-tunnel',
  'linode-lke': 'transport=other-tunnel',
};

it('distributions are the rows of the file, in its order, under kebab-case ids, which are those of distribution-id.ts', () => {
  const ids = distributions.map(({ id }) => id);
  expect(ids).toEqual(rows.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(distributionIds.toSorted());
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it('each row says of every setting that is a distribution’s to choose what it is, or that it does not apply', () => {
  const missing = rows.flatMap(({ id, settings, not_applicable: none }) =>
    settingIds
      .filter((setting) => !(askedFor as readonly SettingId[]).includes(setting))
      .filter((setting) => !settings[setting] && !none.includes(setting) && !saidWhereSettled.includes(setting))
      .map((setting) => `${id}: ${setting}`),
  );
  expect(missing).toEqual([]);
});

it('what a row says only where its sources settle it is unknown in every other row, never a protection and never a weakness', () => {
  for (const { id, settings: read, not_applicable: none } of rows)
    for (const setting of saidWhereSettled)
      if (!read[setting] && !none.includes(setting)) expect([id, distributionOf(id).settings[setting]]).toEqual([id, 'unknown']);
});

for (const { id, stated, shipped, settings } of distributions)
  it(`distributionOf('${id}') gives the model the settings that its row states, and unknown for every other that applies`, () => {
    const known = [...stated, ...shipped].filter(({ isApplicable, value, when }) => isApplicable && value !== 'unknown' && !when);
    const read = known.map(({ setting, value }) => `${setting}=${value}`);
    expect(read.sort()).toEqual(expected[id].split(' ').filter(Boolean).sort());
    for (const { setting, value, when } of stated) expect(settings[setting]).toBe(when ? 'unknown' : value);
  });

it('a setting of a tunnel that does not apply to a distribution changes no verdict of it, whatever its value', () => {
  let tried = 0;
  for (const { id, settings, stated } of distributions)
    for (const { setting } of stated.filter((each) => !each.isApplicable && settingOf(each.setting).group === 'tunnel'))
      for (const value of settingOf(setting).values)
        for (const path of ['apiserver-to-kubelet', 'apiserver-to-pod', 'apiserver-to-webhook'] as const) {
          tried += 1;
          const verdicts = (of: typeof settings) => judge(path, of, 'nobody').hops.map(({ verdict }) => verdict);
          expect(verdicts({ ...settings, [setting]: value }), `${id}: ${setting}=${value}`).toEqual(verdicts(settings));
        }
  expect(tried).toBeGreaterThan(200);
});

it('a setting of kubelets that are somebody else’s stays unknown, so that no path is authenticated because of it', () => {
  const { settings, stated } = distributionOf('vcluster');
  expect(stated.find(({ setting }) => setting === 'kubeletAnonymous')?.isApplicable).toBe(false);
  expect([settings.kubeletAnonymous, settings.kubeletServingCertificate]).toEqual(['unknown', 'unknown']);
});

it('kind and minikube have the defaults of kubeadm, as what they are made with has them, but not the metrics-server that is added to kubeadm', () => {
  const of = (id: string) => distributionOf(id).settings;
  for (const id of ['kind', 'minikube']) {
    const differing = settingIds.filter((setting) => of(id)[setting] !== of('kubeadm')[setting]);
    expect(differing, id).toEqual(['apiServiceVerification', 'scraperVerification']);
    expect([of(id).apiServiceVerification, of(id).scraperVerification], id).toEqual(['unknown', 'unknown']);
    expect(distributionOf(id).stated.some(({ status, from }) => status === 'derived' && from === 'kubeadm')).toBe(true);
  }
});

it('nobody approves serving certificates of kubeadm by default, and k0s approves them without comparing addresses', () => {
  const approval = (id: string) => distributionOf(id).stated.find(({ setting }) => setting === 'servingCertificateApproval');
  expect(approval('kubeadm')).toMatchObject({ isApplicable: false });
  expect(approval('k0s')).toMatchObject({ isApplicable: true, value: 'unchecked', status: 'source' });
});

it('k3s and RKE2 tunnel only kubelet and stream ports by default, as their rows say with a source', () => {
  for (const id of ['k3s', 'rke2', 'harvester']) {
    const cell = rows.find((row) => row.id === id)?.settings['tunnelScope'];
    expect(cell).toMatchObject({ value: 'kubelet-and-streams' });
    expect(cell?.src.length).toBeGreaterThan(0);
  }
});

it('a value that holds only once an add-on is enabled is no default of the distribution', () => {
  const statedOf = (id: string) => distributionOf(id).stated.find(({ setting }) => setting === 'apiServiceVerification');
  expect(statedOf('minikube')).toMatchObject({ value: 'skipped', when: 'enabled' });
  expect(distributionOf('minikube').settings.apiServiceVerification).toBe('unknown');
  expect(statedOf('k3s')?.when).toBeUndefined();
  expect(distributionOf('k3s').settings.apiServiceVerification).toBe('skipped');
});

it('distributions leave what a request asks for as the modes have it, unless they ship the object that asks', () => {
  for (const { settings, shipped, stated } of distributions) {
    for (const id of askedFor)
      if (!shipped.some(({ setting, when }) => setting === id && !when)) expect(settings[id]).toBe(modeOf('defaults').settings[id]);
    expect([...askedFor, ...stated.map(({ setting }) => setting)].sort()).toEqual([...settingIds].sort());
  }
});

it('distributions make the kubelet path safe where, and only where, the row says that the CA is set', () => {
  for (const { id, settings } of distributions) {
    const { hops } = judge('apiserver-to-kubelet', settings, 'nobody');
    const isVerified = hops.every(({ verdict }) => verdict === 'authenticated' || verdict === 'local');
    expect(isVerified, id).toBe(settings.kubeletCertificateAuthority === 'set');
  }
});

it('each distribution is a fact of its own, and every source of its row stands once in its evidence', () => {
  for (const { id, stated, shipped, notes, evidence } of distributions) {
    expect(factOf(`facts/distributions#${id}`).title).toBe(id);
    const labels = evidence.map(({ label }) => label);
    expect(new Set(labels).size, id).toBe(labels.length);
    for (const one of [...stated, ...shipped, ...notes]) for (const { label } of one.evidence) expect(labels).toContain(label);
  }
});

it('evidence can be looked up: every source of a row has an address, and a row that was read has some', () => {
  for (const { id, evidence, versionRead } of distributions) {
    if (versionRead) expect(evidence.length, id).toBeGreaterThan(0);
    for (const { href } of evidence) expect(href, id).toMatch(/^(?:https:\/\/|\/about\/)\S+$/);
  }
  const named = rows.flatMap((row) =>
    [...Object.values(row.settings), ...Object.values(row.api_server ?? {}), ...row.notes].flatMap(({ src }) => src),
  );
  expect(named.filter((source) => sourceLinks(source, sourceTable).length === 0)).toEqual([]);
  expect(distributionOf('k3s').evidence.map(({ href }) => href)).toContain(
    'https://github.com/k3s-io/k3s/blob/04fc08a77a83292dd0d77d94d37a1acb69414928/pkg/daemons/control/tunnel.go',
  );
  expect(distributionOf('kubeadm').evidence.map(({ href }) => href)).toContain(
    'https://github.com/openshift/microshift/blob/8e16b12fda5b1dccc41a6de48b3e356cc7d5048b/deps/github.com/openshift/kubernetes/cmd/kubeadm/app/phases/controlplane/manifests.go#L196',
  );
});

it('no setting of a distribution stands on an output alone that nobody can follow', () => {
  const cells = rows.flatMap(({ id, settings }) =>
    Object.entries(settings).map(([setting, { src }]) => ({ cell: `${id} ${setting}`, src })),
  );
  const alone = cells.filter(({ src }) => src.length > 0 && src.every((source) => source.startsWith('seen/')));
  expect(alone.map(({ cell }) => cell)).toEqual([]);
  expect(cells.some(({ src }) => src.some((source) => source.startsWith('seen/')))).toBe(true);
});

it('distributionsByKind has every distribution once, each group by name', () => {
  expect(distributionsByKind.map(({ kind }) => kind)).toEqual(kinds);
  const ids = distributionsByKind.flatMap((group) => group.rows.map(({ id }) => id));
  expect([...ids].sort()).toEqual(distributions.map(({ id }) => id).sort());
  expect(distributionsByKind[0]?.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['eks', 'gke', 'aks']));
});

it('distributionOf() names the id that is no row', () => {
  expect(() => distributionOf('minishift')).toThrow('no row of src/facts/distributions.yaml has this id: minishift');
});

it('on Talos the change that helps most is for API server → kubelet, which is known to be weak, and not for the APIService, of which nothing is known', () => {
  const { settings } = distributionOf('talos');
  expect(judge('apiserver-to-extension-apiserver', settings, 'nobody').weakestHop?.verdict).toBe('unknown');
  expect(weigh(settings).helpful?.path).toBe('apiserver-to-kubelet');
});
