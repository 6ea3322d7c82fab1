/** What the account says of a text whose form is known, and in which nothing is read: its reader says so, and reports know it by that. */
export const nothingFoundIn = (form: string): string => `${form}, in which the checker finds nothing that decides a path`;
