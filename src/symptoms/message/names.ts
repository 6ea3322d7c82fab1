import type { Destination, Finding, Target } from './field.ts';

/** What a command of this site names as an example, and what the pasted text names instead. */
export interface NamedInText {
  readonly example: string;
  readonly value: string;
}

/** What a host or a name may hold. Anything else stays out of a command. */
const plain = /^[a-z0-9](?:[a-z0-9.:-]{0,251}[a-z0-9])?$/;
const isAddress = (host: string): boolean => /^[\d.]{7,15}$/.test(host) || (host.includes(':') && /^[\da-f:.]{2,45}$/.test(host));
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const targetOf = (findings: readonly Finding[], ...destinations: readonly Destination[]): Target | undefined =>
  findings.find(({ destination, target }) => target && destinations.includes(destination))?.target;
const portOf = ({ port, scheme }: Target, usual: number): number => port ?? (scheme === 'https' ? 443 : usual);

/** The first name behind words that only stand in front of one. The patterns repeat one class up to a bound, so they are linear. */
const nameAfter = (text: string, pattern: RegExp): string | undefined => {
  const name = pattern.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && plain.test(name) ? name : undefined;
};
const nodeNames: readonly RegExp[] = [
  /system:node:([\w.-]{1,253})/i,
  /\bnode=\\?"([\w.-]{1,253})/i,
  /\bnodes? \\{0,2}["']([\w.-]{1,253})/i,
  /\/api\/v1\/nodes\/([\w.-]{1,253})/i,
];

/**
 * The addresses and names of a pasted text in the place of the examples of this site’s commands. They are shown beside the text and go nowhere else. Only what
 * a failure is about is taken, and only where it is a plain name or address.
 */
export function namesIn(text: string, findings: readonly Finding[]): readonly NamedInText[] {
  const found: NamedInText[] = [];
  const add = (example: string, value: string | undefined): void => {
    if (value !== undefined) found.push({ example, value });
  };
  const addEnd = (example: string, examplePort: number, target: Target | undefined, usual = examplePort): void => {
    if (!target || !plain.test(target.host)) return;
    const port = portOf(target, usual);
    add(`${example}:${String(examplePort)}`, `${inUrl(target.host)}:${String(port)}`);
    add(`${example}/${String(examplePort)}`, `${target.host}/${String(port)}`);
  };
  const kubelet = targetOf(findings, 'kubelet', 'scraped-kubelet');
  if (kubelet && isAddress(kubelet.host)) {
    addEnd('10.0.0.11', 10_250, kubelet);
    add('10.0.0.11', kubelet.host);
  }
  const nodeName = nodeNames.map((pattern) => nameAfter(text, pattern)).find((name) => name !== undefined);
  add('node-1', nodeName ?? (kubelet && !isAddress(kubelet.host) && plain.test(kubelet.host) ? kubelet.host : undefined));
  addEnd('10.0.0.1', 6443, targetOf(findings, 'apiserver', 'joined-apiserver'));
  addEnd('192.0.2.10', 8132, targetOf(findings, 'konnectivity-server'));
  addEnd('127.0.0.1', 2379, targetOf(findings, 'etcd'));
  addEnd('10.96.0.1', 443, targetOf(findings, 'extension'));
  const [, , namespace, pod] = kubelet?.path.split('/') ?? [];
  const logged = nameAfter(text, /\bpods\/log ([\w.-]{1,253})/i);
  const podName = pod !== undefined && plain.test(pod) ? pod : logged;
  if (podName !== undefined && namespace !== undefined && pod === podName && plain.test(namespace)) {
    add('kubectl get pod web-0', `kubectl -n ${namespace} get pod ${podName}`);
    add('kubectl logs -f pod/web-0', `kubectl -n ${namespace} logs -f pod/${podName}`);
    add('kubectl port-forward pod/web-0', `kubectl -n ${namespace} port-forward pod/${podName}`);
  }
  add('web-0', podName);
  const [service, space, svc] = targetOf(findings, 'webhook')?.host.split('.') ?? [];
  if (service !== undefined && space !== undefined && svc === 'svc' && plain.test(service) && plain.test(space)) {
    add('-n lab ', `-n ${space} `);
    add('service-name=hook', `service-name=${service}`);
  }
  const [, apis, group, version] = targetOf(findings, 'extension')?.path.split('/') ?? [];
  if (apis === 'apis' && group !== undefined && version !== undefined && plain.test(group) && plain.test(version))
    add('v1beta1.metrics.k8s.io', `${version}.${group}`);
  return found;
}

/** A command with what the text names in the place of the examples, longer examples first. */
export const withNames = (run: string, names: readonly NamedInText[]): string =>
  [...names]
    .sort((a, b) => b.example.length - a.example.length)
    .reduce((command, { example, value }, at, all) => {
      // What was put in is not replaced once more: a node may have the name of an example.
      const isPutIn = all.slice(0, at).some((earlier) => earlier.value.includes(example) && command.includes(earlier.value));
      return isPutIn ? command : command.replaceAll(example, value);
    }, run);
