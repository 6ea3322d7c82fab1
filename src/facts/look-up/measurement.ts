import type { Observation } from './observation.ts';
import { shortenedAtWord } from '../../wording/text/text.ts';

/** The ends of the connection of a record: `API server → kubelet (logs)`. */
export const linkInWords = (link: string): string => link.replaceAll('->', ' → ').replaceAll(/(?<!-)\bapiserver\b/g, 'API server');

/** The words of the first experiments’ modes. */
const modes: Readonly<Record<string, string>> = {
  'no-ca,no-client-cert': 'no CA for kubelets and no client certificate set',
  'no-ca,client-cert': 'no CA for kubelets set, client certificate set',
  'ca,client-cert': 'CA for kubelets and client certificate set',
  'ca,client-cert,per-request-skip': 'CA for kubelets set, verification skipped for this request',
  'ca,no-client-cert': 'CA for kubelets set, no client certificate set',
};

/** What the test kubelet had that took the connection, where the mode does not tell. */
const kubelets: Readonly<Record<string, string>> = {
  'kubelet-authn': 'a kubelet that demands a client certificate',
  'kubelet-expired': 'a kubelet with an expired certificate',
  'kubelet-otherca': 'a kubelet with a certificate of another CA',
  'kubelet-selfsigned': 'a kubelet with a self-signed certificate',
  'kubelet-wrongname': 'a kubelet with a certificate for another address',
  'kubelet-dnsonly': 'a kubelet whose certificate has no IP address',
  'kubelet-clienteku': 'a kubelet with a certificate for clients only',
  'mitm-kubelet-anon': 'a relay before an open kubelet',
  'mitm-kubelet-authn': 'a relay before a kubelet that demands a client certificate',
};

/** Whether somebody stood in the way: only then do the attacker’s fields speak. */
export const hasAttacker = ({ listener = '', mode }: Observation): boolean =>
  /^mitm|^fake/.test(listener) || /MITM|man in the middle|rogue|impostor|attacker|compromised/.test(mode);

/** Counts over many requests: that none of them passed the attacker says nothing about the next. */
export const isSample = ({ request }: Observation): boolean => /^\d+ (x|API server starts)/.test(request ?? '');

/** The attacker made the answer up instead of relaying the genuine one. */
export const answersItself = ({ mode }: Observation): boolean => mode.includes('answers itself');

/** The telling part of an error: what failed, without the addresses before it. */
const errorOf = (text: string): string =>
  /(?:tls: |x509: |rpc error: |remote error: )(?!.*(?:tls: failed|remote error: )).*/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';

const isAsked = ({ request }: Observation): boolean => request !== null && request !== '' && !request.startsWith('(');

/** What a measurement is called: the link, and what was asked. */
export const measurementTitle = (record: Observation): string =>
  shortenedAtWord(isAsked(record) ? `${linkInWords(record.link)}: ${record.request}` : `${linkInWords(record.link)}: ${record.mode}`, 90);

/** What a value that may be undetermined says. */
export const phraseOf = (value: boolean | null | undefined, yes: string, no: string): readonly string[] =>
  value === true ? [yes] : value === false ? [no] : [];

/** What reached the kubelet of a stream: `reached the kubelet as GET, WebSocket (v5.channel.k8s.io)`. */
function legOf({ kubeletLeg }: Observation): readonly string[] {
  if (!kubeletLeg?.['method']) return [];
  const upgrade = /^websocket$/i.test(kubeletLeg['upgrade'] ?? '') ? 'WebSocket' : (kubeletLeg['upgrade'] ?? 'no upgrade');
  const protocols = kubeletLeg['subprotocols'] ? ` (${kubeletLeg['subprotocols']})` : '';
  return [`reached the kubelet as ${kubeletLeg['method']}, ${upgrade}${protocols}`];
}

/** How a record was set up: the mode in words, and what kind of kubelet took the connection. */
export const settingWords = ({ mode, listener = '' }: Observation): string =>
  [modes[mode] ?? mode, ...(mode in modes || mode.startsWith('node name only') ? [kubelets[listener] ?? []].flat() : [])].join(', ');

/** What was seen, in words; an error in full, or as much of it as `errorWords` leaves. */
export function seenWords(record: Observation, errorWords: (text: string) => string = (text) => text): readonly string[] {
  const { observed } = record;
  const attacker = hasAttacker(record);
  const sample = isSample(record);
  return [
    ...(observed.transport ? [observed.transport] : []),
    ...legOf(record),
    ...phraseOf(observed.serverCertVerified, 'server certificate verified', 'server certificate not verified'),
    ...phraseOf(observed.clientCertSent, 'client certificate sent', 'no client certificate sent'),
    ...(observed.httpStatus ? [`HTTP ${observed.httpStatus}`] : []),
    ...(observed.errorText ? [`“${errorWords(observed.errorText)}”`] : []),
    ...(attacker && !(sample && !observed.mitmReadsRequest)
      ? phraseOf(observed.mitmReadsRequest, 'the attacker read the request', 'the attacker did not get the request')
      : []),
    ...(answersItself(record)
      ? ['the attacker made the answer']
      : attacker && !(sample && !observed.mitmReadsPayload)
        ? phraseOf(observed.mitmReadsPayload, 'the attacker read the answer', 'the attacker did not get the answer')
        : []),
  ];
}

/** A measurement in two sentences: how it was set up, and what was seen. */
export function measurementStatement(record: Observation): string {
  const { link, request, source, note } = record;
  const setting = `${linkInWords(link)}, ${settingWords(record)}`;
  if (source) return `${setting}: ${source.replace(/\.$/, '')}.`;
  const seen = seenWords(record, (text) => shortenedAtWord(errorOf(text), 140));
  const asked = isAsked(record) ? `, ${shortenedAtWord(request ?? '', 110)}` : '';
  return `${setting}${asked}. ${seen.length > 0 ? `Seen: ${seen.join('; ')}.` : note ? `${note.replace(/\.$/, '')}.` : 'No error was seen.'}`;
}
