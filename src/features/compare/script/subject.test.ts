import { expect, it } from 'vitest';
import { modeOf } from '../../../model/setting/mode.ts';
import { settingsOfKnown } from '../../../model/setting/settings-query.ts';
import { modeSubjects, parseSubject, type Subject } from './subject.ts';

const k3s: Subject = { id: 'k3s', name: 'k3s', settings: settingsOfKnown({ transport: 'other-tunnel' }) };
const subjects = [...modeSubjects, k3s];
const parse = (text: string | null) => parseSubject(text, subjects, k3s);
const { settings: defaults } = modeOf('defaults');

it('parseSubject() finds a distribution and a mode by id', () => {
  expect(parse('k3s')).toEqual({ subject: k3s, notes: [] });
  expect(parse('konnectivity').subject).toMatchObject({
    id: 'konnectivity',
    name: 'Konnectivity mode',
    settings: modeOf('konnectivity').settings,
  });
});

it('parseSubject() takes the fallback in silence where nothing is asked for', () => {
  expect(parse(null)).toEqual({ subject: k3s, notes: [] });
  expect(parse('')).toEqual({ subject: k3s, notes: [] });
});

it('parseSubject() reads settings onto a mode or a distribution, and names what differs', () => {
  expect(parse('mode=konnectivity&kubeletCertificateAuthority=set').subject).toEqual({
    id: 'mode=konnectivity&kubeletCertificateAuthority=set',
    name: 'Konnectivity mode with CA for kubelet certificates set',
    settings: { ...modeOf('konnectivity').settings, kubeletCertificateAuthority: 'set' },
  });
  expect(parse('distro=k3s&readOnlyPort=open').subject.settings).toEqual({ ...k3s.settings, readOnlyPort: 'open' });
  expect(parse('transport=konnectivity').subject.settings).toEqual({ ...defaults, transport: 'konnectivity' });
});

it('parseSubject() knows the vocabulary of the diagram: verify and scheme', () => {
  expect(parse('transport=konnectivity&verify=on').subject.settings).toEqual(modeOf('konnectivity-tls').settings);
  expect(parse('scheme=https').subject).toMatchObject({ name: 'kubeadm defaults mode with Proxy scheme https' });
});

it('parseSubject() names a base or a value that is not known, and goes on with the rest', () => {
  const { subject, notes } = parse('mode=no-such-mode&transport=carrier-pigeon&readOnlyPort=open');
  expect(subject.settings).toEqual({ ...defaults, readOnlyPort: 'open' });
  expect(notes).toEqual([
    '“no-such-mode” is neither a distribution nor a mode, so the defaults stand in for it.',
    'transport=“carrier-pigeon” is unknown and was ignored: transport can be direct, ssh-tunnel, konnectivity, other-tunnel, unknown.',
  ]);
});

it('parseSubject() answers anything else in one sentence and shows the fallback', () => {
  for (const text of ['minishift', '<img src=x>', 'a=b', '__proto__', 'mode=' + 'x'.repeat(100_000), '%%%', '=']) {
    const { subject, notes } = parse(text);
    expect(subject).toBe(k3s);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('is not a distribution, a mode');
    expect(notes[0]).toContain('k3s is shown in its place.');
    expect(notes[0]?.length).toBeLessThan(260);
  }
});
