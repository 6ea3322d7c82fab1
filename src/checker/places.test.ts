import { describe, expect, it } from 'vitest';
import { factOf } from '../facts/fact.ts';
import { placedDistribution } from '../facts/distribution/where-to-change.ts';
import { wayToSet } from '../model/change/place.ts';
import { check, type CheckResult } from './check.ts';
import type { Finding } from './finding.ts';
import { recognised } from './places.ts';
import { reports } from './report/index.ts';
import { rules } from './rules/index.ts';
import { whoSentence } from '../wording/change/place.ts';
import { factsForTests as facts } from './test/facts.ts';
import { moreForms } from './read/more-forms.ts';

const run = (...texts: readonly string[]): CheckResult =>
  check(
    texts.map((text, index) => ({ name: `input-${index}`, text })),
    { facts, forms: moreForms },
  );
const findingIn = (result: CheckResult, code: string): Finding => {
  const found = result.findings.find((finding) => finding.code === code);
  if (!found) throw new Error(`no finding ${code}`);
  return found;
};

const k3s = run('kubelet-arg:\n- "read-only-port=10255"\n');
const openKubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const kubeadm = 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n';

describe('where a finding’s change is made', () => {
  it('is the file of the installer that the input is of, with the diff of that file', () => {
    const { where, fix } = findingIn(k3s, 'kubelet-read-only-port');
    expect(where).toMatchObject({ installer: 'k3s', who: 'operator', lines: [] });
    expect(where?.sentence).toMatch(/^On k3s this is set here: .*key kubelet-arg in config\.yaml/);
    expect(fix?.diff).toContain('+- "read-only-port=0"');
  });

  it('is another place on each installer, and none where no input names an installer', () => {
    const code = 'kubelet-ca-unset';
    expect(findingIn(run(kubeadm), code).where?.sentence).toMatch(
      /^On kubeadm this is set here: two places\. The ConfigMap kube-system\/kubeadm-config.*manifests\/kube-apiserver\.yaml\. .*Change both places\. The manifest alone is lost /,
    );
    expect(findingIn(run('kube_version: v1.34.1\nkubelet_rotate_server_certificates: false\n'), code).where?.sentence).toMatch(
      /^On Kubespray this is set here: .*group_vars.* After the change: run the playbook cluster\.yml; for kubelet-certificate-authority a second time.* overwritten by cluster\.yml and upgrade_cluster\.yml\.$/,
    );
    expect(findingIn(run('kube-apiserver --v=2\n'), code).where).toBeUndefined();
    expect(findingIn(run(openKubelet), 'kubelet-read-only-port').where).toBeUndefined();
  });

  it('is that of the program that passes a file to kubeadm, k3s or k0s, and is none where the facts have no row for that program', () => {
    const machine = (kind: string, group: string, spec: string): string =>
      `apiVersion: ${group}.cluster.x-k8s.io/v1beta1\nkind: ${kind}\nspec: ${spec}\n`;
    const kubeletArgs = '{kubelet-arg: [read-only-port=10255]}';
    const files: Readonly<Record<string, string>> = {
      'cluster-api-kubeadm': machine('KubeadmControlPlane', 'controlplane', '{kubeadmConfigSpec: {clusterConfiguration: {}}}'),
      kind: 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n',
      minikube: 'minikube start --extra-config=kubelet.read-only-port=10255\n',
      rke2: machine('RKE2ControlPlane', 'controlplane', '{agentConfig: {kubelet: {extraArgs: [read-only-port=10255]}}}'),
      k3s: `apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nspec: {kubernetesVersion: v1.33.1+k3s1, rkeConfig: {machineGlobalConfig: ${kubeletArgs}}}\n`,
      k3d: "apiVersion: k3d.io/v1alpha5\nkind: Simple\noptions: {k3s: {extraArgs: [{arg: '--kubelet-arg=read-only-port=10255', nodeFilters: ['server:*']}]}}\n",
      k0s: machine('K0sControlPlane', 'controlplane', '{k0sConfigSpec: {k0s: {spec: {api: {extraArgs: {anonymous-auth: "true"}}}}}}'),
      openshift: 'apiVersion: v1\nkind: NodeConfig\nservingInfo: {}\nkubeletArguments: {read-only-port: ["10255"]}\n',
    };
    const placesOf = (text: string) => run(text).findings.map(({ where }) => where?.sentence);
    const known = Object.entries(files).map(([id, text]) => {
      const places = placesOf(text);
      expect(places, id).not.toEqual([]);
      return [id, places.some((one) => one !== undefined)];
    });
    expect(known).toEqual(Object.keys(files).map((id) => [id, id === 'cluster-api-kubeadm' || id === 'kind']));
    expect(placesOf(files['cluster-api-kubeadm'] ?? '').join()).toMatch(/KubeadmControlPlane spec\.kubeadmConfigSpec(?!.*ConfigMap)/);
    expect(placesOf(files['kind'] ?? '').join()).toMatch(/kubeadmConfigPatches(?!.*ConfigMap)/);
  });

  it('names no file of kubeadm for a process that nothing says kubeadm started', () => {
    const ps = 'USER PID COMMAND\nroot 1 kube-apiserver --etcd-servers=https://a:2379 --client-ca-file=/ca.crt\n';
    const { edited } = findingIn(run(ps), 'kubelet-ca-unset');
    expect(edited?.sentence).toMatch(/^This is the command line of a running process/);
    expect(reports.text(run(ps))).not.toMatch(/ConfigMap|\/etc\/kubernetes\/manifests\/kube-apiserver\.yaml and|On kubeadm/);
  });

  it('names the ConfigMap of kubelets as each version of kubeadm has it', () => {
    expect(facts.places?.['kubeadm']?.kubelet?.sentence).toContain('kubelet-config (up to 1.23 kubelet-config-1.x)');
  });

  it('suggests no path of kubeadm on an installer that keeps its CA elsewhere', () => {
    const { fix, before } = findingIn(run('services:\n  kube-api: {}\n  kubelet: {}\n'), 'kubelet-ca-unset');
    expect(fix).toBeNull();
    expect(before).not.toContain('serverTLSBootstrap');
  });

  it('suggests no change in a file that SOPS signed, and takes what it encrypted for unknown', () => {
    const talos = (args: string): string =>
      `machine: {type: controlplane}\ncluster: {apiServer: {extraArgs: ${args}}}\nsops: {version: 3.9.0}\n`;
    expect(findingIn(run(talos('{}')), 'kubelet-ca-unset').fix).toBeNull();
    expect(run(talos('{kubelet-certificate-authority: "ENC[AES256_GCM,data:4E==]"}')).settings.kubeletCertificateAuthority).toBe('unknown');
    expect(run(talos('{kubelet-certificate-authority: /ca.crt}')).settings.kubeletCertificateAuthority).toBe('set');
    // What is encrypted beside it hides no key, so that what Talos does by itself stays known; it takes one flag about etcd alone, which may do something else.
    const etcdOf = (text: string) => run(text).settings.etcdTransport;
    const image = '  kubelet: {image: "kubelet:v1.33.0"}\n';
    const encrypted = (flag: string): string =>
      `version: v1alpha1\nmachine:\n  type: controlplane\n${image}${talos(`{${flag}: "ENC[AES256_GCM,data:4E==]"}`).split('\n').slice(1).join('\n')}`;
    expect([etcdOf(encrypted('anonymous-auth')), etcdOf(encrypted('etcd-servers-overrides'))]).toEqual(['mutual-tls', 'unknown']);
  });

  it('names no field of newer files beside one of an older kubeadm', () => {
    const old = 'apiVersion: kubeadm.k8s.io/v1alpha1\nkind: MasterConfiguration\n';
    expect(reports.text(run(old))).not.toContain('extraArgs');
    expect(reports.text(run(kubeadm))).toContain('extraArgs');
  });

  it('gives what to type on the installer where the diff is of a file that is not the installer’s', () => {
    const { where } = findingIn(run('kubelet-arg:\n- "v=2"\n', openKubelet), 'kubelet-read-only-port');
    expect(where?.installer).toBe('k3s');
    expect(where?.lines).toContain('readOnlyPort: 0');
  });

  it('is left out where the inputs name two installers, since nothing tells which of them runs the cluster', () => {
    const result = run(kubeadm, 'kubelet-arg:\n- "read-only-port=10255"\n');
    expect(findingIn(result, 'kubelet-read-only-port').where).toBeUndefined();
  });

  it('is left out for what a request or an object of the reader decides', () => {
    const result = run(
      kubeadm,
      'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec: {insecureSkipTLSVerify: true, service: {name: a}}\n',
    );
    expect(findingIn(result, 'apiservice-unverified').where).toBeUndefined();
  });

  it('begins with who can change it where the operator cannot, and then names no file', () => {
    const { etcd } = facts.places?.['kops'] ?? {};
    expect(etcd).toMatchObject({ who: 'provider-only', sentence: 'kOps fixes this and has no field for it.', lines: [] });
    expect(facts.places?.['k3s']?.kubeletServingCertificate?.sentence).toBe('We found no field of k3s for this.');
  });

  it('is that of its group for each setting that a rule names by the group alone', () => {
    for (const id of recognised) {
      const { places } = placedDistribution(id);
      for (const [setting, to, group] of [
        ['kubeletClientCertificate', 'set', 'api_flags'],
        ['kubeletAnonymous', 'off', 'kubelet'],
        ['kubeletAuthorization', 'Webhook', 'kubelet'],
      ] as const) {
        const { who, where } = wayToSet(places, setting, to) ?? {};
        expect({ id, setting, who, where }).toEqual({ id, setting, who: places[group].who, where: places[group].where });
      }
    }
  });

  it('says of a place that no source confirms that it is not confirmed', () => {
    const talos = placedDistribution('talos');
    expect(talos.places.egress.confirmed).toBe(false);
    expect(whoSentence(talos, talos.places.egress)).toBe(
      'This place on Talos, or its effect on this setting, is not confirmed by a source.',
    );
    for (const id of recognised) expect([id, facts.places?.[id]?.api_flags?.sentence.includes('not confirmed')]).toEqual([id, false]);
  });

  it('is there for every installer that is recognised, and stands on a fact', () => {
    const changed = [...new Set(rules.flatMap(({ changedAt }) => changedAt ?? []))];
    expect(changed.length).toBeGreaterThan(5);
    for (const id of recognised)
      for (const key of changed) {
        const place = facts.places?.[id]?.[key];
        expect(place?.sentence, `${id} ${key}`).toMatch(/^\S.*\.$/);
        expect(() => factOf(place?.fact ?? 'facts/none#none')).not.toThrow();
      }
  });

  it('is said by all four reports, before the diff', () => {
    const where = findingIn(k3s, 'kubelet-read-only-port').where?.sentence ?? 'none';
    for (const format of ['text', 'json', 'sarif'] as const) expect(reports[format](k3s), format).toContain(where);
    const markdown = reports.markdown(k3s);
    expect(markdown).toContain('On k3s this is set here: ');
    expect(markdown.indexOf('On k3s this is set here: ')).toBeLessThan(markdown.indexOf('diff\n'));
    expect(reports.text(k3s).indexOf(where)).toBeLessThan(reports.text(k3s).indexOf('Change:'));
  });
});

describe('the file that a change names', () => {
  const run = (...texts: readonly string[]) =>
    check(
      texts.map((text, index) => ({ name: `${index}.yaml`, text })),
      { facts, forms: moreForms },
    ).findings;
  const k3s = 'kubelet-arg:\n- read-only-port=10255\n';
  const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 0\n';

  it('is the CA of the installer: each keeps it elsewhere', () => {
    const diffOf = (text: string): string | undefined => run(text).find(({ code }) => code === 'kubelet-ca-unset')?.fix?.diff;
    const kops = 'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  kubeAPIServer: {kubeletCertificateAuthority: ""}\n';
    expect(diffOf(kops)).toContain('/srv/kubernetes/ca.crt');
    expect(diffOf('kube-apiserver-arg: [kubelet-certificate-authority=]\n')).toContain('/var/lib/rancher/k3s/server/tls/server-ca.crt');
    expect(diffOf('apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n')).toContain(
      '/etc/kubernetes/pki/ca.crt',
    );
  });

  it('is not the one of kubeadm for the clients of a kubelet that another installer runs', () => {
    const fixOf = (...texts: readonly string[]) => run(...texts).find(({ code }) => code === 'kubelet-client-ca-unset')?.fix;
    expect(fixOf(`${kubelet}tlsCertFile: /etc/kubernetes/pki/kubelet.crt\n`)?.diff).toContain('/etc/kubernetes/pki/ca.crt');
    expect(fixOf(kubelet)).toBeNull();
    expect(fixOf(kubelet, k3s)).toBeNull();
  });

  it('is not asked of a kubelet on k3s that no line says to sign its own certificate: k3s issues it', () => {
    expect(run(kubelet, k3s).map(({ code }) => code)).not.toContain('kubelet-ca-refuses-self-signed');
  });
});
