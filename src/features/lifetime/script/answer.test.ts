import { describe, expect, it } from 'vitest';
import { lifetimeData } from '../../../build/scripts/lifetime-data.ts';
import { deviceIds } from '../../../model/lifetime/device.ts';
import { sessionIds } from '../../../model/lifetime/session.ts';
import { minors } from '../../../model/setting/minor.ts';
import { modeIds } from '../../../model/setting/mode-id.ts';
import { everyRow } from '../../../../scripts/verify/tests/every-row.ts';
import { answerOf, type LifetimeAnswer } from './answer.ts';
import { usualLifetime, type LifetimeState } from './state.ts';

const answer = (state: Partial<LifetimeState>): LifetimeAnswer => answerOf({ ...usualLifetime, ...state }, lifetimeData);

describe('what the page says of a session', () => {
  it('an idle exec ends after 4 hours, nothing is on record of its message, and the limit of CRI-O is said beside it', () => {
    const { says, sees, remedy, beside, known } = answer({});
    expect(says).toContain('An idle `kubectl exec` ends after 4 hours: the API server');
    expect(sees).toEqual(['We have no message on record.']);
    expect(remedy[0]).toBe('No setting changes it.');
    expect(beside).toEqual([expect.stringContaining('CRI-O')]);
    expect(known).toEqual({ words: 'This was concluded from the code, and not seen running', row: 'websocket-idle' });
  });

  it('a tunnel that a balancer cuts has the words of the agent, and the keepalive to set', () => {
    const { says, sees, remedy } = answer({ session: 'tunnel', mode: 'konnectivity', between: 'aws-nlb' });
    expect(says).toContain('ends after 350 seconds: the AWS Network Load Balancer between the control plane and the nodes');
    expect(sees[0]).toContain('could not read stream');
    expect(remedy.join(' ')).toContain('below 350 seconds, and to 30 seconds or more');
  });

  it('a limit below what the server lets agents ping has no keepalive as its remedy', () => {
    expect(answer({ session: 'tunnel', mode: 'konnectivity', between: 'nat', betweenIdle: 20 }).remedy.join(' ')).not.toContain(
      'keepalive',
    );
  });

  it('behind a proxy that cuts before the ping of HTTP/2, the client can ping earlier', () => {
    expect(answer({ session: 'logs', front: 'haproxy-20' }).remedy).toEqual([
      'Raise its limit: `timeout client` and `timeout server` of HAProxy.',
      'Or set `HTTP2_READ_IDLE_TIMEOUT_SECONDS` of the client below 20 seconds.',
    ]);
  });

  it('a session that is silent for less than its first timer outlasts it, and shows no message', () => {
    const { says, sees, remedy } = answer({ silent: 300 });
    expect(says).toBe('An idle `kubectl exec` outlasts 5 minutes of silence: the first timer runs out after 4 hours.');
    expect([sees, remedy]).toEqual([[], []]);
  });

  it('a device whose limit nobody knows is said beside the answer and never counts as one that holds', () => {
    const { beside } = answer({ session: 'logs', front: 'unknown' });
    expect(beside.join(' ')).toContain('its limit is unknown, so it may be the first');
  });

  it('a minor that was not checked has no time, and says which is not checked', () => {
    const { says, beside } = answer({ session: 'logs', minor: '1.37' });
    expect(says).toBe('No timer that we know ends a quiet `kubectl logs -f`.');
    expect(beside.join(' ')).toContain('we have not checked the time in 1.37');
  });

  it('only words that a source has stand as a message', async () => {
    const exact = new Set(
      Object.values(lifetimeData.rows).flatMap(({ messages }) => messages.map(({ text }) => text.replaceAll('`', '’'))),
    );
    await everyRow(sessionIds, String, (session) => {
      for (const front of deviceIds)
        for (const sentence of answer({ session, front }).sees)
          for (const [, words = ''] of sentence.matchAll(/`([^`]+)`/g)) expect(exact).toContain(words);
    });
  });

  it('every session has an answer in every mode and minor with every device, of whole sentences', async () => {
    await everyRow(sessionIds, String, (session) => {
      for (const mode of modeIds)
        for (const minor of minors)
          for (const device of deviceIds) {
            const { says, sees, remedy, beside } = answer({ session, mode, minor, front: device, between: device });
            for (const sentence of [says, ...sees, ...remedy, ...beside]) expect(sentence).toMatch(/^[A-Z`].*[.)]$/s);
          }
    });
  });
});
