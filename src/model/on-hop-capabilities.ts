import { all, answer, weaken, worse, type Answers } from './answer.ts';
import type { Hop } from './hop.ts';
import type { Layer } from './layer.ts';
import type { PathId } from './path.ts';
import { seatOf, type SeatId } from './seat/seat.ts';
import { posesAsClient, servesAnyone } from './server-access.ts';
import type { Settings } from './setting/setting.ts';
import { seals, strongest } from './verdict.ts';

/** What someone gets who can change the bytes of these layers: the innermost is the one the two ends agreed on. */
export function activeAnswers(path: PathId, settings: Settings, covering: readonly Layer[], inner: Layer): Answers {
  const poses = posesAsClient(path, settings, inner);
  const sealed = strongest(covering, seals);
  if (sealed === 'yes') return all('no', 'sealed', { 'impersonate-client': poses });
  const captured = inner.clientIdentity === 'token';
  // Clear bytes inside a cipher are as open as the tunnel is; clear bytes outside of one are open to all.
  const tunnel = inner.encrypted === 'no' ? covering.find((layer) => layer.encrypted !== 'no')?.reason : undefined;
  const clear = inner.encrypted === 'no';
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

function passiveAnswers(covering: readonly Layer[], inner: Layer): Answers {
  const ciphered = strongest(covering, (layer) => layer.encrypted);
  if (ciphered === 'yes') return all('no', 'passive-sees-ciphertext');
  const read = ciphered === 'unknown' ? answer('unknown', 'protection-unknown') : answer('yes', 'cleartext-readable');
  return all('no', 'passive-only-listens', {
    'read-request': read,
    'read-answer': read,
    'impersonate-client': inner.clientIdentity === 'token' ? answer(read.value, 'token-captured') : answer('no', 'passive-only-listens'),
  });
}

/** What a network seat gets on one hop. */
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
  return seat.reach === 'listens' ? passiveAnswers(covering, inner) : activeAnswers(path, settings, covering, inner);
}
