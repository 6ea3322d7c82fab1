/** What the feed of changes says of itself, and of a release. */

export const feedTitle = 'Hub & Spoke: changes';
export const feedSays = 'What readers, embedders and hosts notice.';
export const releaseTitle = (version: string): string => `Hub & Spoke ${version}`;
