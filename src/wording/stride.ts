import type { Capability } from '../model/answer.ts';
import type { FactId } from '../model/reason.ts';
import { judge } from '../model/judge.ts';
import { paths, type PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import { modeOf } from '../model/setting/mode.ts';
import type { ModeId } from '../model/setting/mode-id.ts';
import { listed } from './text/list.ts';
import { modeNames, pathNames } from './names.ts';

/** One kind of threat of STRIDE: what it is on these connections with the defaults of kubeadm, and what stops it. */
export interface Threat {
  readonly name: string;
  readonly text: string;
  /** What stops it, or where the site says what is known. */
  readonly stops: { readonly href: string; readonly text: string };
  /** Of what no model says. */
  readonly facts: readonly FactId[];
}

/** The paths on which an attacker certainly has a power, in a mode. */
const open = (mode: ModeId, seat: SeatId, ...powers: readonly Capability[]): readonly PathId[] =>
  paths
    .map(({ id }) => id)
    .filter((id) => {
      const { absence, endToEnd } = judge(id, modeOf(mode).settings, seat);
      return !absence && powers.some((power) => endToEnd[power].value === 'yes');
    });
const named = (ids: readonly PathId[]): string => listed(ids.map((id) => pathNames[id]));

/** The letters of STRIDE in their order. What an attacker can do is worked out by the model. */
export function threats(): readonly Threat[] {
  const posed = open('defaults', 'between-active', 'impersonate-server');
  const posedStill = open('tls-verification', 'between-active', 'impersonate-server');
  const answered = open('defaults', 'between-active', 'change-answer');
  const changed = open('defaults', 'between-active', 'change-request');
  const heard = open('defaults', 'between-passive', 'read-request', 'read-answer');
  // The paths whose client sends a token, so that whoever stole it acts as that client.
  const byToken = open('defaults', 'token-thief', 'impersonate-client').filter(
    (id) => judge(id, modeOf('defaults').settings, 'token-thief').endToEnd['impersonate-client'].reason === 'token-works',
  );
  const readToo = open('defaults', 'between-active', 'read-request').filter((id) => !heard.includes(id));
  return [
    {
      name: 'Spoofing',
      text: `A man in the middle on the untrusted network impersonates the server on ${named(posed)}. In the mode ${modeNames['tls-verification']}, ${named(posedStill)} remain.`,
      stops: { href: '/modes/tls-verification/', text: 'Verify the kubelets' },
      facts: [],
    },
    {
      name: 'Tampering',
      text: `The same attacker forges the answer on ${named(answered)}, and changes the request on ${named(changed)}.`,
      stops: { href: '/compare/', text: 'Compare what each mode stops' },
      facts: [],
    },
    {
      name: 'Repudiation',
      text: 'The API server records a request only if its audit policy has a rule for it. Who connects straight to port 10250 of a kubelet is in no audit log of the API server.',
      stops: { href: '/paths/apiserver-to-pod/#audit-log', text: 'Record who uses the proxy' },
      facts: ['facts/added#audit-policy', 'facts/kubelet#nodes_proxy_get_exec/bypasses'],
    },
    {
      name: 'Information disclosure',
      text: `An eavesdropper on the untrusted network reads ${named(heard)}. A man in the middle also reads the requests of ${named(readToo)}.`,
      stops: { href: '/modes/konnectivity-tls/', text: 'Use verified kubelets and a tunnel' },
      facts: [],
    },
    {
      name: 'Denial of service',
      text: 'No mode prevents it: who drops the packets stops every path. We have not examined floods of requests.',
      stops: { href: '/symptoms/node-not-reporting/', text: 'What a node does that is cut off' },
      facts: [],
    },
    {
      name: 'Elevation of privilege',
      text: `A stolen token acts as its owner on ${named(byToken)}. \`get\` on \`nodes/proxy\` is enough to run commands in the pods of a node.`,
      stops: { href: '/procedures/cut-off-exec-and-proxy/', text: 'Cut off exec and proxy' },
      facts: ['facts/kubelet#nodes_proxy_get_exec'],
    },
  ];
}

/** The same in a sentence, in front of the list. */
export function strideLead(): string {
  const posed = open('defaults', 'between-active', 'impersonate-server').length;
  const present = paths.filter(({ id }) => !judge(id, modeOf('defaults').settings, 'nobody').absence).length;
  return `With the defaults of kubeadm, a man in the middle between control plane and nodes impersonates the server on ${String(posed)} of ${String(present)} paths. What this means in each of the six kinds of threat of STRIDE:`;
}
