import { expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { checked } from '../test/told.ts';
import { checkedPaths } from './json.ts';
import { shortReport } from './short.ts';

const ofKubeProxy = (...texts: readonly string[]) =>
  checkedPaths(checked(texts.map((text, at) => ({ name: `${at}.yaml`, text })))).find(({ id }) => id === 'kube-proxy-to-apiserver');

const k0s = (field: string): string =>
  `apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec: {network: {kubeProxy: {${field}}}}\n`;
const off: readonly string[] = [
  k0s('disabled: true'),
  'cni: cilium\ndisable-kube-proxy: true\n',
  'machine: {type: controlplane}\ncluster: {proxy: {disabled: true}}\n',
  'kube_read_only_port: 0\nkube_proxy_remove: true\n',
  'kind: Cluster\nname: a\nkubernetes: {version: v1.33.0}\ntalos: {version: v1.11.0}\npatches: [{inline: {cluster: {proxy: {disabled: true}}}}]\n',
  'clusterName: a\ntalosVersion: v1.11.0\nendpoint: https://a:6443\nnodes: [{hostname: a, installDisk: /dev/sda, controlPlane: true}]\npatches: ["cluster: {allowSchedulingOnControlPlanes: true, proxy: {disabled: true}}"]\n',
  'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nskipPhases: [addon/kube-proxy]\n',
  'kubeadm init --skip-phases=preflight,addon/kube-proxy\n',
  'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec: {kubeProxy: {enabled: false}}\n',
];

it('no kube-proxy is judged where the installer is told to run none, and the report names the line', () =>
  everyRow(
    off,
    (text) => text,
    (text) => {
      expect(ofKubeProxy(text)).toMatchObject({ present: false, hops: [], weakestHop: null });
      expect(ofKubeProxy(text)?.sentence).toMatch(/^Nothing uses this path: .*kube-?_?proxy.*line \d of 0\.yaml/i);
    },
  ));

it('a kube-proxy is judged where the switch says the opposite, and where one is in the inputs all the same', () => {
  expect(ofKubeProxy(k0s('disabled: false'))?.present).toBe(true);
  expect(ofKubeProxy('kubeadm init --skip-phases=addon/coredns\n')?.present).toBe(true);
  const config = 'apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "https://a", insecure-skip-tls-verify: true}}]\n';
  const own = `${config}users: [{name: "system:kube-proxy"}]\n`;
  expect(ofKubeProxy(k0s('disabled: true'), own)?.weakestHop?.verdict).toBe('encrypted');
});

it('an input that says only that there is no kube-proxy decides that path in the short report, and no other', () => {
  expect(shortReport(checked([{ name: 'a.yaml', text: 'cluster: {proxy: {disabled: true}}\nmachine: {sysctls: {a: "1"}}\n' }]))).toMatch(
    /^Paths by their weakest hop, judged as Kubernetes \S+: .*1 not used with these settings\. Nothing was read of the other \d+\.$/m,
  );
});

it('no etcd is asked where the store of every API server is another, and it is judged where one of them names etcd', () => {
  const ofEtcd = (...texts: readonly string[]) =>
    checkedPaths(checked(texts.map((text, at) => ({ name: `${at}`, text })))).find(({ id }) => id === 'apiserver-to-etcd');
  const server = (flag: string): string => `kube-apiserver --authorization-mode=Node,RBAC ${flag}\n`;
  const socket = server('--etcd-servers="unix://${SNAP_DATA}/var/kubernetes/backend/kine.sock:12379"');
  expect(ofEtcd(server('--storage-backend=dqlite'))).toMatchObject({ present: false, weakestHop: null });
  expect(ofEtcd(socket)?.sentence).toMatch(
    /^Nothing uses this path: .*reaches kine over a socket of its own host; what kine reaches is not here/,
  );
  const ofK0s = (type: string): string => `apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec: {storage: {type: ${type}}}\n`;
  expect(ofEtcd(ofK0s('kine'))).toMatchObject({ present: false, weakestHop: null });
  expect(ofEtcd(ofK0s('etcd'))?.present).toBe(true);
  expect(ofEtcd(server('--storage-backend=etcd3'))?.present).toBe(true);
  expect(ofEtcd(socket, server('--etcd-servers=http://10.0.0.1:2379'))?.weakestHop?.verdict).toBe('unsafe');
});
