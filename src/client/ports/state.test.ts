import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { pluginTrafficIds } from '../../model/reach/plugin-traffic-id.ts';
import { shapeFieldIds, shapeFields } from '../../model/reach/shape-field.ts';
import { modeIds } from '../../model/setting/mode.ts';
import { formatPorts, parsePorts, settingsOfState, usualPorts, type PortsState } from './state.ts';

const port = fc.integer({ min: 1, max: 65535 });
const ports = fc.uniqueArray(port, { maxLength: 4 });
const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const shape: fc.Arbitrary<ClusterShape> = fc.record({
  podTraffic: fc.subarray([...pluginTrafficIds]),
  controlPlaneInPodNetwork: answer,
  podsMasqueraded: answer,
  agentOnHostNetwork: answer,
  etcd: fc.constantFrom('stacked' as const, 'external' as const, 'provider' as const),
  webhookPorts: ports,
  extensionPorts: ports,
  extensionsOnHostNetwork: fc.boolean(),
  proxiedPodPorts: ports,
  nodeProxyPorts: ports,
  kubeletsScraped: fc.boolean(),
  apiServersArePeers: fc.boolean(),
  nodePorts: fc.boolean(),
  serviceHealthChecks: fc.boolean(),
  apiServerPort: port,
  balancerPort: port,
  kubeletPort: port,
  agentPort: port,
  tunnelPort: fc.constant(undefined),
});
const state: fc.Arbitrary<PortsState> = fc.record({
  mode: fc.constantFrom(...modeIds),
  loadBalancer: fc.constantFrom('none' as const, 'tcp' as const, 'tls-terminating' as const, 'unknown' as const),
  webhookReference: fc.constantFrom('service' as const, 'url' as const, 'unknown' as const),
  shape,
});

describe('the address of the page of ports', () => {
  it('nothing asked for is the cluster of kubeadm, and is written as nothing', () => {
    expect(parsePorts('')).toEqual({ state: usualPorts, ignored: undefined });
    expect(formatPorts(usualPorts)).toBe('');
    expect(settingsOfState(usualPorts).transport).toBe('direct');
  });

  it('every state is read back as it was written', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(parsePorts(formatPorts(written))).toEqual({ state: written, ignored: undefined });
      }),
    );
  });

  it.each([
    ['?mode=vpn', 'mode=“vpn” was ignored: mode can be defaults'],
    ['?apiServerPort=0', 'apiServerPort=“0” was ignored: a port is a whole number from 1 to 65535.'],
    ['?webhookPorts=8443,x', 'webhookPorts=“8443,x” was ignored: ports are whole numbers'],
    ['?podTraffic=flannel', 'podTraffic=“flannel” was ignored: it can be none, or ids of the list'],
    ['?etcd=toString', 'etcd=“toString” was ignored: it can be stacked, external or provider.'],
    ['?loadBalancer=round-robin', 'loadBalancer=“round-robin” was ignored: loadBalancer can be tls-terminating, tcp, none, unknown.'],
  ])('%s is ignored with a sentence that says what can stand there', (query, sentence) => {
    const { state: read, ignored } = parsePorts(query);
    expect(read).toEqual(usualPorts);
    expect(ignored).toContain(sentence);
  });

  it('no text in the place of any value is thrown at the reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapeFieldIds), fc.string(), (id, text) => {
        expect(parsePorts(`?${new URLSearchParams({ [id]: text }).toString()}`).state.shape.kubeletPort).toBeGreaterThan(0);
      }),
    );
  });

  it('every field of the shape can be chosen, except the port of a tunnel that no mode here has', () => {
    expect(new Set([...Object.keys(shapeFields), 'tunnelPort'])).toEqual(new Set(Object.keys(kubeadmShape)));
  });

  it('keys of others stay', () => {
    expect(formatPorts({ ...usualPorts, mode: 'konnectivity' }, '?theme=dark&mode=defaults')).toBe('?theme=dark&mode=konnectivity');
  });
});
