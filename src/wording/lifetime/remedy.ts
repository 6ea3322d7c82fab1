import type { TimerFate } from '../../model/lifetime/end.ts';
import { isOfDevice } from './timer.ts';
import { durationWords } from './duration.ts';

const hints: Readonly<Record<string, string>> = {
  'websocket-idle': 'Send input, or let the command print something, more often than that.',
  'kubelet-server-read-write': 'Run the command again when it ends.',
  'watch-lifetime-client': 'There is nothing to do: client-go watches again.',
  'apiserver-write-upper-bound': 'Make what runs inside the write faster, such as admission webhooks.',
};

/** Flags and fields in a text as code. */
const withCode = (text: string): string =>
  text.replace(/--[\w-]+|\b[a-z]\w*(?:\[\])?(?:\.[a-z]\w*)+|\b[a-z]+[A-Z]\w*|\btimeout (?:client|server)\b/g, '`$&`');

/** What to do about the timer that ends a session. `setBy` is what the facts say that it is set by; nothing for a device of the reader. */
export function remedySentences({ timer, hop, fate }: TimerFate, setBy: string | undefined): readonly string[] {
  const [row = ''] = timer.id.split('/');
  if (isOfDevice(timer)) {
    const limit = 'after' in fate ? fate.after.min : 0;
    const raise = setBy ? `Raise its limit: ${withCode(setBy)}.` : 'Raise its limit.';
    if (hop.id === 'agent-to-konnectivity-server')
      return limit > 30
        ? [
            `Set \`--keepalive-time\` of the agents and of konnectivity-server below ${durationWords(limit)}, and to 30 seconds or more, because the server refuses more frequent pings.`,
            `Or raise the limit of the device${setBy ? `: ${withCode(setBy)}` : ''}.`,
          ]
        : [raise];
    // A client of HTTP/2 can ping earlier (facts/lifetimes#http2-health-check); a proxy that speaks HTTP itself would answer that ping.
    const pings = hop.keepalives.some(({ id }) => id.startsWith('http2-health-check/')) && !timer.speaksHttp;
    return [
      raise,
      ...(pings && limit > 1 ? [`Or set \`HTTP2_READ_IDLE_TIMEOUT_SECONDS\` of the client below ${durationWords(limit)}.`] : []),
    ];
  }
  const constant = setBy === 'constant' || setBy?.startsWith('constant ');
  return [
    ...(constant ? ['No setting changes it.'] : setBy ? [`Set it with ${withCode(setBy)}.`] : []),
    ...(hints[row] ? [hints[row]] : []),
  ];
}
