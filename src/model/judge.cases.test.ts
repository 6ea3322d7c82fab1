import { describe, expect, it } from 'vitest';
import { judgementSentence } from '../wording/judgement.ts';
import { capabilities, type Answers, type Capability } from './answer.ts';
import { hopsOf, isTunnelled } from './hop.ts';
import { judge } from './judge.ts';
import { layersOf } from './layer.ts';
import { modeOf } from './setting/mode.ts';
import { pathIds, type PathId } from './path.ts';
import type { SeatId } from './seat/seat.ts';
import { settingIds, settingOf, type Settings } from './setting/setting.ts';

const defaults = modeOf('defaults').settings;
const konnectivity = modeOf('konnectivity').settings;
const konnectivityTls = modeOf('konnectivity-tls').settings;
const ssh = modeOf('ssh-tunnel').settings;

/** A kubelet that serves whoever calls. */
const open = { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' } as const;

const verdicts = (path: PathId, settings: Settings): string =>
  judge(path, settings, 'nobody')
    .hops.map(({ zone, verdict }) => `${zone} ${verdict}`)
    .join(', ');
const having = (answers: Answers, value: 'yes' | 'unknown'): readonly Capability[] =>
  capabilities.filter((capability) => answers[capability].value === value);
const can = (path: PathId, settings: Settings, seat: SeatId): readonly Capability[] => having(judge(path, settings, seat).endToEnd, 'yes');
const mayBe = (path: PathId, settings: Settings, seat: SeatId): readonly Capability[] =>
  having(judge(path, settings, seat).endToEnd, 'unknown');
const inner = (path: PathId, settings: Settings) => layersOf(path, settings).at(-1);

describe('the kubelet', () => {
  it('judge() finds the kubelet not verified at all while its CA is unset', () => {
    expect(inner('apiserver-to-kubelet', defaults)).toMatchObject({
      protocol: 'tls',
      encrypted: 'yes',
      serverVerified: 'no',
      reason: 'kubelet-ca-unset',
    });
    expect(verdicts('apiserver-to-kubelet', defaults)).toBe('between encrypted');
    expect(can('apiserver-to-kubelet', defaults, 'between-active')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', defaults, 'between-passive')).toEqual([]);
  });

  it('judge() lets an impostor before a closed kubelet take requests and serve false answers, but not replay the client certificate', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', defaults, 'between-active');
    expect(endToEnd['read-request'].value).toBe('yes');
    expect(endToEnd['change-answer'].value).toBe('yes');
    expect(endToEnd['read-answer']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
    expect(endToEnd['change-request']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
  });

  it('judge() gives an impostor before an open kubelet everything', () => {
    expect(can('apiserver-to-kubelet', { ...defaults, ...open }, 'between-active')).toEqual([...capabilities]);
  });

  it('judge() finds that `kubectl logs --insecure-skip-tls-verify-backend` undoes the CA for that request', () => {
    const settings: Settings = { ...modeOf('tls-verification').settings, skipBackendVerification: 'yes' };
    expect(verdicts('apiserver-to-kubelet', settings)).toBe('between encrypted');
    expect(can('apiserver-to-kubelet', settings, 'between-active')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(verdicts('apiserver-to-node', { ...settings, nodeProxyPort: 'kubelet' })).toBe('between authenticated');
  });

  it('judge() says that the CA alone breaks logs and exec while kubelets sign their own certificates', () => {
    const caAlone: Settings = { ...defaults, kubeletCertificateAuthority: 'set' };
    const judgement = judge('apiserver-to-kubelet', caAlone, 'nobody');
    expect(judgement.breaks).toEqual(['self-signed-refused']);
    expect(judgementSentence(judgement)).toBe(
      'Protected on every network that it crosses. The API server verifies the kubelet’s certificate, both its chain and its address. Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
    );
    expect(judge('apiserver-to-node', { ...caAlone, nodeProxyPort: 'kubelet' }, 'nobody').breaks).toEqual(['self-signed-refused']);
    expect(judge('apiserver-to-kubelet', { ...caAlone, kubeletServingCertificate: 'issued' }, 'nobody').breaks).toEqual([]);
    expect(judge('apiserver-to-kubelet', { ...caAlone, skipBackendVerification: 'yes' }, 'nobody').breaks).toEqual([]);
    expect(judge('apiserver-to-kubelet', defaults, 'nobody').breaks).toEqual([]);
  });

  it('judge() says that a closed kubelet turns away an API server without a client certificate', () => {
    const without: Settings = { ...defaults, kubeletClientCertificate: 'unset' };
    expect(judge('apiserver-to-kubelet', without, 'nobody').breaks).toEqual(['no-certificate-to-show']);
    expect(judge('apiserver-to-kubelet', { ...without, ...open }, 'nobody').breaks).toEqual([]);
  });

  it('judge() lets a node that holds a certificate for another node’s address impersonate it, with the CA alone', () => {
    const settings: Settings = { ...konnectivityTls, servingCertificateApproval: 'unchecked' };
    expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(judge('apiserver-to-kubelet', settings, 'another-node').endToEnd['impersonate-server'].reason).toBe('other-nodes-certificate');
    const direct: Settings = { ...modeOf('tls-verification').settings, servingCertificateApproval: 'unchecked' };
    expect(mayBe('apiserver-to-kubelet', direct, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', konnectivityTls, 'another-node')).toEqual([]);
  });

  it('judge() lets a token with get on nodes/proxy run commands straight at the kubelet, and cannot know whether it has that', () => {
    expect(judge('apiserver-to-kubelet', defaults, 'token-thief').endToEnd['impersonate-client']).toEqual({
      value: 'unknown',
      reason: 'token-needs-rbac',
    });
  });

  it('judge() lets any node and any pod command a kubelet that allows everything to whoever it can identify', () => {
    const settings: Settings = { ...defaults, kubeletAuthorization: 'AlwaysAllow' };
    expect(judge('apiserver-to-kubelet', settings, 'another-node').endToEnd['impersonate-client']).toEqual({
      value: 'yes',
      reason: 'kubelet-allows-all',
    });
    expect(judge('apiserver-to-kubelet', settings, 'pod').endToEnd['impersonate-client']).toEqual({
      value: 'yes',
      reason: 'kubelet-takes-tokens',
    });
    expect(judge('apiserver-to-kubelet', settings, 'between-active').endToEnd['impersonate-client'].value).toBe('no');
  });

  it('judge() reports the read-only port and an open kubelet as ways around the path', () => {
    expect(judge('apiserver-to-kubelet', defaults, 'nobody').exposures).toEqual([]);
    expect(judge('apiserver-to-kubelet', { ...defaults, readOnlyPort: 'open' }, 'nobody').exposures).toEqual(['read-only-port-open']);
    expect(judge('apiserver-to-kubelet', { ...defaults, ...open }, 'nobody').exposures).toEqual(['kubelet-open-to-all']);
  });
});

describe('the proxy', () => {
  it('judge() finds pod, service and other-port node proxy in HTTP or in TLS never verified, without client certificate, whatever the settings', () => {
    const strictest = Object.fromEntries(settingIds.map((id) => [id, settingOf(id).values.at(-1)])) as unknown as Settings;
    for (const path of ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-node'] as const) {
      for (const settings of [defaults, konnectivityTls, { ...strictest, nodeProxyPort: 'other' } satisfies Settings]) {
        expect(inner(path, { ...settings, proxyScheme: 'http' })).toMatchObject({
          protocol: 'http',
          encrypted: 'no',
          serverVerified: 'no',
          clientIdentity: 'none',
        });
        expect(inner(path, { ...settings, proxyScheme: 'https' })).toMatchObject({
          protocol: 'tls',
          encrypted: 'yes',
          serverVerified: 'no',
          clientIdentity: 'none',
        });
      }
    }
  });

  it('judge() treats node proxy to the kubelet port as the kubelet path', () => {
    for (const settings of [defaults, konnectivity, konnectivityTls, ssh]) {
      const toNode: Settings = { ...settings, nodeProxyPort: 'kubelet' };
      expect(verdicts('apiserver-to-node', toNode)).toBe(verdicts('apiserver-to-kubelet', settings));
      for (const seat of ['between-active', 'node-network-active', 'another-node', 'pod', 'token-thief'] as const) {
        expect(judge('apiserver-to-node', toNode, seat).endToEnd).toEqual(judge('apiserver-to-kubelet', settings, seat).endToEnd);
      }
    }
    expect(hopsOf('apiserver-to-node', { ...defaults, nodeProxyPort: 'kubelet' }).map(({ port }) => port)).toEqual(['10250']);
    expect(inner('apiserver-to-node', { ...defaults, nodeProxyPort: 'kubelet', proxyScheme: 'http' })).toMatchObject({
      protocol: 'tls',
      clientIdentity: 'certificate',
    });
  });

  it('judge() finds the request in cleartext without the `https:` form, whatever the port speaks', () => {
    expect(verdicts('apiserver-to-pod', { ...defaults, proxyScheme: 'http' })).toBe('between unsafe');
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'http' }, 'between-passive')).toEqual(['read-request', 'read-answer']);
    expect(judge('apiserver-to-pod', defaults, 'between-active').endToEnd['read-answer'].reason).toBe('cleartext-readable');
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'https' }, 'between-passive')).toEqual([]);
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'https' }, 'between-active')).toEqual([...capabilities]);
  });

  it('layersOf() never carries the caller’s token on a path that the API server dials: the Authorization header is not forwarded', () => {
    for (const path of pathIds.filter((id) => id.startsWith('apiserver-to-'))) {
      for (const settings of [defaults, konnectivity, ssh, { ...defaults, proxyScheme: 'https' } satisfies Settings]) {
        expect(inner(path, settings)?.clientIdentity, path).not.toBe('token');
      }
    }
  });
});

describe('tunnels', () => {
  it('judge() finds between authenticated and the node network only encrypted with Konnectivity on and the kubelet CA unset', () => {
    expect(verdicts('apiserver-to-kubelet', konnectivity)).toBe('host local, between authenticated, node-network encrypted');
    expect(can('apiserver-to-kubelet', konnectivity, 'between-active')).toEqual([]);
    expect(can('apiserver-to-kubelet', konnectivity, 'node-network-active')).toEqual([
      'read-request',
      'change-answer',
      'impersonate-server',
    ]);
  });

  it('layersOf() gives a kubelet request through Konnectivity two layers: the agent’s TLS over between, the kubelet’s end to end', () => {
    expect(layersOf('apiserver-to-kubelet', konnectivity)).toEqual([
      {
        id: 'tunnel',
        covers: ['between'],
        protocol: 'tls',
        encrypted: 'yes',
        serverVerified: 'yes',
        clientIdentity: 'token',
        reason: 'agent-token',
      },
      {
        id: 'end-to-end',
        covers: ['host', 'between', 'node-network'],
        protocol: 'tls',
        encrypted: 'yes',
        serverVerified: 'no',
        clientIdentity: 'certificate',
        reason: 'kubelet-ca-unset',
      },
    ]);
  });

  it('judge() calls an SSH tunnel encrypted, not authenticated, because host keys were not checked', () => {
    expect(layersOf('apiserver-to-pod', ssh)[0]).toMatchObject({
      protocol: 'ssh',
      encrypted: 'yes',
      serverVerified: 'no',
      reason: 'ssh-host-key-ignored',
    });
    expect(verdicts('apiserver-to-pod', ssh)).toBe('between encrypted, node-network unsafe');
    expect(can('apiserver-to-pod', ssh, 'between-passive')).toEqual([]);
    const { endToEnd } = judge('apiserver-to-pod', ssh, 'between-active');
    expect(having(endToEnd, 'yes')).toEqual([...capabilities]);
    expect(endToEnd['read-request'].reason).toBe('ssh-host-key-ignored');
  });

  it('isTunnelled() dials an egress type that is missing from the file directly', () => {
    const controlplaneOnly: Settings = { ...konnectivity, egressTypes: 'controlplane' };
    expect(isTunnelled('apiserver-to-kubelet', konnectivity)).toBe('yes');
    expect(isTunnelled('apiserver-to-kubelet', controlplaneOnly)).toBe('no');
    expect(verdicts('apiserver-to-kubelet', controlplaneOnly)).toBe('between encrypted');
    expect(verdicts('apiserver-to-pod', controlplaneOnly)).toBe('between unsafe');
  });

  it('isTunnelled() sends Service webhooks through cluster and URL webhooks through controlplane', () => {
    const service: Settings = { ...konnectivity, webhookReference: 'service' };
    const url: Settings = { ...konnectivity, webhookReference: 'url' };
    expect(isTunnelled('apiserver-to-webhook', service)).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', url)).toBe('no');
    expect(isTunnelled('apiserver-to-webhook', { ...service, egressTypes: 'controlplane' })).toBe('no');
    expect(isTunnelled('apiserver-to-webhook', { ...url, egressTypes: 'controlplane' })).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', { ...url, egressTypes: 'cluster+controlplane' })).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', { ...url, transport: 'ssh-tunnel' })).toBe('no');
  });

  it('judge() finds that a proxy-server without agent authentication takes any agent', () => {
    const settings: Settings = { ...konnectivity, agentAuthentication: 'none' };
    expect(can('agent-to-konnectivity-server', settings, 'pod')).toEqual(['impersonate-client']);
    expect(can('agent-to-konnectivity-server', settings, 'between-active')).toEqual(['impersonate-client']);
    expect(verdicts('apiserver-to-pod', settings)).toBe('host local, between encrypted, node-network unsafe');
    expect(can('apiserver-to-pod', settings, 'between-active')).toEqual([...capabilities]);
    expect(judge('apiserver-to-pod', settings, 'between-active').endToEnd['read-request'].reason).toBe('agent-unauthenticated');
    expect(judge('agent-to-konnectivity-server', settings, 'nobody').safeOverUntrustedNetwork).toBe('no');
  });

  it('layersOf() has the agent check the server whatever the server asks of the agent', () => {
    for (const agentAuthentication of ['none', 'token', 'client-certificate', 'unknown'] as const) {
      expect(inner('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication })?.serverVerified).toBe('yes');
    }
    expect(can('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication: 'none' }, 'between-active')).not.toContain(
      'impersonate-server',
    );
  });

  it('judge() calls the API server’s socket to konnectivity-server local: cleartext on one host', () => {
    const [first] = judge('apiserver-to-pod', konnectivity, 'nobody').hops;
    expect(first).toMatchObject({
      from: 'kube-apiserver',
      to: 'konnectivity-server',
      zone: 'host',
      port: 'Unix socket',
      verdict: 'local',
      reason: 'same-host',
    });
    const [tcp] = judge('apiserver-to-pod', { ...konnectivity, konnectivityFrontend: 'mutual-tls' }, 'nobody').hops;
    expect(tcp).toMatchObject({ zone: 'control-plane', port: '8131', verdict: 'authenticated', reason: 'frontend-mutual-tls' });
  });
});

describe('the other node, under Konnectivity', () => {
  it('judge() lets it take requests and forge answers while the kubelet CA is unset', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', konnectivity, 'another-node');
    expect(having(endToEnd, 'yes')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(endToEnd['read-request'].reason).toBe('agent-carries-unverified');
    expect(endToEnd['read-answer']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
  });

  it('judge() lets it read genuine answers as well where the kubelet is open', () => {
    expect(can('apiserver-to-kubelet', { ...konnectivity, ...open }, 'another-node')).toEqual([...capabilities]);
  });

  it('judge() leaves it nothing but disruption once the kubelet CA is set and its certificate names only itself', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', konnectivityTls, 'another-node');
    expect(having(endToEnd, 'yes')).toEqual([]);
    expect(having(endToEnd, 'unknown')).toEqual([]);
    expect(endToEnd['read-request']).toEqual({ value: 'no', reason: 'agent-carries-sealed' });
    expect(endToEnd['impersonate-server']).toEqual({ value: 'no', reason: 'approval-checks-addresses' });
  });

  it('judge() lets it impersonate the kubelet again with a certificate that names the other node’s address', () => {
    const settings: Settings = { ...konnectivityTls, servingCertificateApproval: 'unchecked' };
    expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', { ...settings, ...open }, 'another-node')).toEqual([...capabilities]);
    expect(mayBe('apiserver-to-kubelet', { ...konnectivityTls, servingCertificateApproval: 'unknown' }, 'another-node')).toEqual([
      'read-request',
      'change-answer',
      'impersonate-server',
    ]);
  });

  it('judge() lets it read and change plain pod and service proxy, whatever is set', () => {
    for (const path of ['apiserver-to-pod', 'apiserver-to-service'] as const) {
      for (const settings of [
        konnectivity,
        konnectivityTls,
        { ...konnectivityTls, agentAuthentication: 'client-certificate' } satisfies Settings,
      ]) {
        const { endToEnd } = judge(path, settings, 'another-node');
        expect(having(endToEnd, 'yes')).toEqual([...capabilities]);
        expect(endToEnd['read-request'].reason).toBe('agent-carries-others');
      }
    }
  });

  it('judge() leaves it nothing of webhooks and verified extension API servers, and all of an unverified open one', () => {
    expect(can('apiserver-to-webhook', konnectivity, 'another-node')).toEqual(['impersonate-client']);
    expect(can('apiserver-to-extension-apiserver', konnectivity, 'another-node')).toEqual([]);
    expect(
      can(
        'apiserver-to-extension-apiserver',
        { ...konnectivity, apiServiceVerification: 'skipped', extensionAuthentication: 'open' },
        'another-node',
      ),
    ).toEqual([...capabilities]);
  });

  it('judge() lets it claim another agent’s id and address however agents authenticate: both are self-declared', () => {
    for (const agentAuthentication of ['none', 'token', 'client-certificate'] as const) {
      expect(
        judge('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication }, 'another-node').endToEnd['impersonate-client'],
      ).toEqual({ value: 'yes', reason: 'agent-id-self-declared' });
    }
  });

  it('judge() admits the pod as an agent with neither flag, and refuses its own token and its lack of a certificate otherwise', () => {
    const asAgent = (agentAuthentication: Settings['agentAuthentication']) =>
      judge('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication }, 'pod').endToEnd['impersonate-client'];
    expect(asAgent('none')).toEqual({ value: 'yes', reason: 'agent-unauthenticated' });
    expect(asAgent('token')).toEqual({ value: 'no', reason: 'agent-own-token-refused' });
    expect(asAgent('client-certificate')).toEqual({ value: 'no', reason: 'certificate-held-by-client' });
    expect(asAgent('unknown')).toEqual({ value: 'unknown', reason: 'agent-authentication-unknown' });
  });

  it('judge() keeps it out of its neighbours’ kubelet traffic in SSH tunnels, but not of their pods’', () => {
    expect(can('apiserver-to-kubelet', ssh, 'another-node')).toEqual([]);
    expect(judge('apiserver-to-kubelet', ssh, 'another-node').endToEnd['read-request'].reason).toBe('ssh-own-tunnel');
    expect(can('apiserver-to-pod', ssh, 'another-node')).toEqual([...capabilities]);
    expect(judge('apiserver-to-pod', ssh, 'another-node').endToEnd['read-request'].reason).toBe('ssh-random-tunnel');
  });

  it('judge() cannot know whether it gets in the way of direct traffic', () => {
    expect(can('apiserver-to-kubelet', defaults, 'another-node')).toEqual([]);
    expect(mayBe('apiserver-to-kubelet', defaults, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
  });
});
