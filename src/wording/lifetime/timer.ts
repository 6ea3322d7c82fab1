import { isKnownDevice, knownDevices, type DeviceId, type DevicePlace } from '../../model/lifetime/device.ts';
import type { Keepalive, Timer } from '../../model/lifetime/hop.ts';
import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { capital } from '../text/text.ts';
import { limitWords } from './duration.ts';
import { deviceWords, placeWords } from './place.ts';

/** The device that a timer belongs to, or none for one of Kubernetes itself. */
function deviceOf({ id }: Timer): { readonly place: DevicePlace; readonly device: DeviceId } | undefined {
  const [place = '', device = ''] = id.split('/');
  return place === 'front' || place === 'between' ? { place, device: device as DeviceId } : undefined;
}

/** The row of `src/facts/lifetimes.yaml` that has the limit of a timer; nothing where it is the reader’s own or no source has it. */
export function rowOfTimer(timer: Timer): string | undefined {
  const found = deviceOf(timer);
  if (found) return isKnownDevice(found.device) ? knownDevices[found.device].row : undefined;
  const [row] = timer.id.split('/');
  return row === 'sshd' ? undefined : row;
}

/** The row that has the interval of a keepalive. */
export const rowOfKeepalive = ({ id }: Keepalive): string | undefined =>
  ['ssh', 'kubectl'].includes(id.split('/')[0] ?? '') ? undefined : id.split('/')[0];

const translator = (minor: KubernetesMinor): string =>
  compareMinors(minor, '1.36') >= 0 ? 'the API server, or the kubelet where it translates the WebSocket,' : 'the API server';

const clauses: Readonly<Record<string, (minor: KubernetesMinor) => string>> = {
  'websocket-idle/idle': (minor) => `${translator(minor)} closes a WebSocket without input and output, and pings do not count`,
  'runtime-stream-idle/idle in containerd': () => 'containerd ends a stream on which no frame passes',
  'runtime-stream-idle/idle in CRI-O': () => 'CRI-O ends a stream on which no frame passes',
  'kubelet-server-read-write/write': () => 'the kubelet writes one response for no longer, however busy it is',
  'watch-lifetime-server/lifetime': () => 'the API server ends a watch at a random point of that time',
  'watch-lifetime-client/lifetime': () => 'the client asks for a watch of random length, and then watches again',
  'apiserver-request-timeout/limit': () => 'the API server lets a request run no longer',
  'apiserver-write-upper-bound/limit': () => 'the API server lets a write run no longer, including its admission webhooks',
  'admission-webhook-timeout/limit': () => 'the API server waits no longer for the webhook',
  'sshd/idle': () => 'sshd of the node may end a silent connection',
};

/** What a timer does when it runs out: a clause with its subject, without the time. Throws where a timer has no words. */
export function timerClause(timer: Timer, minor: KubernetesMinor): string {
  const found = deviceOf(timer);
  if (found) return `${deviceWords[found.device].said} ${placeWords[found.place]} drops a connection that is idle for so long`;
  const clause = clauses[timer.id];
  if (!clause) throw new Error(`no words for this timer: ${timer.id}`);
  return clause(minor);
}

const names: Readonly<Record<string, string>> = {
  'websocket-idle/idle': 'Silent WebSocket',
  'runtime-stream-idle/idle in containerd': 'Idle stream in containerd',
  'runtime-stream-idle/idle in CRI-O': 'Idle stream in CRI-O',
  'kubelet-server-read-write/write': 'One response of the kubelet',
  'watch-lifetime-server/lifetime': 'Watch, as the API server ends it',
  'watch-lifetime-client/lifetime': 'Watch, as its client asks for it',
  'apiserver-request-timeout/limit': 'Request',
  'apiserver-write-upper-bound/limit': 'Write',
  'admission-webhook-timeout/limit': 'Call of a webhook',
  'sshd/idle': 'Silent connection in sshd',
};

/** A timer in a table. */
export function timerName(timer: Timer): string {
  const found = deviceOf(timer);
  return found ? `${capital(deviceWords[found.device].said)}, idle` : (names[timer.id] ?? timer.id);
}

const senders: Readonly<Record<string, string>> = {
  'kubectl-exec-websocket-ping': 'kubectl pings on the WebSocket',
  'kubectl-exec-spdy-ping': 'kubectl pings over SPDY',
  'port-forward-ping': 'kubectl pings in the tunnel',
  'stream-translator': 'the translator of the WebSocket pings over SPDY',
  'http2-health-check': 'the client pings over HTTP/2',
  'client-dial-and-tls': 'TCP sends keepalives',
  'konnectivity-agent-keepalive': 'agent and server send keepalives',
  'konnectivity-frontend-keepalive': 'the server sends keepalives',
  ssh: 'SSH may send keepalives',
  kubectl: 'TCP of kubectl may send keepalives',
};

/** What a keepalive does: a clause, with its interval where that is known. */
export function keepaliveClause({ id, every }: Keepalive): string {
  const [row = ''] = id.split('/');
  const sender = senders[row];
  if (!sender) throw new Error(`no words for this keepalive: ${id}`);
  return every.is === 'span'
    ? `${sender} every ${limitWords(every)}`
    : `${sender}, which ${every.is === 'not-checked' ? 'we have not checked' : 'no source says'}`;
}

/** The device of a timer, for what can be set. */
export const isOfDevice = (timer: Timer): boolean => deviceOf(timer) !== undefined;
