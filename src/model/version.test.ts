import { expect, it } from 'vitest';
import { features, stateIn } from './feature.ts';
import { minors } from './minor.ts';
import { modeOf } from './mode.ts';
import { settingIds, settingOf } from './setting.ts';
import { impossibleIn, missingIn, modesIn, valuesIn } from './version.ts';

it('missingIn() explains that 1.22 and later have no SSH tunnels, and what to use instead', () => {
  for (const minor of minors.slice(2)) {
    const missing = missingIn('transport', 'ssh-tunnel', minor);
    expect(missing?.sentence).toBe(
      `Kubernetes ${minor} does not have SSH tunnels: removed in 1.22. With --ssh-user the API server stops at start. Use Konnectivity, a VPN, or direct routing with verified kubelets.`,
    );
    expect(missing?.facts).toContain('facts/ssh-tunnels#timeline/removed');
  }
});

it('missingIn() has nothing to say of SSH tunnels on 1.20 and 1.21', () => {
  expect(missingIn('transport', 'ssh-tunnel', '1.20')).toBeUndefined();
  expect(missingIn('transport', 'ssh-tunnel', '1.21')).toBeUndefined();
});

it('missingIn() says since when there is a value that a minor does not have yet', () => {
  expect(missingIn('transport', 'konnectivity', '1.15')?.sentence).toBe(
    'Kubernetes 1.15 does not have “Transport: set: traffic goes through konnectivity-server”: new in 1.16.',
  );
});

it('impossibleIn() names the SSH tunnel of mode ssh-tunnel on 1.36, and nothing of another mode', () => {
  expect(impossibleIn(modeOf('ssh-tunnel').settings, '1.36').map(({ setting, value }) => `${setting}=${value}`)).toEqual([
    'transport=ssh-tunnel',
  ]);
  expect(impossibleIn(modeOf('konnectivity').settings, '1.36')).toEqual([]);
});

it('valuesIn() has every value in every minor but the SSH tunnel', () => {
  expect(valuesIn('transport', '1.21')).toEqual(['direct', 'ssh-tunnel', 'konnectivity', 'other-tunnel']);
  expect(valuesIn('transport', '1.22')).toEqual(['direct', 'konnectivity', 'other-tunnel']);
  for (const id of settingIds.filter((setting) => setting !== 'transport'))
    for (const minor of minors) expect(valuesIn(id, minor)).toEqual(settingOf(id).values);
});

it('modesIn() has five modes up to 1.21 and four from 1.22 on', () => {
  expect(modesIn('1.21')).toHaveLength(5);
  expect(modesIn('1.22')).toEqual(['defaults', 'tls-verification', 'konnectivity', 'konnectivity-tls']);
});

it('stateIn() follows a feature through its stages', () => {
  const fineGrained = features.find(({ id }) => id === 'fine-grained-kubelet-authorization');
  if (!fineGrained) throw new Error('no such feature');
  expect((['1.31', '1.32', '1.33', '1.35', '1.36'] as const).map((minor) => stateIn(fineGrained, minor))).toEqual([
    'not there yet',
    'alpha',
    'beta, on',
    'beta, on',
    'GA',
  ]);
});

it('features have stages in order, each within the minors of the facts', () => {
  for (const { id, stages } of features) {
    const at = stages.map(({ since }) => minors.indexOf(since));
    expect(at, id).not.toContain(-1);
    expect(
      [...at].sort((a, b) => a - b),
      id,
    ).toEqual(at);
  }
});
