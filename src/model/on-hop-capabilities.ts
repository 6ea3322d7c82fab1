import { all, answer, weaken, worse, type Answers } from './answer.ts';
import type { Hop } from './hop.ts';
import { certainOf, type Layer } from './layer.ts';
import type { PathId } from './path.ts';
import { seatOf, type SeatId } from './seat/seat.ts';
import { posesAsClient, servesAnyone } from './server-access.ts';
import type { Settings } from './setting/setting.ts';
import { seals, strongest } from './verdict.ts';

/** What an attacker can do who can change the traffic that these layers protect, as far as they are known to be there. `inner` is the layer that the two ends agreed on. */
export function activeAnswers(path: PathId, settings: Settings, layers: readonly Layer[], inner: Layer): Answers {
  const covering = certainOf(layers);
  const poses = posesAsClient(path, settings, inner);
  const sealed = strongest(covering, seals);
  if (sealed === 'yes') return all('no', 'sealed', { 'impersonate-client': poses });
  const captured = inner.clientIdentity === 'token';
  // Where plaintext goes through a tunnel, an attacker first has to get into the tunnel, so the reason of the tunnel is given. Plaintext
  // without a tunnel is open to everyone on the network.
  const clear = inner.encrypted === 'no';
  const tunnel = clear ? covering.find((layer) => layer.encrypted !== 'no')?.reason : undefined;
  const relay = captured
    ? answer('yes', 'token-captured')
    : clear
      ? answer('yes', tunnel ?? 'cleartext-changeable')
      : servesAnyone(path, settings);
  const open: Answers = {
    'read-request': answer('yes', tunnel ?? (clear ? 'cleartext-readable' : 'impostor-is-accepted')),
    'read-answer': clear ? answer('yes', tunnel ?? 'cleartext-readable') : relay,
    'change-request': relay,
    'change-answer': answer('yes', tunnel ?? (clear ? 'cleartext-changeable' : 'impostor-answers')),
    'impersonate-server': answer('yes', tunnel ?? (clear ? 'cleartext-changeable' : 'impostor-is-accepted')),
    'impersonate-client': captured ? answer('yes', 'token-captured') : poses,
  };
  return sealed === 'unknown'
    ? {
        ...weaken(open, 'protection-unknown'),
        'impersonate-client': worse(poses, answer(captured ? 'unknown' : 'no', 'protection-unknown')),
      }
    : open;
}

/** What an attacker reads who only listens. No token is among it: a client that shows one does so inside of TLS (tested). */
function passiveAnswers(layers: readonly Layer[]): Answers {
  const covering = certainOf(layers);
  const ciphered = strongest(covering, (layer) => layer.encrypted);
  if (ciphered === 'yes') return all('no', 'passive-sees-ciphertext');
  const read = ciphered === 'unknown' ? answer('unknown', 'protection-unknown') : answer('yes', 'cleartext-readable');
  return all('no', 'passive-only-listens', {
    'read-request': read,
    'read-answer': read,
  });
}

/** What an attacker on a network can do on one hop. Nothing for one whose position is on no network (`off-path-capabilities.ts`). */
export function answersOnHop(
  path: PathId,
  settings: Settings,
  seatId: SeatId,
  hop: Hop,
  covering: readonly Layer[],
  inner: Layer,
): Answers {
  const seat = seatOf(seatId);
  if (!seat.zone) return all('no', seat.reach === 'none' ? 'nobody-there' : 'not-on-the-path');
  if (!hop.crosses.includes(seat.zone)) return all('no', 'not-on-this-hop');
  return seat.reach === 'listens' ? passiveAnswers(covering) : activeAnswers(path, settings, covering, inner);
}
