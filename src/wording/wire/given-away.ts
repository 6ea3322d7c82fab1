import type { FieldKind } from './field.ts';

/** What a handshake gives away. */
export const givenAwayKinds = [
  'tls-server-name',
  'tls-certificate',
  'tls-alert-description',
  'ssh-software',
] as const satisfies readonly FieldKind[];

/** What is said of the values of each. */
export const givenAwayWords: Readonly<Record<(typeof givenAwayKinds)[number], (values: string) => string>> = {
  'tls-server-name': (names) => `server name ${names}`,
  'tls-certificate': (names) => `names in certificates: ${names}`,
  'tls-alert-description': (alerts) => `alert ${alerts}`,
  'ssh-software': (software) => `software ${software}`,
};
