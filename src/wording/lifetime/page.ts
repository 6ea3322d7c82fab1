// What stands around the answers to when a session ends.

export const seesTerm = 'What you see';
export const setsTerm = 'What to set';
export const knownTerm = 'How it is known';
export const besideTerm = (isBeside: boolean): string => (isBeside ? 'Beside that' : 'But');
export const rowAndSources = 'its row and sources';
export const whereTerm = 'Where';
export const clockMarks = (hops: readonly string[]): string => `${hops.join(' or ')}, as the clock in the drawing marks it.`;

/** The table of timers; a card has the same labels, and its bar has none. */
export const timerColumns = { hop: 'Hop', timer: 'Timer', time: 'Time', fate: 'While the session is silent' } as const;
export const timeAsBar = 'The time as a bar';
export const cutsFirst = 'cuts first';
export const seeInDrawing = 'See it in the drawing';
export const everyTimer = 'Every timer on the way';
export const holdsFor = (mode: string, minor: string): string => `This holds for ${mode} and Kubernetes ${minor}. `;

// What a log or a user sees.
export const noMessage = 'We have no message on record.';
export const seenMessage = (isLog: boolean, text: string, isConfirmed: boolean): string =>
  `${isLog ? 'A log says' : 'You see'} \`${text}\`${isConfirmed ? '' : ', though no source ties these words to this timer'}.`;
export const youSee = (what: string): string =>
  what.startsWith('nothing') ? `You see ${what}.` : `You see ${what}. We have no exact message on record.`;
export const thisWas = (status: string): string => `This was ${status}`;

// The form.
export const sessionLabel = 'Session';
export const silentLabel = 'Silent for, in seconds';
export const silentForGood = 'for good';
export const limitLabel = 'limit, s';
export const keepaliveLabel = '--keepalive-time of the agents, in seconds';
export const limitIs = { needed: 'needed', required: 'required', usual: 'as it is', usualHere: 'as it comes' } as const;
export const otherSession = (asked: string, own: string): string => `session=“${asked}” was ignored: in this journey session can be ${own}`;

// The way of a session, and its marks in a drawing.
export const whereItEnds = 'Where it ends';
export const noTimerHere = 'no timer that we know';
export const markWords = {
  first: (time: string) => `ends here first, after ${time}`,
  later: (time: string) => `would end here first, after ${time}`,
  may: (time: string) => `may end here after ${time}`,
  unknown: () => 'may end here: the time is unknown',
} as const;
export const markLabel = (says: string, hop: string, timer: string): string => `The session ${says}. ${hop}: ${timer}.`;
export const whenDoesItEnd = 'When does it end?';
export const closeTimeouts = 'Close the timeouts';
export const timeoutsNotLoaded = 'The part of this page that knows the timeouts could not be loaded. Reload the page to try again.';
export const noLongerShown = 'The drawing no longer shows when a session ends.';
export const noAgent = (isUnknown: boolean): string =>
  isUnknown ? 'It is unknown whether this cluster has Konnectivity agents.' : 'This cluster has no Konnectivity agent.';
export const noTimers = (isUnknown: boolean): string =>
  isUnknown
    ? 'It is unknown how the API server of this cluster reaches the nodes, so nothing is marked.'
    : 'Our model has no timers of this distribution’s own tunnel, so nothing is marked.';

// On the page of a journey.
export const setYourBalancer = 'Set your balancer and silence';
export const earlierBehind = 'Earlier behind one of these:';
export const inMode = (place: string, mode: string): string => `${place}, with ${mode}`;
export const atPlace = (place: string, devices: readonly (readonly [name: string, time: string])[]): string =>
  `${place}: ${devices.map(([name, time]) => `${name} (${time})`).join(', ')}`;
