/** The fields that have a value: what is undefined is left out, so that it takes the place of nothing. */
export const given = <T extends object>(fields: T): { readonly [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
