/** What a report says of a file that is left alone, by why it is. Each stands alone as a clause. */
export const leftAlone = {
  foreign: 'nothing in it is for the checker',
  empty: 'it is empty',
  comments: 'it has comments only',
  template: 'it is no YAML until it is filled in, and the checker finds nothing in it',
} as const;

/** Whether a report says of a file no more than that it is left alone. */
export const isLeftAlone = (what: string): boolean => Object.values<string>(leftAlone).includes(what);
