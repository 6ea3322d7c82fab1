import type { SymptomId } from '../../symptom-id.ts';
import { throughTunnelsAndProxies } from './through-tunnels-and-proxies.ts';
import { toKubeletsAndByCredentials } from './to-kubelets-and-by-credentials.ts';

/** A message as an engineer pasted it into a public issue. Only addresses and names that were left out there are filled in. */
export interface RealWording {
  readonly symptom: SymptomId;
  /** The repository and the number of the issue. */
  readonly source: string;
  readonly seen: string;
}

export const realWordings: readonly RealWording[] = [toKubeletsAndByCredentials, throughTunnelsAndProxies].flatMap((wordings) =>
  Object.entries(wordings).flatMap(([symptom, texts]) =>
    Object.entries(texts).map(([source, seen]) => ({ symptom: symptom as SymptomId, source, seen })),
  ),
);

/** Where addresses of a message may be in another cluster. Loopback stays, since it says something. */
const otherAddress = (text: string): string =>
  text.replace(
    /\b(?!127\.)\d{1,3}(?:\.\d{1,3}){3}\b/g,
    (address) => `203.0.113.${[...address].reduce((sum, one) => sum + one.charCodeAt(0), 0) % 250}`,
  );

/**
 * The message in the forms in which engineers meet it: as it was seen; with other addresses in a line of a container's log; in a
 * log that is JSON; and in the journal, wrapped by a narrow terminal.
 */
export const formsOf = (seen: string): readonly string[] => [
  seen,
  `2026-11-02T07:45:12.345678901Z stderr F ${otherAddress(seen)}`,
  JSON.stringify({ log: `${seen}\n`, stream: 'stderr', time: '2026-11-02T07:45:12.345678901Z' }),
  `Nov 02 07:45:12 cp-1 kube[4242]: ${otherAddress(seen).replace(/(.{60}\S*) /g, '$1\n    ')}`,
];
