/** `1.34` as 34, to compare by number. */
export const minorNumber = (minor: string): number => Number(minor.split('.')[1] ?? 0);

/** Whether a text names a Kubernetes minor: `1.34`. */
export const isMinor = (text: string): boolean => /^1\.\d{1,2}$/.test(text);
