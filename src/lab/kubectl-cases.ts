import { judge } from '../model/judge.ts';
import { modeOf } from '../model/setting/mode.ts';

/** The servers that a kubectl meets: of the certificate of an API server, what is right or wrong with it; or none. */
export const serverKinds = ['good', 'wrong-name', 'wrong-ca', 'expired', 'plaintext'] as const;
export type ServerKind = (typeof serverKinds)[number];

/** A kubectl, a server, and what the kubeconfig says. It holds no expected result. */
export interface KubectlCase {
  readonly id: string;
  readonly server: ServerKind;
  readonly presents: 'token' | 'certificate';
  /** True where the kubeconfig says `insecure-skip-tls-verify: true`. */
  readonly skips: boolean;
}

/** Whether the kubeconfig has the CA of the cluster. */
export const clientVerifies = ({ skips }: KubectlCase): boolean => !skips;

/** Every case: each server with each credential, and with TLS also where nothing is verified. */
export const kubectlCases: readonly KubectlCase[] = serverKinds.flatMap((server) =>
  (['token', 'certificate'] as const).flatMap((presents) =>
    (server === 'plaintext' ? [false] : [false, true]).map((skips) => ({
      id: [server, presents, ...(skips ? ['skips'] : [])].join('-'),
      ...{ server, presents, skips },
    })),
  ),
);

/**
 * What the model says of a case: whether the request goes to this server, and whether the token does. Clients that verify send nothing to a server
 * whose certificate does not fit; to the model that is an attacker who cannot impersonate the server. Over plain HTTP it says that nothing is presented.
 */
export function expectedOf({ server, presents, skips }: KubectlCase): { readonly sent: boolean; readonly sentToken: boolean } {
  const apiServerVerification = server === 'plaintext' ? 'plaintext' : skips ? 'skipped' : 'verified';
  const settings = { ...modeOf('defaults').settings, apiServerVerification } as const;
  const judgement = judge(presents === 'token' ? 'pod-to-apiserver' : 'control-plane-to-apiserver', settings, 'between-active');
  const hop = judgement.hops[0];
  const sent = server === 'good' || hop?.verdict !== 'authenticated';
  return { sent, sentToken: sent && judgement.clientIdentity === 'token' };
}
