import { describe, expect, it } from 'vitest';
import { journeyIds } from '../../model/journey/journey.ts';
import { journeyEnd } from './journey-end.ts';

describe('journeyEnd()', () => {
  it('logs end after 4 hours, earlier behind the HAProxy of the older guide, and in a tunnel behind a balancer that drops it', () => {
    const end = journeyEnd('kubectl-logs');
    expect(end?.markup.says).toContain('ends after 4 hours: the kubelet writes one response for no longer');
    expect(end?.earlier[0]).toBe('In front of the API server: HAProxy of the older kubeadm guide (20 seconds)');
    expect(end?.earlier[2]).toContain(
      'with Konnectivity: HAProxy of the older kubeadm guide (20 seconds), HAProxy of newer copies of it (35 seconds)',
    );
    expect(end?.earlier[2]).toContain('AWS NLB (350 seconds)');
    expect(end?.earlier[1]).not.toContain('AWS NLB');
    expect(end?.href).toBe('/lifetimes/?session=logs');
  });

  it('an exec ends no earlier behind any balancer of the table, because kubectl pings', () => {
    expect(journeyEnd('kubectl-exec')?.earlier).toEqual([]);
  });

  it('every journey that opens a session has an end, and joining a node is none', () => {
    expect(journeyIds.filter((id) => !journeyEnd(id))).toEqual(['proxy-to-pod', 'proxy-to-service', 'kubelet-tls-bootstrap']);
  });
});
