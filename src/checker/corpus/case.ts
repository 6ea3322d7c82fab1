import type { PathId } from '../../model/path.ts';
import type { SettingId } from '../../model/setting/setting.ts';

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

/**
 * The verdicts when no input tells anything. Webhooks are verified whatever is set, and requests through the API server's proxy that do not ask
 * for TLS are in plaintext on the node network whatever carries them before.
 */
export const nothingKnown: Readonly<Record<PathId, string>> = {
  'scraper-to-kubelet': 'unknown',
  'kubelet-to-apiserver': 'unknown',
  'kube-proxy-to-apiserver': 'unknown',
  'pod-to-apiserver': 'unknown',
  'agent-to-konnectivity-server': '-',
  'apiserver-to-kubelet': 'unknown',
  'apiserver-to-node': 'unsafe',
  'apiserver-to-pod': 'unsafe',
  'apiserver-to-service': 'unsafe',
  'apiserver-to-webhook': 'authenticated',
  'apiserver-to-extension-apiserver': 'unknown',
  'control-plane-to-apiserver': 'unknown',
  'apiserver-to-etcd': 'unknown',
};

/** The scope of the tunnel of k3s and RKE2 as they come. */
export const agentScope = (by: string): Readonly<Record<string, string>> => ({ tunnelScope: `kubelet-and-streams @ ${by}` });
/** What k3s and RKE2 do by themselves, as far as the facts have it. */
export const k3sInstalls = (by: string): Readonly<Record<string, string>> => ({
  kubeletClientCertificate: `set @ ${by}`,
  apiServiceVerification: `skipped @ ${by}`,
  kubeletServingCertificate: `issued @ ${by}`,
  servingCertificateApproval: `unchecked @ ${by}`,
  apiServerVerification: `verified @ ${by}`,
  loadBalancer: `none @ ${by}`,
});
/** The closed settings of their kubelet, which arguments may open. */
export const k3sKubelet = (by: string): Readonly<Record<string, string>> => ({
  kubeletAnonymous: `off @ ${by}`,
  kubeletAuthorization: `Webhook @ ${by}`,
  readOnlyPort: `closed @ ${by}`,
});
/** Their tunnel, with what it carries. */
export const k3sTunnel = (by: string): Readonly<Record<string, string>> => ({
  otherTunnel: `authenticated @ ${by}`,
  egressTypes: `cluster @ ${by}`,
});
/** Konnectivity as k0s and Kamaji bring it. */
export const konnectivityOf = (by: string): Readonly<Record<string, string>> => ({
  egressTypes: `cluster @ ${by}`,
  konnectivityFrontend: `unix-socket @ ${by}`,
  agentAuthentication: `token @ ${by}`,
});
/** What it carries: all up to the node, where the last hop is as it would be without it. */
export const throughKonnectivity = (toKubelet: string, toExtension = 'unknown'): Readonly<Record<string, string>> => ({
  'agent-to-konnectivity-server': 'authenticated',
  'apiserver-to-kubelet': `local authenticated ${toKubelet}`,
  'apiserver-to-node': 'local authenticated unsafe',
  'apiserver-to-pod': 'local authenticated unsafe',
  'apiserver-to-service': 'local authenticated unsafe',
  'apiserver-to-extension-apiserver': `local authenticated ${toExtension}`,
});
/** The clients of an API server that kubeadm set up. */
export const kubeadmClients = {
  'kubelet-to-apiserver': 'authenticated',
  'kube-proxy-to-apiserver': 'authenticated',
  'pod-to-apiserver': 'authenticated',
  'control-plane-to-apiserver': 'authenticated',
} as const;
/** In the default mode of that tunnel kubelets are in it, and pods, Services and other ports of nodes are reached directly. */
export const k3sVerdicts = {
  ...kubeadmClients,
  'apiserver-to-extension-apiserver': 'encrypted',
  'apiserver-to-kubelet': 'authenticated authenticated authenticated',
  'apiserver-to-node': 'unsafe',
  'apiserver-to-pod': 'unsafe',
  'apiserver-to-service': 'unsafe',
} as const;

/** kubeadm puts nothing before the API server. */
export const noBalancer: Readonly<Record<string, string>> = { loadBalancer: 'none @ kubeadm' };

/** The proxies without a tunnel: plain HTTP. */
export const directProxies = { 'apiserver-to-node': 'unsafe', 'apiserver-to-pod': 'unsafe', 'apiserver-to-service': 'unsafe' } as const;
