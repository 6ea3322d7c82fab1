import { placeOfFlag } from '../../flag.ts';
import type { Reader, Reading } from '../../reading.ts';
import { positionAt } from '../../source-text.ts';
import { get, itemsOf, pairOf, textOf, type Node } from '../../yaml-node.ts';

/**
 * What each installer is told where it is to run no kube-proxy: its form, the value, and the field. Sources:
 * k0sproject/k0s:pkg/component/controller/kubeproxy.go:216@dff90cee9a6e8e22c6d0f3efef0f9a77fc223be4,
 * kubernetes-sigs/kubespray:roles/kubespray_defaults/defaults/main/main.yml:38@46dbdd3994b32640bcd806b0097f50e8fdf1d514,
 * k3s-io/k3s:pkg/daemons/agent/agent.go:33@028bbc7745b6fa007037bb0d2a1b056ddaa3a9fd,
 * siderolabs/talos:pkg/machinery/config/types/v1alpha1/v1alpha1_proxyconfig.go:17@3bab15214de985b7738250f2a6d84a796c5e9253,
 * kubernetes/kops:upup/pkg/fi/cloudup/template_functions.go:837@268927e26409f861634e18f3632c9dd483c350cf.
 */
const switches: Readonly<Record<string, readonly [off: 'true' | 'false', ...path: readonly [string, ...string[]]]>> = {
  k0s: ['true', 'spec', 'network', 'kubeProxy', 'disabled'],
  k0sctl: ['true', 'spec', 'k0s', 'config', 'spec', 'network', 'kubeProxy', 'disabled'],
  talos: ['true', 'cluster', 'proxy', 'disabled'],
  k3s: ['true', 'disable-kube-proxy'],
  kubespray: ['true', 'kube_proxy_remove'],
  kops: ['false', 'spec', 'kubeProxy', 'enabled'],
};

/** The phase of kubeadm that installs kube-proxy, or all add-ons (kubernetes/kubernetes:cmd/kubeadm/app/cmd/phases/init/addons.go:55@030880a5dc5449403c6d1f0aa146a7dc21d6c6dc). */
const phase = /^addon(?:\/(?:all|kube-proxy))?$/;
export const skipsKubeProxy = (phases: readonly string[]): boolean => phases.some((one) => phase.test(one));

/** Says at a place that nodes run no kube-proxy. */
export function tellNoKubeProxy({ reading, source }: Reader, offset: number, what: string): void {
  reading.unused.push({ file: source.name, ...positionAt(source, offset), path: 'kube-proxy-to-apiserver', what });
}

/** Says that no kube-proxy connects to the API server, where a document of an installer switches it off. */
export function tellSwitchedOff(reader: Reader, form: string, root: Node): void {
  const phases = pairOf(root, 'skipPhases');
  if (form === 'kubeadm' && phases && skipsKubeProxy(itemsOf(phases.value).map((one) => textOf(one) ?? '')))
    tellNoKubeProxy(reader, phases.keyStart, 'skipPhases, so that kubeadm installs no kube-proxy');
  const [off, ...path] = (Object.hasOwn(switches, form) && switches[form]) || [];
  const pair = pairOf(get(root, ...path.slice(0, -1)), path.at(-1) ?? '');
  if (!pair || textOf(pair.value) !== off) return;
  tellNoKubeProxy(reader, pair.keyStart, `${path.join('.')}: ${off}, so that nodes run no kube-proxy`);
}

/** The values by which an API server says that its store is no etcd: dqlite of MicroK8s, and a socket of its own host, on which kine listens. */
const otherStores: Readonly<Record<string, RegExp>> = { 'storage-backend': /^dqlite$/, 'etcd-servers': /^["']?unix:/ };

/**
 * Says that no API server asks etcd, where each of them is told of another store: dqlite, as versions of MicroK8s were, or a socket of kine (canonical/microk8s:microk8s-resources/default-args/kube-apiserver:12@d099c907d3646a2dae3d3e33f07aef5a5bc8a090).
 */
export function tellNoEtcd({ processes, unused }: Reading): void {
  const told = processes
    .filter(({ component }) => component === 'kube-apiserver')
    .map((process) => ({ process, flag: process.flags.find(({ name, value, isUnsure }) => !isUnsure && otherStores[name]?.test(value)) }));
  const [first] = told;
  if (!first?.flag || told.some(({ flag }) => !flag) || processes.some(({ component }) => component === 'etcd')) return;
  const { source, start } = placeOfFlag(first.process, first.flag);
  const where =
    first.flag.name === 'etcd-servers'
      ? 'reaches kine over a socket of its own host; what kine reaches is not here'
      : 'keeps its data in dqlite, which is no etcd';
  const what = `--${first.flag.name}=${first.flag.value.replace(/["']/g, '').slice(0, 80)}, so that the API server ${where}`;
  unused.push({ file: source.name, ...positionAt(source, start), path: 'apiserver-to-etcd', what });
}

/** What has a kube-proxy all the same, by its kubeconfig or its command, makes the switch one of another cluster. */
export function dropContradicted({ unused, documents, addresses }: Reader['reading']): void {
  if (!documents.some(({ clients }) => clients?.includes('kube-proxy')) && !addresses.some(({ client }) => client === 'kube-proxy')) return;
  unused.splice(0, unused.length, ...unused.filter(({ path }) => path !== 'kube-proxy-to-apiserver'));
}
