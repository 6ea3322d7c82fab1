import type { Told } from '../traps/trap.ts';

/** What an input comes to when it is judged as this version; without one, as the newest. */
interface ToldAt extends Told {
  readonly kubernetes?: string;
}

/**
 * A false alarm of another checker that its users published, with an input of the same shape, written here, and what this checker says of it.
 * Beside it stands an input that differs in one thing, of which the same rule has to speak.
 */
export interface Complaint extends ToldAt {
  /** The issue or pull request, as `owner/repository#number`. */
  readonly issue: string;
  /** What was complained of: one sentence, in our own words. */
  readonly complained: string;
  /** The codes of our rules that the false alarm would have been. */
  readonly absent: readonly string[];
  /** One of the codes above, which has to be found here. */
  readonly nearMiss: ToldAt & { readonly finds: string };
}

/** The address of an issue or a pull request, which GitHub serves under the same path. */
export const addressOf = ({ issue }: Complaint): string => `https://github.com/${issue.replace('#', '/issues/')}`;

/** A line of `ps -ef` with this command. */
export const ps = (command: string): string => `root      1042       1  2 Aug06 ?        1-02:13:21 ${command}\n`;

/** Flags that close a kubelet which is given no file. */
export const closedFlags = [
  '--anonymous-auth=false',
  '--authorization-mode=Webhook',
  '--client-ca-file=/etc/kubernetes/pki/ca.crt',
  '--read-only-port=0',
] as const;
/** The settings of a kubelet that is closed. */
export const closed = { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' } as const;
/** The settings of a kubelet of which nothing was read. */
export const notTold = { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' } as const;
/** What is found of a kubelet that is given neither flags nor a file. */
export const everythingOpen = [
  'critical kubelet-anonymous',
  'high kubelet-always-allow',
  'high kubelet-read-only-port',
  'medium kubelet-client-ca-unset',
  'medium kubelet-flag-defaults',
] as const;

/** A kubelet file as nodes of a cloud have it, with this for its anonymous requests. */
export const cloudKubelet = (anonymous: boolean, ...more: readonly string[]): string =>
  [
    '---',
    'kind: KubeletConfiguration',
    'apiVersion: kubelet.config.k8s.io/v1beta1',
    'authentication:',
    '  anonymous:',
    `    enabled: ${anonymous}`,
    '  webhook:',
    '    enabled: true',
    '    cacheTTL: 2m0s',
    '  x509:',
    '    clientCAFile: "/etc/kubernetes/pki/ca.crt"',
    'authorization:',
    '  mode: Webhook',
    ...more,
    '',
  ].join('\n');
