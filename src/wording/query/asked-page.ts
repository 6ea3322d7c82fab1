/** What is said at an address that has no page, and before what was perhaps meant. */
export const askedFor = (address: string): string => `You asked for “${address}”.`;
export const didYouMean = 'Did you mean';
