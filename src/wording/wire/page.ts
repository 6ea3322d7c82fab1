import { listed } from '../text/list.ts';
import { counted } from '../text/text.ts';

// What the pages of captures say around the captures. `[words](id)` is a link that the page knows.

export const wireTitle = 'On the wire';
export const wireDescription = (captures: number, standIns: number): string =>
  `What an eavesdropper sees of a path: ${String(captures)} captures of a running Kubernetes and of its etcd, in ${String(standIns)} of them with a test server at one end, frame by frame and byte by byte, beside the verdict of the model.`;

// The list of all.
export const captureColumns = ['Capture', ['Hop with its verdict', ''], ['An eavesdropper reads', '']] as const;
export const hopOf = (path: string, network: string): string => `${path}, ${network}`;
export const isStandIn = (server: string): string => `The ${server} is a stand-in.`;
/** Why the model has no hop for a capture, by its id; the others are of kubectl. */
export const withoutHop: Readonly<Record<string, string>> = {
  'client-apiserver-plain-http': 'The model has no client that forgets TLS.',
  'etcd-refuses-client': 'The model has no stranger at etcd.',
};
export const withoutHopOfKubectl = 'kubectl runs outside of the cluster, so the model has no hop for it.';
/** What else an eavesdropper reads, in a line of its own and behind what it reads. */
export const alsoReads = (others: readonly string[]): string => `also ${others.join('; ')}`;
export const andAlsoReads = (others: readonly string[]): string => `; also ${others.join('; ')}`;

// On the page of a journey.
export const capturesShow = (captures: readonly string[]): string =>
  `Captures show what an eavesdropper sees [on the wire](wire): ${captures.join('; ')}.`;

// The page of one.
export const restIsReal = (server: string): string =>
  `The ${server} here is a stand-in, a test server that speaks its protocol; the rest of the capture is real.`;
export const captureTerms = {
  reads: 'An eavesdropper reads',
  keys: 'With the keys of the session',
  set: 'Set for it',
  recorded: 'Recorded',
  shownTo: 'Shown in the explorer to',
} as const;
export const insideOfTls = 'What is inside of TLS';
export const noAttacker = 'no attacker: another capture stands for its hop, or no mode has its settings, or no position is on its network';
export const seatOnPath = (seat: string, path: string, mode: string): string => `[${seat}, ${path}](view) (${mode})`;

export const recordedOn = (day: string, programs: readonly string[]): string =>
  programs.length > 0 ? `on ${day}, with ${listed(programs)}.` : `on ${day}.`;
export const builtFrom = (hasKonnectivity: boolean, from: string, commit: string, go: string): string =>
  hasKonnectivity
    ? `Kubernetes and Konnectivity were built from ${from} at \`${commit}\` with Go ${go}.`
    : `Kubernetes was built from ${from} at \`${commit}\` with Go ${go}.`;
export const segmentsRecorded = (recorded: number, seen: number): string =>
  seen > recorded
    ? `The record has ${String(recorded)} of the ${String(seen)} segments that were seen, from the beginning on.`
    : `The record has ${counted(recorded, 'segment')}, which is every one with a payload.`;
export const downloadCapture = '[Download for Wireshark](capture)';
export const downloadBoth = '[Download for Wireshark](capture), or [every packet as it was](whole)';

export const wireHeadings = { frames: 'The frames', meanings: 'What the fields mean', handshake: 'The handshake inside of TLS' } as const;
export const framesLead =
  'Each frame has its bytes as hex and as text, and a list of its fields. If you point at a byte or move the focus to a field, you see which bytes it has and what it means. [All meanings](meanings) stand below the frames.';
export const turnCapture = 'Captures';
export const captureBefore = (title: string): string => `‹ ${title}`;
export const captureAfter = (title: string): string => `${title} ›`;

// One frame.
export const frameOrMessage = { frame: 'Frame', message: 'Message' } as const;
export const betweenParties = (from: string, to: string): string => `${from} → ${to}`;
export const frameLine = (name: string, bytes: string, milliseconds: string): string =>
  `[${name}](name), ${bytes}, after ${milliseconds} ms`;
export const recordsLabel = 'TLS records of this segment';

// The handshake that TLS 1.3 hides, and what is inside of TLS.
export const handshakeLead = (hasClientCertificate: boolean): string =>
  hasClientCertificate
    ? 'TLS 1.3 encrypts these messages, so they are in the encrypted records above and no eavesdropper reads them. With the keys of this session Wireshark decrypts them, the certificate of the client included.'
    : 'TLS 1.3 encrypts these messages, so they are in the encrypted records above and no eavesdropper reads them. With the keys of this session Wireshark decrypts them.';
/** Who took TLS off, and with that who wrote the messages down. */
type Decryptor = 'man-in-the-middle' | 'stand-in' | 'end';
export const decryptedTitle: Readonly<Record<Decryptor, string>> = {
  'man-in-the-middle': 'What the man in the middle decrypted',
  'stand-in': insideOfTls,
  end: insideOfTls,
};
export const decryptedLead: Readonly<Record<Decryptor, (command: string) => string>> = {
  'man-in-the-middle': (command) =>
    `The man in the middle wrote these messages down after it took TLS off with its own key. We ran \`${command}\` and typed; what came back is made by the man in the middle, and no container ran. Wireshark decrypts the same from [the whole recording with its keys](whole): every packet as it was, with the TCP and TLS handshakes.`,
  'stand-in': (command) =>
    `The stand-in for the API server wrote these messages down after it took TLS off. We ran \`${command}\` with something to read; what came back is made up, and no container ran. Wireshark decrypts the same from [the whole recording with its keys](whole): every packet as it was, with the TCP and TLS handshakes.`,
  end: (command) =>
    `We ran \`${command}\`, and one end of the connection wrote down its keys. Wireshark decrypts this from [the whole recording with its keys](whole): every packet as it was, with the TCP and TLS handshakes.`,
};
export const decryptedColumns = ['From', 'After', ['Channel', ''], ['Text', '']] as const;
export const decryptedLabel = 'Decrypted messages';
export const afterMilliseconds = (milliseconds: string): string => `${milliseconds} ms`;

// Three ways side by side.
export const compareCaptures = {
  title: 'Direct, Konnectivity and SSH side by side',
  description:
    'The same act three times, as an eavesdropper sees it: a direct connection, one through Konnectivity, and one through an SSH tunnel. You can walk through the frames of all three together.',
} as const;
export const stepWords = { previous: 'Previous', step: 'Step', next: 'Next' } as const;
export const frameSaid = (number: number, from: string, to: string, name: string, bytes: string): string =>
  `[Frame ${String(number)}](frame), ${from} → ${to}: [${name}](name), ${bytes}`;
export const noFurtherFrame = 'No further frame was recorded.';
