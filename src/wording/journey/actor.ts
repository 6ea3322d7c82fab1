import { componentOf } from '../../model/component.ts';
import type { ActorId } from '../../model/journey/journey.ts';

/** What an actor is called in running text. */
export const actorName = (id: ActorId): string => (id === 'kubectl' ? 'kubectl' : componentOf(id).name);
