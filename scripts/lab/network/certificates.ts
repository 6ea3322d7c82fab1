import { randomBytes } from 'node:crypto';
import { CertificateAuthority, selfSigned, type Credential } from './certificate-authority.ts';
import { loopback } from './laboratory-room.ts';
import type { AttackersCertificate } from '../../../src/lab/lab-case.ts';

/** The address of the other node. Nothing listens there: it stands in certificates only. */
const otherNodesAddress = '127.0.0.2';

/** The subjects of client certificates, by who presents them. A server admits a caller by this name. */
export const clientNames = {
  apiserver: 'kube-apiserver-kubelet-client',
  agent: 'system:konnectivity-agent',
  kubelet: 'system:node:node-a',
  controllerManager: 'system:kube-controller-manager',
  frontProxy: 'front-proxy-client',
  etcdClient: 'kube-apiserver-etcd-client',
  otherNode: 'system:node:node-b',
};

/** All certificates of a run: what the components hold, and what the attacker may hold. */
export interface Certificates {
  readonly clusterCa: string;
  /** The certificate of every server that the cluster’s CA issued; it names the address that clients use. */
  readonly issued: Credential;
  /** The certificate that a kubelet signs itself. It names the host and no address (obs/C-logs-node-selfsigned). */
  readonly selfSigned: Credential;
  readonly apiserver: Credential;
  readonly agent: Credential;
  readonly otherNode: Credential;
  readonly kubelet: Credential;
  readonly controllerManager: Credential;
  readonly frontProxy: Credential;
  readonly etcdClient: Credential;
  /** What the API server issues to the holder of a bootstrap token, who names the node. */
  readonly bootstrapped: Credential;
  /** The tokens of an agent, of a pod that is no client of any path, and to bootstrap a node with. */
  readonly tokens: { readonly agent: string; readonly pod: string; readonly bootstrap: string };
  readonly attackers: Readonly<Record<AttackersCertificate, Credential>>;
}

const someToken = (): string => `token-${randomBytes(8).toString('hex')}`;

export async function makeCertificates(): Promise<Certificates> {
  const cluster = await CertificateAuthority.create('cluster CA');
  // It has the name of the cluster’s CA, because a name proves nothing.
  const another = await CertificateAuthority.create('cluster CA');
  const [nodeA, nodeB] = [{ commonName: 'system:node:node-a' }, { commonName: 'system:node:node-b' }];
  const otherNode = await cluster.issue({ ...nodeB, addresses: [otherNodesAddress], names: ['node-b'] });
  return {
    clusterCa: cluster.certificate,
    issued: await cluster.issue({ ...nodeA, addresses: [loopback], names: ['node-a'] }),
    selfSigned: await selfSigned({ ...nodeA, names: ['node-a'] }),
    apiserver: await cluster.issue({ commonName: clientNames.apiserver }),
    agent: await cluster.issue({ commonName: clientNames.agent }),
    otherNode,
    kubelet: await cluster.issue({ commonName: clientNames.kubelet }),
    controllerManager: await cluster.issue({ commonName: clientNames.controllerManager }),
    frontProxy: await cluster.issue({ commonName: clientNames.frontProxy }),
    etcdClient: await cluster.issue({ commonName: clientNames.etcdClient }),
    bootstrapped: await cluster.issue({ commonName: clientNames.kubelet }),
    tokens: { agent: someToken(), pod: someToken(), bootstrap: someToken() },
    attackers: {
      'self-signed': await selfSigned({ ...nodeA, addresses: [loopback] }),
      'of-another-ca': await another.issue({ ...nodeA, addresses: [loopback] }),
      'of-another-node': otherNode,
      'without-address': await cluster.issue({ ...nodeA, names: ['node-a'] }),
      'for-this-address': await cluster.issue({ ...nodeB, addresses: [otherNodesAddress, loopback] }),
    },
  };
}
