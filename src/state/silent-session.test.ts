import { describe, expect, it } from 'vitest';
import { deviceIds } from '../model/lifetime/device.ts';
import { sessionIds } from '../model/lifetime/session.ts';
import { readQuery } from './query.ts';
import { changedSession, readSession, usualSession, writeSession } from './silent-session.ts';

describe('readSession()', () => {
  it('readSession() finds no session in a query that names only what stands on its way', () => {
    expect(readSession(readQuery('?front=aws-nlb&silent=60'), [])).toBeUndefined();
  });

  it('readSession() reads back each session and device that writeSession() wrote, beside what is not ours', () => {
    for (const session of sessionIds)
      for (const front of deviceIds) {
        const asked = { session, front, between: 'nat', betweenIdle: 40, silent: 90 } as const;
        const text = writeSession(asked, '?mode=konnectivity&silent=5');
        expect(text.startsWith('?mode=konnectivity&')).toBe(true);
        expect(readSession(readQuery(text), [])).toEqual({ ...asked, frontIdle: undefined, keepalive: undefined });
      }
  });

  it('readSession() begins anew where a value is none, and names what was found and what can stand there', () => {
    const refused: string[] = [];
    expect(readSession(readQuery('?session=tea&front=wall&silent=-3'), refused)).toMatchObject(usualSession);
    expect(refused).toHaveLength(3);
    expect(refused.join()).toMatch(/session=“tea”.*exec.*front=“wall”.*aws-nlb.*silent=“-3”.*whole number of seconds/s);
  });
});

describe('changedSession()', () => {
  it('changedSession() takes a number away where its field is empty, and takes no number that is none', () => {
    expect(changedSession({ ...usualSession, silent: 5 }, 'silent', ' ')).toEqual({ ...usualSession, silent: undefined });
    expect(changedSession(usualSession, 'silent', 'soon')).toBeUndefined();
    expect(changedSession(usualSession, 'seat', 'pod')).toBeUndefined();
    expect(changedSession(usualSession, 'front', 'azure')).toEqual({ ...usualSession, front: 'azure' });
  });
});
