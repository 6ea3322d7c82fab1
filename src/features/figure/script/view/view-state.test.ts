import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../../model/setting/mode.ts';
import { combinationOf, combine } from '../../../../state/combinations.ts';
import { formatQuery, initialState, nameOf, parseQuery, viewStateOf } from './view-state.ts';

describe('parseQuery()', () => {
  it('parseQuery() of nothing is the defaults, with nothing selected and nothing ignored', () => {
    const { state, ignored } = parseQuery('');
    expect(state).toMatchObject({ frame: 'defaults' });
    expect(state.path).toBeUndefined();
    expect(ignored).toBeUndefined();
  });

  it('parseQuery() reads a mode and a path', () => {
    expect(parseQuery('?mode=konnectivity&path=apiserver-to-pod').state).toMatchObject({ frame: 'konnectivity', path: 'apiserver-to-pod' });
  });

  it('parseQuery() reads a component, and leaves it where a path is selected too, which it says', () => {
    expect(parseQuery('?component=kubelet').state).toMatchObject({ component: 'kubelet', path: undefined });
    const both = parseQuery('?component=kubelet&path=apiserver-to-pod');
    expect(both.state).toMatchObject({ component: undefined, path: 'apiserver-to-pod' });
    expect(both.ignored).toBe('component= was ignored: path=apiserver-to-pod is selected.');
    expect(parseQuery('?component=toaster').ignored).toContain('component=“toaster” is unknown and was ignored');
  });

  it('parseQuery() finds the mode that a combination amounts to', () => {
    expect(parseQuery('?transport=konnectivity&verify=on').state.frame).toBe('konnectivity-tls');
    expect(parseQuery('?mode=ssh-tunnel&transport=direct&verify=on').state.frame).toBe('tls-verification');
  });

  it('parseQuery() keeps a combination that is no mode as custom', () => {
    expect(parseQuery('?transport=ssh-tunnel&scheme=https').state).toMatchObject({
      frame: 'custom',
      settings: { transport: 'ssh-tunnel', proxyScheme: 'https' },
    });
  });

  it('parseQuery() falls back to the default for an unknown value, and says what was found and what was expected', () => {
    const { state, ignored } = parseQuery('?transport=vpn&verify=on');
    expect(state.frame).toBe('tls-verification');
    expect(ignored).toBe('transport=“vpn” is unknown and was ignored: transport can be direct, ssh-tunnel, konnectivity.');
  });

  it('parseQuery() is not fooled by the names of Object.prototype', () => {
    expect(parseQuery('?mode=constructor&transport=toString&path=__proto__').ignored).toContain('mode=“constructor”');
    expect(parseQuery('?transport=toString').state.frame).toBe('defaults');
  });

  it('parseQuery() names the key that only the explorer takes, and leaves the rest of the state as asked', () => {
    const { state, ignored } = parseQuery('?seat=token&mode=konnectivity');
    expect(state).toEqual(initialState('konnectivity'));
    expect(ignored).toBe('seat= was ignored: it can be chosen only in the explorer, at /explore/.');
  });

  it('parseQuery() quotes a long value short', () => {
    expect(parseQuery(`?mode=${'x'.repeat(10_000)}`).ignored?.length).toBeLessThan(200);
  });
});

describe('formatQuery()', () => {
  it('formatQuery() leaves the defaults out', () => {
    expect(formatQuery(initialState())).toBe('');
    expect(formatQuery(initialState('konnectivity'), initialState('konnectivity'))).toBe('');
  });

  it('formatQuery() names a mode by its id and a combination by its parts', () => {
    expect(formatQuery(initialState('konnectivity'))).toBe('?mode=konnectivity');
    expect(formatQuery(parseQuery('?transport=ssh-tunnel&verify=on').state)).toBe('?transport=ssh-tunnel&verify=on');
  });

  it('formatQuery() keeps keys that are not ours, and drops ours that no longer hold', () => {
    expect(formatQuery(initialState(), initialState(), '?utm=wiki&mode=konnectivity&path=apiserver-to-pod')).toBe('?utm=wiki');
  });

  for (const query of [
    '',
    '?mode=konnectivity-tls',
    '?mode=ssh-tunnel&path=apiserver-to-kubelet',
    '?transport=konnectivity&scheme=https',
    '?path=apiserver-to-etcd',
    '?mode=konnectivity&component=konnectivity-agent',
  ]) {
    it(`formatQuery() gives back what parseQuery() read from "${query}"`, () => {
      expect(formatQuery(parseQuery(query).state)).toBe(query);
    });
  }

  it('formatQuery() on a page with another first mode still names the defaults', () => {
    expect(formatQuery(initialState('defaults'), initialState('konnectivity'))).toBe('?mode=defaults');
  });
});

describe('combine()', () => {
  it('combine() changes one choice and leaves the others', () => {
    const settings = combine(modeOf('konnectivity').settings, 'verify', 'on');
    expect(combinationOf('transport', settings)).toBe('konnectivity');
    expect(combinationOf('verify', settings)).toBe('on');
    expect(settings).toEqual(modeOf('konnectivity-tls').settings);
  });
});

describe('nameOf()', () => {
  it('nameOf() calls a mode by its name and a combination by its parts', () => {
    expect(nameOf(initialState('konnectivity-tls'))).toBe('Konnectivity + TLS');
    expect(nameOf(parseQuery('?transport=ssh-tunnel&verify=on&scheme=https').state)).toBe('SSH tunnel, kubelet verified, https: proxy');
  });

  it('viewStateOf() names settings that are exactly a mode', () => {
    expect(viewStateOf(modeOf('tls-verification').settings).frame).toBe('tls-verification');
  });
});
