import type { KubernetesMinor } from '../setting/minor.ts';
import { limitIn, type Limit, type LimitTable, type Span } from './limit.ts';

/** What happens to a node after the last packet between it and the control plane, in order. */
export type CutOffEventId =
  'renewal-fails' | 'connection-given-up' | 'node-unknown' | 'node-tainted' | 'token-answers-end' | 'allowed-answers-end' | 'pods-deleted';

/** When an event of a cut-off node comes. */
export interface CutOffEvent {
  readonly id: CutOffEventId;
  /** Seconds after the cut, or what else is known of it. */
  readonly after: Limit;
  /** True where a delay that no source has comes on top: the event is not earlier, and may be later. */
  readonly orLater: boolean;
  /** The rows of `src/facts/lifetimes.yaml` that it follows from. */
  readonly rows: readonly string[];
}

/** A time that follows from others by arithmetic, if all of them are lengths. What is not known of one of them is not known of the whole. */
function from<const Limits extends readonly Limit[]>(
  limits: Limits,
  compute: (...spans: { readonly [Place in keyof Limits]: Span }) => Span,
): Limit {
  const missing = limits.find(({ is }) => is !== 'span');
  // None is missing, so each has its span.
  return missing ?? { is: 'span', span: compute(...(limits.map((limit) => 'span' in limit && limit.span) as never)) };
}

/**
 * When the control plane calls a node unknown whose heartbeats end. The controller manager counts the grace period from the look at which it saw the last
 * renewal, and notices at a look that it has passed. So a renewal may have been seen at once or one look later, and the end of the grace period waits for the
 * next look. `since` is how long before the cut the last renewal was.
 */
export const unknownAfter = (grace: Span, since: Span, period: Span): Span => ({
  min: grace.min - since.max,
  max: grace.max - since.min + 2 * period.max,
});

/** The events of a node that is cut off in a minor. `table` may be shortened, as the lab does. */
export function cutOffTimeline(table: LimitTable, minor: KubernetesMinor): readonly CutOffEvent[] {
  const limit = (row: string, value: string): Limit => limitIn(table, row, value, minor);
  const renewal = limit('node-lease', 'renewal');
  const unknown = from(
    [limit('node-monitor-grace-period', 'grace'), renewal, limit('node-monitor-grace-period', 'period')],
    (grace, every, period) => unknownAfter(grace, { min: 0, max: every.max }, period),
  );
  const behindUnknown = ['node-monitor-grace-period', 'node-lease'];
  const upTo = (row: string, value: string): Limit => from([limit(row, value)], ({ max }) => ({ min: 0, max }));
  const event = (id: CutOffEventId, after: Limit, rows: readonly string[], orLater = false): CutOffEvent => ({ id, after, orLater, rows });
  return [
    event(
      'renewal-fails',
      // A renewal that is refused fails at once, and one whose packets are dropped when its client gives up.
      from([renewal, limit('heartbeat-client-timeout', 'limit')], (every, wait) => ({ min: 0, max: every.max + wait.max })),
      ['node-lease', 'heartbeat-client-timeout'],
    ),
    event(
      'connection-given-up',
      // The last frame from the API server is the answer to a heartbeat, at most one interval old.
      from(
        [limit('http2-health-check', 'ping after silence'), limit('http2-health-check', 'answer to a ping'), renewal],
        (idle, answer, every) => ({ min: idle.max + answer.max - every.max, max: idle.max + answer.max }),
      ),
      ['http2-health-check', 'node-lease'],
    ),
    event('node-unknown', unknown, behindUnknown),
    event('node-tainted', unknown, ['node-lifecycle-taints', ...behindUnknown], true),
    event('token-answers-end', upTo('kubelet-auth-cache', 'token'), ['kubelet-auth-cache']),
    event('allowed-answers-end', upTo('kubelet-auth-cache', 'allowed'), ['kubelet-auth-cache']),
    event(
      'pods-deleted',
      from([unknown, limit('pod-eviction-tolerations', 'toleration')], (at, tolerated) => ({
        min: at.min + tolerated.min,
        max: at.max + tolerated.max,
      })),
      ['pod-eviction-tolerations', 'node-lifecycle-taints', ...behindUnknown],
      true,
    ),
  ];
}
