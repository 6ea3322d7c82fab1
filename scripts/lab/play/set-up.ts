import type { Attack } from '../../../src/lab/lab-case.ts';
import type { Credential } from '../network/certificate-authority.ts';
import { clientNames, type Certificates } from '../network/certificates.ts';
import type { ClientOptions } from '../network/exchange.ts';
import type { Admission, ServerOptions } from '../network/real-server.ts';

/** What the components of a case are configured with. */
export interface SetUp {
  readonly client: ClientOptions;
  readonly server: ServerOptions;
}

/** The secrets of one case: the token of the client, and what only the real server says. */
export interface Secrets {
  readonly token: string;
  readonly answer: string;
}

type Situation = Pick<Attack, 'path' | 'settings' | 'serverExpectsTls'>;

/**
 * Configures the client and the server as the settings say, as an operator would. It asks nothing of `judge`, so that a wrong verdict
 * does not build the world in which it is right.
 */
export function setUpOf({ path, settings, serverExpectsTls }: Situation, certificates: Certificates, { token, answer }: Secrets): SetUp {
  const { clusterCa: ca, issued } = certificates;
  const server = (admits: Admission, tls: ServerOptions['tls'] = issued): ServerOptions => ({ tls, clientCa: ca, admits, answer });
  const plain = (admits: Admission): ServerOptions => ({ ...server(admits), tls: undefined });
  const verifies = (set: boolean): ClientOptions['verifies'] => (set ? { ca } : 'unverified');
  /** A kubelet that serves one client by its authorizer, every caller it knows, or, where anonymous callers are allowed as well, everyone. */
  const kubelet = (client: Admission): ServerOptions => {
    const allowsAll = settings.kubeletAuthorization === 'AlwaysAllow';
    const everyone: Admission = settings.kubeletAnonymous === 'on' ? 'anyone' : { known: [token, certificates.tokens.pod] };
    return server(allowsAll ? everyone : client, settings.kubeletServingCertificate === 'self-signed' ? certificates.selfSigned : issued);
  };
  const toKubelet = (skips: boolean): SetUp => ({
    client: {
      verifies: verifies(settings.kubeletCertificateAuthority === 'set' && !skips),
      certificate: settings.kubeletClientCertificate === 'set' ? certificates.apiserver : undefined,
    },
    server: kubelet({ certificateOf: clientNames.apiserver }),
  });
  /** The API server, which a client knows by a certificate or by its token. Over plain HTTP a client shows neither. */
  const toApiServer = (as: { readonly certificate: Credential; readonly name: string } | 'token'): SetUp => {
    if (settings.apiServerVerification === 'plaintext') return { client: { verifies: 'plaintext' }, server: plain('anyone') };
    const client = { verifies: verifies(settings.apiServerVerification === 'verified') };
    return as === 'token'
      ? { client: { ...client, token }, server: server({ token }) }
      : { client: { ...client, certificate: as.certificate }, server: server({ certificateOf: as.name }) };
  };
  const toProxied = (): SetUp => {
    const isHttps = settings.proxyScheme === 'https';
    return {
      client: { verifies: isHttps ? 'unverified' : 'plaintext' },
      server: isHttps || serverExpectsTls ? server('anyone') : plain('anyone'),
    };
  };
  switch (path) {
    case 'apiserver-to-kubelet':
      return toKubelet(settings.skipBackendVerification === 'yes');
    case 'apiserver-to-node':
      return settings.nodeProxyPort === 'kubelet' ? toKubelet(false) : toProxied();
    case 'apiserver-to-pod':
    case 'apiserver-to-service':
      return toProxied();
    case 'apiserver-to-webhook':
      return { client: { verifies: { ca } }, server: server('anyone') };
    case 'apiserver-to-extension-apiserver':
      return {
        client: { verifies: verifies(settings.apiServiceVerification === 'verified'), certificate: certificates.frontProxy },
        server: server(settings.extensionAuthentication === 'open' ? 'anyone' : { certificateOf: clientNames.frontProxy }),
      };
    case 'pod-to-apiserver':
    case 'kube-proxy-to-apiserver':
      return toApiServer('token');
    case 'kubelet-to-apiserver':
      return toApiServer({ certificate: certificates.kubelet, name: clientNames.kubelet });
    case 'control-plane-to-apiserver':
      return toApiServer({ certificate: certificates.controllerManager, name: clientNames.controllerManager });
    case 'scraper-to-kubelet':
      // The read-only port of the kubelet asks nobody for anything.
      if (settings.scraperVerification === 'plaintext') return { client: { verifies: 'plaintext' }, server: plain('anyone') };
      return { client: { verifies: verifies(settings.scraperVerification === 'verified'), token }, server: kubelet({ token }) };
    case 'apiserver-to-etcd':
      switch (settings.etcdTransport) {
        case 'mutual-tls':
          return {
            client: { verifies: { ca }, certificate: certificates.etcdClient },
            server: server({ certificateOf: clientNames.etcdClient }),
          };
        case 'server-tls':
          return { client: { verifies: { ca } }, server: server('anyone') };
        case 'plaintext':
          return { client: { verifies: 'plaintext' }, server: plain('anyone') };
        case 'unknown':
          throw new Error('The lab has no etcd for etcdTransport: unknown.');
      }
    // etcd is answered above for each value.
    case 'agent-to-konnectivity-server':
      return { client: agentOf(certificates, settings), server: server(agentsAdmitted(settings, certificates)) };
  }
}

/** An honest agent: it verifies the server, and presents a token where the server wants one, otherwise its certificate. */
export const agentOf = (certificates: Certificates, { agentAuthentication }: Attack['settings']): ClientOptions => ({
  verifies: { ca: certificates.clusterCa },
  ...(agentAuthentication === 'token' ? { token: certificates.tokens.agent } : { certificate: certificates.agent }),
});

/** Whom a konnectivity-server takes for an agent. */
export function agentsAdmitted({ agentAuthentication }: Attack['settings'], { tokens }: Certificates): Admission {
  switch (agentAuthentication) {
    case 'none':
      return 'anyone';
    case 'client-certificate':
      return { certificateOf: clientNames.agent };
    case 'token':
      return { token: tokens.agent };
    case 'unknown':
      throw new Error('The lab has no agent for agentAuthentication: unknown.');
  }
}
