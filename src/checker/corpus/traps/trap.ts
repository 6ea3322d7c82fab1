import type { PathId } from '../../../model/path.ts';
import type { SettingId } from '../../../model/setting/setting.ts';
import type { Files } from '../rule-case.ts';

/** What an input has to come to: the values of the settings and the verdicts that are named, and every finding. */
export interface Told {
  readonly files: Files;
  readonly settings?: Readonly<Partial<Record<SettingId, string>>>;
  /** The verdicts of the hops, the nearest to the client first. */
  readonly verdicts?: Readonly<Partial<Record<PathId, string>>>;
  /** `severity code`, in the order of the report. What is not listed must not be found. */
  readonly findings: readonly string[];
}

/** An input that once got a wrong answer, or easily would, with one close to it that means something else. */
export interface Trap extends Told {
  /** The class of mistakes that it belongs to, which its test is named after. */
  readonly of: string;
  readonly name: string;
  readonly nearMiss: Told;
}

/** kube-apiserver with what keeps other rules quiet, and these flags. */
export const server = (...flags: readonly string[]): string => `kube-apiserver ${[...quiet, ...flags].join(' ')}\n`;
export const quiet = ['--authorization-mode=Node,RBAC', '--enable-admission-plugins=NodeRestriction', '--anonymous-auth=false'];
/** The flags that authenticate the link to kubelets. */
export const verified = [
  '--kubelet-certificate-authority=/ca.crt',
  '--kubelet-client-certificate=/c.crt',
  '--kubelet-client-key=/c.key',
] as const;
/** The flags that authenticate the link to etcd. */
export const etcd = ['--etcd-cafile=/e/ca.crt', '--etcd-certfile=/e/c.crt', '--etcd-keyfile=/e/c.key'] as const;

/** A kubeconfig of a kubelet with one cluster of these fields. */
export const kubeconfig = (...fields: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Config',
    'users: [{name: "system:node:one"}]',
    'clusters:',
    '- name: one',
    '  cluster:',
    ...fields.map((field) => `    ${field}`),
    '',
  ].join('\n');
/** A kubelet file with these lines, with the CA that keeps another rule quiet. */
export const kubeletFile = (...lines: readonly string[]): string =>
  ['apiVersion: kubelet.config.k8s.io/v1beta1', 'kind: KubeletConfiguration', ...lines, ''].join('\n');
export const clientCA = 'authentication: {x509: {clientCAFile: /ca.crt}}';
/** A closed kubelet file. */
export const closedKubelet = kubeletFile(clientCA);
/** A ClusterConfiguration with these lines. */
export const kubeadm = (...lines: readonly string[]): string =>
  ['apiVersion: kubeadm.k8s.io/v1beta4', 'kind: ClusterConfiguration', ...lines, ''].join('\n');
/** A unit with these lines in its section. */
export const unit = (...lines: readonly string[]): string => ['[Service]', ...lines, ''].join('\n');
