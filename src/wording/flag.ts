/** The two dashes of a flag with the first word of its name, where a text or a word begins. */
export const flagStart = /(?<=^|[\s(“"'=])--[a-z0-9]+/gi;
