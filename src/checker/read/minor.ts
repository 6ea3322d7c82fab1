/** Whether a text names a Kubernetes minor: `1.34`. */
export const isMinor = (text: string): boolean => /^1\.\d{1,2}$/.test(text);
