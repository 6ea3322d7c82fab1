import { beliefs } from '../wording/practice/belief.ts';

export type MisconceptionId = keyof typeof beliefs;

/** The section that says what is so in place of what many believe. */
const table: Readonly<Record<MisconceptionId, string>> = {
  'encrypted-only': '/learn/#two-questions',
  'tunnel-end': '/learn/#change-the-route',
  'ca-and-node': '/paths/apiserver-to-kubelet/#harden-it',
  'tunnel-verifies': '/modes/konnectivity/',
  'https-in-url': '/paths/apiserver-to-pod/',
  'flag-and-file': '/reference/flags/',
  'nodes-proxy': '/paths/apiserver-to-node/',
  'service-port': '/ports/',
  'who-connects': '/learn/#who-opens',
};

/** What many believe, and where it is put right. */
export const misconceptionOf = (id: MisconceptionId): { readonly belief: string; readonly href: string } => ({
  belief: beliefs[id],
  href: table[id],
});
