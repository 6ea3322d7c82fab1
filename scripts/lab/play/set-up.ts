import type { LabCase } from '../../../src/lab/lab-case.ts';
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

/**
 * Configures the client and the server as the settings say, as an operator would. It asks nothing of `judge`, so that a wrong verdict
 * does not build the world in which it is right.
 */
export function setUpOf({ path, settings, serverExpectsTls }: LabCase, certificates: Certificates, { token, answer }: Secrets): SetUp {
  const { clusterCa: ca, issued } = certificates;
  const server = (admits: Admission, tls: ServerOptions['tls'] = issued): ServerOptions => ({ tls, clientCa: ca, admits, answer });
  const verifies = (set: boolean): ClientOptions['verifies'] => (set ? { ca } : 'unverified');
  switch (path) {
    case 'apiserver-to-kubelet': {
      const isOpen = settings.kubeletAnonymous === 'on' && settings.kubeletAuthorization === 'AlwaysAllow';
      return {
        client: {
          verifies: verifies(settings.kubeletCertificateAuthority === 'set' && settings.skipBackendVerification !== 'yes'),
          certificate: settings.kubeletClientCertificate === 'set' ? certificates.apiserver : undefined,
        },
        server: server(
          isOpen ? 'anyone' : { certificateOf: clientNames.apiserver },
          settings.kubeletServingCertificate === 'self-signed' ? certificates.selfSigned : issued,
        ),
      };
    }
    case 'apiserver-to-pod': {
      const isHttps = settings.proxyScheme === 'https';
      const pod = server('anyone');
      return {
        client: { verifies: isHttps ? 'unverified' : 'plaintext' },
        server: isHttps || serverExpectsTls ? pod : { ...pod, tls: undefined },
      };
    }
    case 'pod-to-apiserver':
      return { client: { verifies: verifies(settings.apiServerVerification === 'verified'), token }, server: server({ token }) };
    case 'agent-to-konnectivity-server':
      return { client: agentOf(certificates), server: server(agentsAdmitted(settings)) };
    default:
      throw new Error(`The lab has no components for the path ${path}.`);
  }
}

/** An honest agent: it verifies the server, and it has a certificate. */
export const agentOf = ({ clusterCa: ca, agent: certificate }: Certificates): ClientOptions => ({ verifies: { ca }, certificate });

/** Whom a konnectivity-server takes for an agent. */
export function agentsAdmitted({ agentAuthentication }: LabCase['settings']): Admission {
  switch (agentAuthentication) {
    case 'none':
      return 'anyone';
    case 'client-certificate':
      return { certificateOf: clientNames.agent };
    case 'token':
    case 'unknown':
      throw new Error(`The lab has no agent for agentAuthentication: ${agentAuthentication}.`);
  }
}
