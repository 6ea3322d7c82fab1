import { componentNames } from './names.ts';
import type { ComponentId } from '../model/component.ts';
import { listed } from './text/list.ts';

// What the components that stand in prose say around what they show.

export const calloutWords = { Note: 'Note', Warning: 'Warning' } as const;
export const breaksTerms = { see: 'You see', because: 'Because', first: 'Do first' } as const;
export const stepCheckWords = { check: 'Check', good: 'A good answer:' } as const;
export const distributionsDo = 'What each distribution does';
export const distributionColumn = 'Distribution';
export const modeAssumes = 'What this mode assumes';

/** After the distributions that use something by default, and before the link to all of them. */
export const useByDefault = 'use it by default. We found no source for some others: ';
export const compareAll = 'compare all distributions';

// Where the distributions keep settings.
export const placesTitle = 'Where your distribution keeps these settings';
export const ofKubeadmHere = 'The files on this page are those of kubeadm: ';
export const whereOthersKeep = 'where every other distribution keeps them, and the lines to write there';
/** On how many managed services a reader has nothing to edit, with those that most readers have. */
export const onlyProviderSets = (name: string, count: number, known: readonly string[]): string =>
  `${name}: on ${count} managed services only the provider can set this${known.length > 0 ? `, for example on ${listed(known)}` : ''}.`;

// What an attacker in each position gets.
export const whoCanLabel = 'What an attacker in each position gets, by mode';
export const everyMode = 'every mode';
export const callsServer = (server: ComponentId): string => `can call the ${componentNames[server]}, which accepts any client`;
export const ifItIntercepts = (gets: readonly string[]): string => `unknown; if that node can intercept the traffic: ${gets.join(', ')}`;
/** The sentence of a path on which nobody gains anything. */
export const nobodyGains = 'On this path no attacker’s position gains anything in any mode, as long as the settings of the mode hold.';
/** Introduces the positions that gain nothing, of which there are some beside those that do. */
export const gainNothingElse = (count: number): string =>
  count === 1 ? 'One other position gains nothing in any mode' : `The other ${count} positions gain nothing in any mode`;
export const otherServices = 'Other managed services';
export const aboutOtherServices = 'what is documented of six services, and what to test.';
