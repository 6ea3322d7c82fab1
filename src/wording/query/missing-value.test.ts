import { expect, it } from 'vitest';
import { minors } from '../../model/setting/minor.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { impossibleIn, missingIn } from './missing-value.ts';

it('missingIn() explains that 1.22 and later have no SSH tunnels, and what to use instead', () => {
  for (const minor of minors.slice(2)) {
    const missing = missingIn('transport', 'ssh-tunnel', minor);
    expect(missing?.sentence).toBe(
      `Kubernetes ${minor} does not have SSH tunnels (removed in 1.22). With --ssh-user, the API server does not start. Use Konnectivity, a VPN, or direct routing with verified kubelets.`,
    );
  }
});

it('missingIn() has nothing to say of SSH tunnels on 1.20 and 1.21', () => {
  expect(missingIn('transport', 'ssh-tunnel', '1.20')).toBeUndefined();
  expect(missingIn('transport', 'ssh-tunnel', '1.21')).toBeUndefined();
});

it('missingIn() says since when there is a value that a minor does not have yet', () => {
  expect(missingIn('transport', 'konnectivity', '1.15')?.sentence).toBe(
    'Kubernetes 1.15 does not have “Transport: through konnectivity-server” (new in 1.16).',
  );
});

it('impossibleIn() names the SSH tunnel of mode ssh-tunnel on 1.36, and nothing of another mode', () => {
  expect(impossibleIn(modeOf('ssh-tunnel').settings, '1.36').map(({ setting, value }) => `${setting}=${value}`)).toEqual([
    'transport=ssh-tunnel',
  ]);
  expect(impossibleIn(modeOf('konnectivity').settings, '1.36')).toEqual([]);
});

it('impossibleIn() names nothing but the SSH tunnel, in any mode and minor', () => {
  const found = minors.flatMap((minor) => modes.flatMap(({ id, settings }) => impossibleIn(settings, minor).map(() => `${id} ${minor}`)));
  expect(found).toEqual(minors.filter((minor) => minor !== '1.20' && minor !== '1.21').map((minor) => `ssh-tunnel ${minor}`));
});
