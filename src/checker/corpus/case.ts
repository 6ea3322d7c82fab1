import type { PathId } from '../../model/path.ts';
import type { SettingId } from '../../model/setting.ts';

/** One check with all that it has to say, written by hand. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `--k8s`. */
  readonly kubernetes?: string;
  /** What is judged as, if an input names it. */
  readonly judgedAs?: string;
  /** `value @ origin`, the origin being `line:column`, `file:line:column`, `default`, `unknown`, or who set it. What is left out is unknown. */
  readonly settings: Readonly<Partial<Record<SettingId, string>>>;
  /** The verdicts of the hops in order, `-` for a path that is not there. What is left out is as in `nothingKnown`. */
  readonly verdicts: Readonly<Partial<Record<PathId, string>>>;
  /** `severity code line:column`, or with the file before the line when there are several. */
  readonly findings: readonly string[];
  /** `line:column sentence`. */
  readonly problems?: readonly string[];
  /** `line what`. */
  readonly skipped?: readonly string[];
}

/** The verdicts when no input tells anything: webhooks are checked whatever is set. */
export const nothingKnown: Readonly<Record<PathId, string>> = {
  'kubelet-to-apiserver': 'unknown',
  'kube-proxy-to-apiserver': 'unknown',
  'pod-to-apiserver': 'unknown',
  'agent-to-konnectivity-server': '-',
  'apiserver-to-kubelet': 'unknown',
  'apiserver-to-node': 'unknown',
  'apiserver-to-pod': 'unknown',
  'apiserver-to-service': 'unknown',
  'apiserver-to-webhook': 'authenticated',
  'apiserver-to-extension-apiserver': 'unknown',
  'control-plane-to-apiserver': 'unknown',
  'apiserver-to-etcd': 'unknown',
};

/** The proxies without a tunnel: plain HTTP. */
export const directProxies = { 'apiserver-to-node': 'unsafe', 'apiserver-to-pod': 'unsafe', 'apiserver-to-service': 'unsafe' } as const;

/** The clients of an API server that kubeadm set up. */
export const kubeadmClients = {
  'kubelet-to-apiserver': 'authenticated',
  'kube-proxy-to-apiserver': 'authenticated',
  'pod-to-apiserver': 'authenticated',
  'control-plane-to-apiserver': 'authenticated',
} as const;
