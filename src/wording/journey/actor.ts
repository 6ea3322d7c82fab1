import type { ActorId } from '../../model/journey/journey.ts';
import { componentNames } from '../names.ts';

/** What an actor is called in running text. */
export const actorName = (id: ActorId): string => (id === 'kubectl' ? 'kubectl' : componentNames[id]);

const shortNames: Readonly<Partial<Record<ActorId, string>>> = {
  'kube-apiserver': 'API',
  'extension-apiserver': 'ext. API',
  'konnectivity-server': 'server',
  'konnectivity-agent': 'agent',
  'kube-controller-manager': 'controllers',
};

/** The same where there is little room. */
export const shortActorName = (id: ActorId): string => shortNames[id] ?? actorName(id);
