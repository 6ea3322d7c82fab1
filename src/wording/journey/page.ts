/** What a link to the page of a journey is called in its slides. */
export const pageOfJourney = (address: string): string => `The page of this journey: ${address}`;
