import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributions } from '../../../facts/distribution/distribution.ts';
import { kubeadmShape, type ClusterShape } from '../../../model/reach/cluster-shape.ts';
import { adminAccessIds } from '../../../model/reach/admin-access-id.ts';
import { pluginTrafficIds } from '../../../model/reach/pod-network.ts';
import { ownTrafficIds } from '../../../model/reach/own-traffic-table.ts';
import { reachSettings } from '../../../model/reach/reach-setting.ts';
import { shapeFieldIds, shapeFields } from '../../../model/reach/shape-field.ts';
import { modeIds, modeOf } from '../../../model/setting/mode.ts';
import { settingOf, type Settings } from '../../../model/setting/setting.ts';
import {
  formatPorts,
  inMode,
  portsStateOfCluster,
  parsePorts,
  portsStateOf,
  rulesOfState,
  undecidedOfState,
  usualPorts,
  type PortsState,
} from './state.ts';

const port = fc.integer({ min: 1, max: 65535 });
const ports = fc.uniqueArray(port, { maxLength: 4 });
const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
/** The fields that a reader may choose, in a shape whose other parts are those of `base`. */
const shapeOn = (base: ClusterShape): fc.Arbitrary<ClusterShape> =>
  fc
    .record({
      kubeletOnControlPlane: answer,
      adminAccess: fc.subarray([...adminAccessIds]),
      componentsScraped: fc.boolean(),
      podTraffic: fc.subarray([...pluginTrafficIds]),
      controlPlaneInPodNetwork: answer,
      podsMasqueraded: answer,
      agentOnHostNetwork: answer,
      etcd: fc.constantFrom('stacked' as const, 'external' as const, 'provider' as const, 'none' as const, 'unknown' as const),
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
      tunnelPort: fc.oneof(port, fc.constant(undefined)),
      ownTraffic: fc.subarray([...ownTrafficIds]),
    })
    .map((chosen) => ({ ...base, ...chosen }));
const reached = fc.record(
  Object.fromEntries(reachSettings.map((id) => [id, fc.constantFrom(...settingOf(id).values, 'unknown')])),
) as unknown as fc.Arbitrary<Partial<Settings>>;
const starts: readonly PortsState[] = [usualPorts, ...distributions.map(({ id, settings }) => portsStateOf(id, settings))];
const state: fc.Arbitrary<PortsState> = fc.constantFrom(...starts).chain((start) =>
  fc
    .record({
      mode: start.distribution ? fc.constantFrom(...modeIds, undefined) : fc.constantFrom(...modeIds),
      changed: reached,
      shape: shapeOn(start.shape),
    })
    .map(({ mode, changed, shape }) => {
      const base = mode ? { ...start, mode, settings: modeOf(mode).settings } : start;
      return { ...base, settings: { ...base.settings, ...changed }, shape };
    }),
);

describe('the address of the page of ports', () => {
  it('nothing asked for is the cluster of kubeadm, and is written as nothing', () => {
    expect(parsePorts('')).toEqual({ state: usualPorts, ignored: undefined });
    expect(formatPorts(usualPorts)).toBe('');
    expect(usualPorts.settings.transport).toBe('direct');
  });

  it('every state is read back as it was written, whatever it begins with', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(parsePorts(formatPorts(written), distributions)).toEqual({
          state: written.distribution
            ? { ...written, distribution: expect.objectContaining({ id: written.distribution.id }) as PortsState['distribution'] }
            : written,
          ignored: undefined,
        });
      }),
    );
  });

  it('a distribution alone is written as its id alone, and a mode, a setting and a field change what it gives', () => {
    for (const { id, settings } of distributions) expect(formatPorts(portsStateOf(id, settings))).toBe(`?distro=${id}`);
    const changed = parsePorts('?distro=k3s&mode=konnectivity&webhookReference=url&kubeletPort=10251', distributions).state;
    expect(changed).toMatchObject({ mode: 'konnectivity', settings: { transport: 'konnectivity', webhookReference: 'url' } });
    expect(changed.shape).toMatchObject({ kubeletPort: 10251, podTraffic: ['flannel-vxlan'], ownTraffic: ['k3s-supervisor'] });
    expect(parsePorts('?distro=k3s&transport=direct', distributions).state).toMatchObject({
      mode: undefined,
      settings: { transport: 'direct' },
    });
  });

  it('the cluster of a reader begins from its distribution, and a link that is written for it gives others the same rules', () => {
    for (const distribution of distributions) {
      const settings = { ...distribution.settings, webhookReference: 'url', loadBalancer: 'tcp' } as const;
      const own = portsStateOfCluster({ distribution, minor: undefined, settings }, distributions);
      expect(own.settings.loadBalancer).toBe('tcp');
      expect(rulesOfState(parsePorts(formatPorts(own), distributions).state)).toEqual(rulesOfState(own));
    }
    const { settings } = modeOf('konnectivity');
    const unnamed = portsStateOfCluster({ distribution: undefined, minor: undefined, settings }, distributions);
    expect(unnamed.mode).toBe('konnectivity');
    expect(rulesOfState(parsePorts(formatPorts(unnamed), distributions).state)).toEqual(rulesOfState(unnamed));
  });

  it('a mode that is chosen and taken back leaves the settings of the distribution', () => {
    const { id, settings } = distributions.find((each) => each.id === 'k0s') ?? { id: '', settings: usualPorts.settings };
    const start = portsStateOf(id, settings);
    expect(inMode(inMode(start, 'ssh-tunnel'), undefined)).toEqual(start);
    expect(inMode(start, 'ssh-tunnel').settings.transport).toBe('ssh-tunnel');
  });

  it.each([
    ['?mode=vpn', 'mode=“vpn” was ignored: mode can be defaults'],
    ['?distro=coreos', 'distro=“coreos” is unknown and was ignored: '],
    ['?apiServerPort=0', 'apiServerPort=“0” was ignored: a port is a whole number from 1 to 65535.'],
    ['?tunnelPort=none', 'tunnelPort=“none” was ignored: a port is a whole number from 1 to 65535, or unknown.'],
    ['?webhookPorts=8443,x', 'webhookPorts=“8443,x” was ignored: ports are whole numbers'],
    ['?podTraffic=flannel', 'podTraffic=“flannel” was ignored: it can be none, or ids of the list'],
    ['?ownTraffic=k3s', 'ownTraffic=“k3s” was ignored: it can be none, or ids of the list'],
    ['?etcd=toString', 'etcd=“toString” was ignored: it can be stacked, external, provider, none or unknown.'],
    ['?loadBalancer=round-robin', 'loadBalancer=“round-robin” was ignored: loadBalancer can be tls-terminating, tcp, none, unknown.'],
    ['?transport=pigeon', 'transport=“pigeon” was ignored: transport can be direct'],
  ])('%s is ignored with a sentence that says what can stand there', (query, sentence) => {
    const { state: read, ignored } = parsePorts(query, distributions);
    expect(read).toEqual(usualPorts);
    expect(ignored).toContain(sentence);
  });

  it('no text in the place of any value is thrown at the reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapeFieldIds, 'distro', 'mode'), fc.string(), (id, text) => {
        expect(parsePorts(`?${new URLSearchParams({ [id]: text }).toString()}`, distributions).state.shape.kubeletPort).toBeGreaterThan(0);
      }),
    );
  });

  it('every field of the shape can be chosen, except what only a distribution decides', () => {
    const decided = ['etcdPorts', 'openAmongNodes', 'joinsByKubeadm', 'componentsStayOnHost', 'arePortsRead'];
    expect(new Set([...Object.keys(shapeFields), ...decided])).toEqual(new Set(Object.keys(kubeadmShape)));
  });

  it('of a distribution whose ports nobody read, what is undecided is all, and no rule is said to be in a file', () => {
    const { id, settings } = distributions.find((each) => each.id === 'doks') ?? { id: '', settings: usualPorts.settings };
    expect(undecidedOfState(portsStateOf(id, settings))).toMatchObject({ conditions: [], unnamed: undefined });
    expect(undecidedOfState(usualPorts).conditions.map((each) => each.id)).toEqual(['pods-masqueraded', 'network-plugin']);
  });

  it('keys of others stay', () => {
    const other = inMode(usualPorts, 'konnectivity');
    expect(formatPorts(other, '?theme=dark&mode=defaults')).toBe('?theme=dark&mode=konnectivity');
    expect(formatPorts(other, '?kubeletAnonymous=on&k8s=1.34')).toBe('?kubeletAnonymous=on&k8s=1.34&mode=konnectivity');
  });

  it('of a distribution whose ports nobody read, no rule is needed, and of one whose ports were read, some are', () => {
    const isCertain = ({ id, settings }: (typeof distributions)[number]): boolean =>
      rulesOfState(portsStateOf(id, settings)).some(({ isNeeded }) => isNeeded === 'yes');
    expect(
      distributions
        .filter(isCertain)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      [
        ...[
          'aks',
          'canonical-k8s',
          'eks',
          'eks-anywhere',
          'eks-hybrid-nodes',
          'gardener',
          'gke',
          'harvester',
          'k0s',
          'k3s',
          'kind',
          'kops',
        ],
        ...['kube-up-gce', 'kubeadm', 'kubeadm-ha', 'kubespray', 'microk8s', 'minikube', 'oke', 'openshift', 'rke2', 'talos'],
      ].sort(),
    );
  });
});
