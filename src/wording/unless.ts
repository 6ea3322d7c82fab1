import { unlessFacts } from '../model/facts/unless-facts.ts';
import { settingsThatTell, type UnlessId } from '../model/unless.ts';
import { listedOr } from './text/list.ts';

/** Each condition as the clause after "unless" or "if". */
const texts: Readonly<Record<UnlessId, string>> = {
  'network-encrypted': 'your CNI plugin encrypts between nodes',
  'ends-in-pod-network': 'both ends are in the pod network, where your CNI plugin encrypts',
  tunnelled: 'a tunnel carries this path over the untrusted network',
  'tls-passed-through': 'its address leads to the API server itself, or to a load balancer that passes TLS through',
};

/** The condition in words. */
const unlessText = (id: UnlessId): string => texts[id];

/** What stands beside a verdict that would be better under a condition that no source mentions: "unless your CNI plugin …"; empty without one. */
export const unlessWords = (ids: readonly UnlessId[]): string => (ids.length > 0 ? `unless ${listedOr(ids.map(unlessText))}` : '');

/** The same after the word of a verdict: "unsafe, unless your CNI plugin …". */
export const withUnless = (word: string, ids: readonly UnlessId[]): string => [word, unlessWords(ids)].filter(Boolean).join(', ');

/** The same in a sentence of its own, which stands behind what it is about. */
export const unlessSentence = (ids: readonly UnlessId[]): string =>
  ids.length > 0 ? `That changes if ${listedOr(ids.map(unlessText))}.` : '';

/** Conditions in the published shape. */
export const unlessData = (ids: readonly UnlessId[]) =>
  ids.map((id) => ({ id, text: unlessText(id), settings: settingsThatTell(id), facts: unlessFacts[id] }));
