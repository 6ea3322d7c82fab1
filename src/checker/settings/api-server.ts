import { lifeOf, type CheckFacts } from '../facts.ts';
import { given, type Base, type Process } from '../read/flag.ts';
import type { FactId } from '../../model/reason.ts';
import { stated, unknownUntil, type Found, type Origin } from './origin.ts';

/** What the installers give kube-apiserver by themselves, as far as the facts tell. */
const distributions: Readonly<
  Partial<Record<Base, { readonly name: string; readonly fact: FactId; readonly flags: Readonly<Record<string, string>> }>>
> = {
  k3s: {
    name: 'k3s',
    fact: 'facts/distributions#k3s',
    flags: { 'kubelet-certificate-authority': 'server-ca.crt', 'anonymous-auth': 'false', 'authorization-mode': 'Node,RBAC' },
  },
  kubespray: {
    name: 'kubespray',
    fact: 'facts/distributions#kubespray',
    flags: { 'egress-selector-config-file': '', 'anonymous-auth': 'true' },
  },
  rke2: {
    name: 'RKE2',
    fact: 'facts/distributions#rke2',
    flags: { 'kubelet-certificate-authority': 'server-ca.crt', 'anonymous-auth': 'false', 'authorization-mode': 'Node,RBAC' },
  },
};

export const howToAskApiServer =
  'the flags of kube-apiserver: /etc/kubernetes/manifests/kube-apiserver.yaml, or `ps -o args= -C kube-apiserver` on its host';

/** The value of one flag of an API server, with where it comes from. */
export function apiServerFlag(process: Process, name: string, facts: CheckFacts, minor: string): Found {
  const place = { source: process.source, start: process.start, end: process.end };
  const add = (value: string) => process.writer.add([[name, value]]);
  const found = given(process, name);
  if (found.state !== 'absent') {
    const { flag } = found;
    const at = { source: process.source, start: flag.start, end: flag.end };
    const change = (value: string) => process.writer.set(flag, value);
    return found.state === 'given'
      ? { value: found.value, origin: stated(at), place: at, change }
      : { value: undefined, origin: unknownUntil(`the value of the variable in --${name}`), place: at, change };
  }
  const made = (value: string | undefined, origin: Origin): Found => ({ value, origin, place, change: add });
  if (process.base === 'kubeadm') {
    const value = facts.kubeadmArguments[name];
    if (value !== undefined)
      return made(value, { kind: 'distribution', of: 'kubeadm', fact: 'facts/flags#kubeadm_default_apiserver_args' });
  } else if (process.base !== 'kubernetes') {
    const known = distributions[process.base];
    const value = known?.flags[name];
    if (known && value !== undefined) return made(value, { kind: 'distribution', of: known.name, fact: known.fact });
    return made(undefined, unknownUntil(howToAskApiServer));
  }
  if (!process.complete) return made(undefined, unknownUntil(howToAskApiServer));
  // A flag without a default of one word is empty when it is not given.
  const value = lifeOf(facts, name, minor) === 'within' ? facts.flags.find((one) => one.name === name)?.default : undefined;
  return made(value ?? '', { kind: 'default', of: `Kubernetes ${minor}`, fact: `facts/flags#--${name}` as FactId });
}
