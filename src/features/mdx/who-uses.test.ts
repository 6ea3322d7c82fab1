import { expect, it } from 'vitest';
import { whoUses } from './who-uses.ts';

it('whoUses() names the services whose documentation says that they run Konnectivity, and none that opens its connections directly', () => {
  const names = whoUses('transport', 'konnectivity').map(({ name }) => name);
  // AKS and GKE document their konnectivity-agent, k0s ships it, and EKS and kubeadm connect directly.
  expect(names).toEqual(expect.arrayContaining(['AKS', 'GKE', 'k0s']));
  for (const direct of ['EKS', 'kubeadm', 'k3s']) expect(names).not.toContain(direct);
});

it('whoUses() says which setting no distribution has at a value', () => {
  expect(() => whoUses('transport', 'carrier-pigeon')).toThrow('<WhoUses setting="transport" value="carrier-pigeon" />');
});
