import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceIds } from '../../../model/lifetime/device.ts';
import { sessionIds } from '../../../model/lifetime/session.ts';
import { minors } from '../../../model/setting/minor.ts';
import { modeIds } from '../../../model/setting/mode-id.ts';
import { formatLifetime, parseLifetime, setupOf, usualLifetime, type LifetimeState } from './state.ts';

const seconds = fc.option(fc.integer({ min: 1, max: 31_536_000 }), { nil: undefined });
const state: fc.Arbitrary<LifetimeState> = fc.record({
  session: fc.constantFrom(...sessionIds),
  mode: fc.constantFrom(...modeIds),
  minor: fc.constantFrom(...minors),
  front: fc.constantFrom(...deviceIds),
  frontIdle: seconds,
  between: fc.constantFrom(...deviceIds),
  betweenIdle: seconds,
  silent: seconds,
  keepalive: seconds,
});

describe('the address of the page of lifetimes', () => {
  it('a page that nobody has touched has no query, and each state is read back as it was written', () => {
    expect(formatLifetime(usualLifetime)).toBe('');
    expect(parseLifetime('')).toEqual({ state: usualLifetime, ignored: undefined });
    fc.assert(
      fc.property(state, (each) => {
        expect(parseLifetime(formatLifetime(each))).toEqual({ state: each, ignored: undefined });
      }),
    );
  });

  it('only what differs from where the page began is written, and keys that are not ours stay', () => {
    const begun: LifetimeState = { ...usualLifetime, mode: 'konnectivity', minor: '1.31' };
    expect(formatLifetime({ ...begun, session: 'logs' }, '?utm=wiki', begun)).toBe('?utm=wiki&session=logs');
    expect(parseLifetime('?session=logs', begun).state).toMatchObject({ mode: 'konnectivity', minor: '1.31', session: 'logs' });
  });

  it('parameters are written in the order of the form, whatever their order in the address that was read', () => {
    const { state: read } = parseLifetime('?keepalive=60&between=aws-nlb&frontIdle=5&mode=konnectivity&session=tunnel');
    expect(formatLifetime(read)).toBe('?session=tunnel&mode=konnectivity&frontIdle=5&between=aws-nlb&keepalive=60');
  });

  it.each([
    ['?session=ssh', 'session', 'exec'],
    ['?silent=0', 'silent', 'a whole number of seconds from 1'],
    ['?silent=5m', 'silent', 'a whole number of seconds from 1'],
    ['?front=elb', 'front', 'none'],
    ['?minor=1.99', 'minor', '1.36'],
    ['?frontIdle=99999999', 'frontIdle', 'an idle limit is a whole number of seconds'],
  ])('%s is ignored, in a sentence that names it and what can stand there', (query, name, can) => {
    const { state: read, ignored } = parseLifetime(query);
    expect(read).toEqual(usualLifetime);
    expect(ignored).toContain(name);
    expect(ignored).toContain(can);
    expect(ignored).toContain('was ignored');
  });

  it('a limit without a device limits nothing', () => {
    expect(setupOf({ ...usualLifetime, frontIdle: 5 }).front).toEqual({ id: 'none', idle: undefined });
  });
});
