import { whomToAsk } from '../change/place.ts';

/** What stands before the things to do, where we have such things and where we have none. */
export const thingsFollowed = 'Each step follows the sources beside it, and we ran none of them.';
export const thingsUnread = (name: string): string =>
  `We have not checked what to do first on ${name}. What to change, path by path, stands below and follows from where ${name} keeps its settings, as far as we read.`;

/** From which version on the lines of a thing hold, beside where they stand. */
export const linesSince = (where: string | undefined, since: string): string => (where ? `${where}; from ${since}` : `from ${since}`);

/** Why the page of a distribution says little. */
export const littleKnown = (name: string, reason: string): string => `Little is known of ${name}: ${reason}.`;
/** Whom to ask for what we found no source for. */
export const partUnknown = (name: string, isManaged: boolean): string =>
  `We found no source for part of what ${name} sets. Ask ${whomToAsk(isManaged)}, or ask your own cluster with these commands, which we did not run.`;
/** What to ask the provider of a service of which little is documented. */
export const askProvider = (services: number): string =>
  `Ask your provider whether its API server verifies your kubelets. We found no source that says so of any of these ${services} services. Ask your own cluster the rest with the commands at the end.`;
/** Who answers for one of these services. */
export const askThere = (provider: string): string => `Whom to ask: ${provider}.`;

/** How many rows of the table are left, or what none of them has. */
export const noRowHas = (text: string): string => `No row contains “${text}”.`;
export const distributionsLeft = (found: number, all: number): string => `${found} of ${all} distributions`;
