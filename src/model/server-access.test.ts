import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import type { Layer } from './layer.ts';
import { pathIds, type PathId } from './path.ts';
import { kubeletServes, posesAsClient, servesAnyone } from './server-access.ts';
import { modeOf } from './setting/mode.ts';
import { settingOf, type SettingId, type Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

const stock: Settings = modeOf('defaults').settings;
const whenSet = (changes: Partial<Settings>): Settings => ({ ...stock, ...changes });

/** The settings that say whom the server of a path serves. */
const kubelet: readonly SettingId[] = ['kubeletAnonymous', 'kubeletAuthorization'];
const decidedBy: Readonly<Record<PathId, readonly SettingId[]>> = {
  'kubelet-to-apiserver': ['apiServerVerification'],
  'kube-proxy-to-apiserver': ['apiServerVerification'],
  'pod-to-apiserver': ['apiServerVerification'],
  'control-plane-to-apiserver': ['apiServerVerification'],
  'agent-to-konnectivity-server': ['agentAuthentication'],
  'apiserver-to-kubelet': kubelet,
  'apiserver-to-node': [...kubelet, 'nodeProxyPort'],
  'apiserver-to-pod': [],
  'apiserver-to-service': [],
  'apiserver-to-webhook': [],
  'apiserver-to-extension-apiserver': ['extensionAuthentication'],
  'apiserver-to-etcd': ['etcdTransport'],
  'scraper-to-kubelet': [...kubelet, 'scraperVerification'],
};
/** Every choice of some settings, with or without what nobody looked at. */
const choices = (ids: readonly SettingId[], withUnknown: boolean, from: Settings = stock): readonly Settings[] =>
  ids.reduce<readonly Settings[]>(
    (all, id) => {
      const values = [...settingOf(id).values, ...(withUnknown ? ['unknown'] : [])];
      return all.flatMap((settings) => values.map((value) => ({ ...settings, [id]: value })));
    },
    [from],
  );
/** What it would come to if somebody looked: every known value in the place of each unknown one. */
const whenLookedAt = (path: PathId, settings: Settings): readonly YesNoUnknown[] =>
  choices(
    decidedBy[path].filter((id) => settings[id] === 'unknown'),
    false,
    settings,
  ).map((each) => servesAnyone(path, each).value);

describe('servesAnyone()', () => {
  it.each(pathIds)(
    'on %s is known only where every value of what is unknown comes to the same, and is unknown where they differ',
    (path) => {
      for (const settings of choices(decidedBy[path], true)) {
        const { value } = servesAnyone(path, settings);
        const come = new Set(whenLookedAt(path, settings));
        // A node’s port that nobody looked at may be one of another program, whatever the kubelet does.
        if (path === 'apiserver-to-node' && settings.nodeProxyPort === 'unknown') expect(value).toBe('unknown');
        else expect([settings, value]).toEqual([settings, come.size === 1 ? [...come][0] : 'unknown']);
      }
    },
  );

  it('says that a kubelet serves anyone exactly where it takes anonymous requests and allows all', () => {
    for (const path of ['apiserver-to-kubelet', 'apiserver-to-node', 'scraper-to-kubelet'] as const)
      for (const settings of choices(kubelet, false, whenSet({ nodeProxyPort: 'kubelet', scraperVerification: 'verified' })))
        expect(servesAnyone(path, settings).value).toBe(
          settings.kubeletAnonymous === 'on' && settings.kubeletAuthorization === 'AlwaysAllow' ? 'yes' : 'no',
        );
  });

  it('does not ask on the way of the API server what nobody looked at of a scraper', () => {
    for (const settings of choices(kubelet, true, whenSet({ scraperVerification: 'verified' })))
      expect(servesAnyone('apiserver-to-kubelet', { ...settings, scraperVerification: 'unknown' })).toEqual(
        servesAnyone('apiserver-to-kubelet', settings),
      );
  });

  it('says of a server that demands a credential that it refuses who has none, and of every other that it serves anyone', () => {
    const serves = (path: PathId, changes: Partial<Settings> = {}): YesNoUnknown => servesAnyone(path, whenSet(changes)).value;
    for (const path of ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-webhook'] as const) expect(serves(path)).toBe('yes');
    expect(serves('apiserver-to-node', { nodeProxyPort: 'other' })).toBe('yes');
    expect(serves('apiserver-to-extension-apiserver', { extensionAuthentication: 'open' })).toBe('yes');
    expect(serves('apiserver-to-extension-apiserver', { extensionAuthentication: 'demands-certificate' })).toBe('no');
    expect(serves('agent-to-konnectivity-server', { agentAuthentication: 'none' })).toBe('yes');
    for (const agentAuthentication of ['token', 'client-certificate'] as const)
      expect(serves('agent-to-konnectivity-server', { agentAuthentication })).toBe('no');
    expect(serves('apiserver-to-etcd', { etcdTransport: 'mutual-tls' })).toBe('no');
    // Without client certificates it is open to whoever reaches it, and nothing here says who does.
    for (const etcdTransport of ['server-tls', 'plaintext'] as const)
      expect(servesAnyone('apiserver-to-etcd', whenSet({ etcdTransport }))).toEqual(answer('unknown', 'etcd-reach-unknown'));
    expect(servesAnyone('apiserver-to-etcd', whenSet({ etcdTransport: 'unknown' })).reason).toBe('etcd-unknown');
    for (const path of ['kubelet-to-apiserver', 'kube-proxy-to-apiserver', 'pod-to-apiserver', 'control-plane-to-apiserver'] as const) {
      expect(serves(path, { apiServerVerification: 'plaintext' })).toBe('yes');
      for (const apiServerVerification of ['skipped', 'verified'] as const) expect(serves(path, { apiServerVerification })).toBe('no');
    }
  });

  it('gives the certificate as the reason only where the client of a kubelet has one', () => {
    const closed = { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', scraperVerification: 'verified' } as const;
    for (const kubeletClientCertificate of ['set', 'unset'] as const) {
      const settings = whenSet({ ...closed, kubeletClientCertificate });
      const reason = kubeletClientCertificate === 'set' ? 'certificate-not-replayable' : 'server-refuses-anonymous';
      expect(servesAnyone('apiserver-to-kubelet', settings)).toEqual(answer('no', reason));
      // It presents a token.
      expect(servesAnyone('scraper-to-kubelet', settings)).toEqual(answer('no', 'server-refuses-anonymous'));
    }
  });
});

it('kubeletServes() answers by the authorizer of a kubelet alone, and for no other server', () => {
  for (const [kubeletAuthorization, value] of [
    ['AlwaysAllow', 'yes'],
    ['Webhook', 'no'],
    ['unknown', 'unknown'],
  ] as const) {
    const settings = whenSet({ kubeletAuthorization });
    expect(kubeletServes('apiserver-to-kubelet', settings, 'token-captured').value).toBe(value);
    expect(kubeletServes('apiserver-to-etcd', settings, 'token-captured').value).toBe('no');
  }
});

it('posesAsClient() names what the client holds and an attacker does not', () => {
  const verified = whenSet({ apiServerVerification: 'verified' });
  const held = (clientIdentity: Layer['clientIdentity']) => posesAsClient('kubelet-to-apiserver', verified, { clientIdentity } as Layer);
  expect(held('key')).toEqual(answer('no', 'key-held-by-client'));
  for (const identity of ['certificate', 'token'] as const) expect(held(identity)).toEqual(answer('no', 'certificate-held-by-client'));
  expect(held('none')).toEqual(answer('no', 'server-refuses-anonymous'));
});
