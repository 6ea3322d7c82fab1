import { describe, expect, it } from 'vitest';
import { journeyIds } from '../../model/journey/journey.ts';
import { journeyEnd } from './journey-end.ts';

describe('journeyEnd()', () => {
  it('logs end after 4 hours, earlier behind the HAProxy of the older guide, and in a tunnel behind a balancer that drops it', () => {
    const end = journeyEnd('kubectl-logs');
    expect(end?.says).toContain('ends after 4 hours: the kubelet writes one response for no longer');
    expect(end?.earlier).toContain('HAProxy, older guide of kubeadm in front of the API server: 20 seconds');
    expect(end?.earlier).toContain('AWS Network Load Balancer between the control plane and the nodes, with Konnectivity: 350 seconds');
    expect(end?.earlier.some((each) => each.startsWith('AWS Network Load Balancer in front'))).toBe(false);
    expect(end?.href).toBe('/lifetimes/?session=logs');
  });

  it('an exec ends no earlier behind any balancer of the table, because kubectl pings', () => {
    expect(journeyEnd('kubectl-exec')?.earlier).toEqual([]);
  });

  it('every journey that opens a session has an end, and joining a node is none', () => {
    expect(journeyIds.filter((id) => !journeyEnd(id))).toEqual(['proxy-to-pod', 'proxy-to-service', 'kubelet-tls-bootstrap']);
  });
});
