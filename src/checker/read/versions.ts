import type { Reader } from './reading.ts';

const minor = String.raw`(?:(?:stable|latest)-)?v?(?<minor>1\.(?:[5-9]|[1-9]\d))(?!\d)`;
const name = String.raw`(?<from>(?:(?:micro)?k8s|(?:hyper)?kube(?:rnetes|let|adm)?|k3s|rke2|cluster|orchestrator)[-_]?(?:(?:image|install|release)[-_]?)?(?:ver|version|release|channel|tag))`;

/** How texts name the version of Kubernetes, in whatever language. What they say stands in the result as it is. */
const forms: readonly string[] = [
  // In YAML, JSON, a shell, a Makefile, HCL or Bicep, with the default of a variable.
  String.raw`(?<![a-z$])${name}["']?\]?(?:[ \t]{1,8}string\b)?[ \t]{0,40}(?::?[-=]|[?:]?=|:)[ \t]{0,8}["']?(?:\$\{\w+:?[-=])?["']?${minor}`,
  String.raw`(?:--|\b(?:ENV|ARG)[ \t])${name}[ \t]{1,8}["']?${minor}`,
  String.raw`variable[ \t]+"(?<from>\w{0,60}(?:k8s|kubernetes|cluster)_version)"[ \t]*\{[^{}]*?default[ \t]*=[ \t]*"${minor}`,
  String.raw`\bkubernetes["']?:[ \t]{0,8}["']?${minor}`,
  // kubelet-csr-approver has versions of its own.
  String.raw`(?<![\w-])(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|hyperkube|(?:hardened-)?kubernetes|k3s|rke2|kindest/node)(?:-(?:a[mr]|ppc|s390)\w+)?[:/]${minor}`,
  // Other programs and charts have such a version too.
  String.raw`(?<![\w-])(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|hyperkube|kubernetes-release/release)(?:-amd64)?[:/]v(?<minor>1\.[0-4]|0\.\d{1,2})\.\d`,
  // Of what a text fetches, and of a variable that is called after Kubernetes alone.
  String.raw`/kubernetes/releases/download/v(?<minor>1\.[0-4]|0\.\d{1,2})\.\d`,
  String.raw`(?<![\w$])(?<from>(?:K8S|KUBE(?:RNETES)?)_VERSION)=["']?v?(?<minor>1\.[0-4]|0\.\d{1,2})\.\d`,
  // A flag of kubeadm and of installers, which no other program has.
  String.raw`--(?<from>(?:use-)?kubernetes-version)[ \t=]{1,8}["']?v?(?<minor>1\.[0-4])\.\d`,
  // Before 1.0, which had Kubernetes 1.16, k3s had versions of its own (k3s-io/k3s#908).
  String.raw`\bk3s:v0(?=\.)`,
  String.raw`(?:kubernetes-release/release|dl\.k8s\.io(?:/release)?|/(?:kubernetes|k3s|rke2)/releases/download|core:/stable:|/binaries)/${minor}`,
  String.raw`\b(?:kubelet(?:-config)?|kubeadm|eks-node)[=-]${minor}`,
  String.raw`(?<!:v?)${minor}\.\d+(?:-rc\d+)?(?:[-+](?:k3s|rke2r|k0s\.)\d|-rancher\d+-\d)`,
];
/** Lines that set something in a comment, which sets nothing. */
const comments = /^[ \t]*(?:#|\/\/)[ \t]*(?:export[ \t]+)?["']?[\w.-]+["']?[ \t]*[:=].*/gm;

/** Finds the minors of Kubernetes that a text names. */
export function readVersions({ reading, source, work }: Reader): void {
  work.spend(source.text.length);
  const text = source.text.replace(comments, '');
  for (const pattern of forms)
    for (const { 0: whole, index, groups } of text.matchAll(new RegExp(pattern, 'gi'))) {
      // The name of a variable may begin before what tells that it is one.
      const head = /[\w-]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
      const from = groups?.['from'] ? head + groups['from'] : whole.replace(/["']/g, '').replace(/\s+/g, ' ');
      reading.minors.push({ minor: groups?.['minor'] ?? '1.16', from });
    }
}
