import type { ActorId, Claim, Inside, Leg } from '../../model/journey/journey.ts';
import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';

export const claim = (text: string, ...facts: readonly FactId[]): Claim => ({ text, facts });

type LegOptions = Partial<Pick<Leg, 'client' | 'fixed' | 'identity' | 'when'>>;
export const leg = (path: PathId, title: string, sends: Claim, options: LegOptions = {}): Leg => ({
  kind: 'leg',
  path,
  title,
  sends,
  ...options,
});
export const inside = (at: ActorId, title: string, does: Claim, options: Pick<Inside, 'when'> = {}): Inside => ({
  kind: 'inside',
  at,
  title,
  does,
  ...options,
});

/** The user's kubectl connects to the API server as every client does, so its leg is judged as the kubelet's is. */
export const kubectl = (title: string, sends: Claim): Leg =>
  leg('kubelet-to-apiserver', title, sends, {
    client: 'kubectl',
    identity: claim('kubectl presents a client certificate or sends a bearer token.', 'obs/N-cert-admin', 'obs/N-token-admin'),
  });

/** What the API server does with a request for a kubelet operation before it connects to the kubelet. */
export const admitted = (verb: string, resource: string, ...facts: readonly FactId[]): Inside =>
  inside(
    'kube-apiserver',
    'authenticate, authorize',
    claim(
      `It authenticates you, checks that you may \`${verb}\` \`${resource}\`, and removes your \`Authorization\` header.`,
      ...facts,
      'obs/X-authz-strip',
    ),
  );

/** The same for a stream: up to 1.34 a client that uses WebSocket needs `get` alone. */
export const admittedToStream = (resource: string, fact: FactId): Inside =>
  inside(
    'kube-apiserver',
    'authenticate, authorize',
    claim(
      `It authenticates you, checks that you may \`create\` \`${resource}\`, and removes your \`Authorization\` header. Up to 1.34, \`get\` is enough for a client that uses WebSocket.`,
      fact,
      'facts/kubelet#nodes_proxy_get_exec/api_server_side_before_1_35',
      'obs/X-authz-strip',
    ),
  );

/** A kubelet that delegates authorization asks about the caller it has authenticated, which is the API server and not the user. */
export const reviewed = (): Leg =>
  leg(
    'kubelet-to-apiserver',
    'authorized?',
    claim(
      'The kubelet sends a SubjectAccessReview, which asks whether the user in the API server’s client certificate may use `nodes/proxy` of this node. It caches a positive answer for five minutes, so it does not ask for every request.',
      'facts/links#kubelet-authn-webhook',
      'facts/kubelet#authorization_map',
      'obs/KU2-revoked-cache',
    ),
    { when: ({ kubeletAuthorization }) => kubeletAuthorization === 'Webhook' },
  );
