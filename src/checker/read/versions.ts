import type { Reader } from './reading.ts';

const minor = String.raw`(?:(?:stable|latest)-)?v?(?<minor>1\.(?:[5-9]|[1-9]\d))(?!\d)`;
const name = String.raw`(?<from>(?:(?:micro)?k8s|(?:hyper)?kube(?:rnetes|let|adm)?|k3s|rke2|cluster|orchestrator)[-_]?(?:(?:image|install|release)[-_]?)?(?:ver|version|release|channel|tag))`;

/** How texts name the version of Kubernetes, in whatever language: what is said of it where its own name is not found, and what finds it. */
const forms: readonly (readonly [from: string, pattern: string])[] = [
  // In YAML, JSON, a shell, a Makefile, HCL or Bicep, with the default of a variable.
  [
    '',
    String.raw`(?<![a-z$])${name}["']?\]?(?:[ \t]{1,8}string\b)?[ \t]{0,40}(?::?[-=]|[?:]?=|:)[ \t]{0,8}["']?(?:\$\{\w+:?[-=])?["']?${minor}`,
  ],
  ['', String.raw`(?:--|\b(?:ENV|ARG)[ \t])${name}[ \t]{1,8}["']?${minor}`],
  ['a variable', String.raw`variable[ \t]+"\w{0,60}(?:k8s|kubernetes|cluster)_version"[ \t]*\{[^{}]*?default[ \t]*=[ \t]*"${minor}`],
  ['the version of the cluster', String.raw`\bkubernetes["']?:[ \t]{0,8}["']?${minor}`],
  // kubelet-csr-approver has versions of its own.
  [
    'the version of a program',
    String.raw`(?<![\w-])(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|hyperkube|(?:hardened-)?kubernetes|k3s|rke2|kindest/node)(?:-(?:a[mr]|ppc|s390)\w+)?[:/]${minor}`,
  ],
  // Other programs and charts have such a version too.
  [
    'the version of a program',
    String.raw`(?<![\w-])(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|hyperkube|kubernetes-release/release)(?:-amd64)?[:/]v(?<minor>1\.[0-4])\.\d`,
  ],
  // Before 1.0, which had Kubernetes 1.16, k3s had versions of its own (k3s-io/k3s#908).
  ['an image of k3s', String.raw`\bk3s:v0\.`],
  [
    'a download',
    String.raw`(?:kubernetes-release/release|dl\.k8s\.io(?:/release)?|/(?:kubernetes|k3s|rke2)/releases/download|core:/stable:|/binaries)/${minor}`,
  ],
  ['a package', String.raw`\b(?:kubelet(?:-config)?|kubeadm|eks-node)[=-]${minor}`],
  ['a build of Kubernetes', String.raw`(?<!:v?)${minor}\.\d+(?:-rc\d+)?(?:[-+](?:k3s|rke2r|k0s\.)\d|-rancher\d+-\d)`],
];
/** Lines that set something in a comment, which sets nothing. */
const comments = /^[ \t]*(?:#|\/\/)[ \t]*(?:export[ \t]+)?["']?[\w.-]+["']?[ \t]*[:=].*/gm;

/** Finds the minors of Kubernetes that a text names. */
export function readVersions({ reading, source, work }: Reader): void {
  work.spend(source.text.length);
  const text = source.text.replace(comments, '');
  for (const [from, pattern] of forms)
    for (const { groups } of text.matchAll(new RegExp(pattern, 'gi')))
      reading.minors.push({ minor: groups?.['minor'] ?? '1.16', from: groups?.['from'] ?? from });
}
