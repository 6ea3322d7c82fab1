import type { CheckFacts } from '../facts.ts';
import { isManaged, type Base } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import type { Decided } from './combine.ts';
import { unknownUntil } from './origin.ts';

/** What tells the flags of an API server that runs as kubeadm has it. */
export const howToAskApiServer =
  'the flags of kube-apiserver: /etc/kubernetes/manifests/kube-apiserver.yaml, or `ps -o args= -C kube-apiserver` on its host';
/** What tells which connections go into a tunnel. */
export const howToAskEgress = 'the file that --egress-selector-config-file names';
/** What tells how agents and konnectivity-server know each other. */
export const howToAskServer = 'the manifest or command line of proxy-server';
const configz = 'the configuration that the kubelet runs with: `kubectl get --raw /api/v1/nodes/<node>/proxy/configz`';
/** What tells the settings of a kubelet that kubeadm set up. */
export const howToAskKubelet = `${configz}, or /var/lib/kubelet/config.yaml and its command line`;

/** Their programs run from the files of kubeadm, or nothing says whose they are. */
const asKubeadm: readonly Base[] = ['kubernetes', 'kubeadm', 'kubespray'];

/** Asks of one product only what it has: others than kubeadm keep the files elsewhere, and a provider runs the API server itself. */
export function askedOfProduct(decided: readonly Decided[], { platforms, processes }: Reading, facts: CheckFacts): readonly Decided[] {
  const [base, ...others] = [...new Set([...platforms, ...processes].map((one) => one.base))].filter((one) => !asKubeadm.includes(one));
  const name = base && others.length === 0 ? facts.installers[base]?.name : undefined;
  if (base === undefined || name === undefined) return decided;
  const ofApiServer = isManaged(base)
    ? `what ${name} says of the API server, which it runs itself`
    : `the flags that ${name} gives kube-apiserver, and the files that they name`;
  const ofServer = `what ${name} says of konnectivity-server, which it runs itself`;
  return decided.map((one) =>
    one.origin.kind === 'unknown'
      ? {
          ...one,
          origin: unknownUntil(
            one.origin.answeredBy
              .replace(howToAskApiServer, ofApiServer)
              .replace(howToAskEgress, ofApiServer)
              .replace(howToAskServer, isManaged(base) ? ofServer : howToAskServer)
              .replace(howToAskKubelet, configz),
          ),
        }
      : one,
  );
}
