import type { Severity } from '../rules/rule.ts';

/** One rule with inputs that it has to find, and inputs close to them that it must not. */
export interface RuleCase {
  readonly code: string;
  /** The row of `validation_rules` in facts/konnectivity that it holds, for the rules of the egress file. */
  readonly validates?: string;
  /** The version that its inputs are judged as; without it none is named. A rule that hangs on the version has an entry for each. */
  readonly kubernetes?: string;
  /** What the sentence of each finding has to say. */
  readonly says?: RegExp;
  /** How bad each finding has to be. */
  readonly severity?: Severity;
  readonly finds: readonly Files[];
  readonly leaves: readonly Files[];
}
/** Inputs by name, or the text of one. */
export type Files = string | Readonly<Record<string, string>>;

/** A command line with what keeps the other rules quiet, and these flags. */
export const apiServer = (...flags: readonly string[]): string => `kube-apiserver ${flags.join(' ')}\n`;
export const proxyServer = (...flags: readonly string[]): string => `proxy-server ${flags.join(' ')}\n`;
export const socket = ['--uds-name=/run/k.sock', '--server-port=0'] as const;

/** A kubelet file with these lines. */
export const kubelet = (...lines: readonly string[]): string =>
  ['apiVersion: kubelet.config.k8s.io/v1beta1', 'kind: KubeletConfiguration', ...lines, ''].join('\n');

/** An egress file with these lines below `egressSelections`. */
export const egress = (...lines: readonly string[]): string =>
  ['apiVersion: apiserver.k8s.io/v1beta1', 'kind: EgressSelectorConfiguration', 'egressSelections:', ...lines, ''].join('\n');

/** One entry `cluster` whose connection has these lines. */
export const cluster = (...lines: readonly string[]): string =>
  egress('- name: cluster', '  connection:', ...lines.map((line) => `    ${line}`));
/** An entry that dials a proxy over TCP, with these lines below `tcp`. */
export const tcp = (...lines: readonly string[]): string =>
  cluster('proxyProtocol: HTTPConnect', 'transport:', '  tcp:', ...lines.map((line) => `    ${line}`));
