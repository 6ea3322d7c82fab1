import type { FieldKind } from './field.ts';

/** What a handshake gives away, and what is said of the values of each. */
export const givenAwayWords = {
  'tls-server-name': (names) => `server name ${names}`,
  'tls-certificate': (names) => `names in certificates: ${names}`,
  'tls-alert-description': (alerts) => `alert ${alerts}`,
  'ssh-software': (software) => `software ${software}`,
} satisfies Partial<Record<FieldKind, (values: string) => string>>;
export const givenAwayKinds = Object.keys(givenAwayWords) as readonly (keyof typeof givenAwayWords)[];
