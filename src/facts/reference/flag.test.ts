import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factOf } from '../fact.ts';
import { flagNamed, flags } from './flag.ts';

const rowOf = (anchor: string) => flags.find((flag) => flag.anchor === anchor || flag.formerAnchors.includes(anchor));
const published = readFileSync('e2e/published.txt', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/reference/flags/#'))
  .map((line) => line.slice('/reference/flags/#'.length));

describe('the rows of the flag reference', () => {
  it('every published anchor leads to a row or to the heading of a component', () => {
    const headings = ['kube-apiserver', 'kubelet', 'konnectivity-server', 'konnectivity-agent'];
    expect(published.length).toBeGreaterThan(100);
    expect(published.filter((anchor) => !headings.includes(anchor) && !rowOf(anchor))).toEqual([]);
  });
  it('no two rows share an anchor, former ones included', () => {
    const all = flags.flatMap(({ anchor, formerAnchors }) => [anchor, ...formerAnchors]);
    expect(all.filter((anchor, index) => all.indexOf(anchor) !== index)).toEqual([]);
  });
  it('every row stands on a fact that there is', () => {
    for (const { fact } of flags) expect(factOf(fact).text.length).toBeGreaterThan(3);
  });
});

describe('Konnectivity', () => {
  const names = flags.filter(({ component }) => component === 'konnectivity-server').map(({ name }) => name);
  it('--server and --agent, which proxy-server does not have, are no rows, and their anchors lead to the bind addresses', () => {
    expect(names).not.toContain('--server');
    expect(names).not.toContain('--agent');
    expect(rowOf('konnectivity-server-server')?.name).toBe('--server-bind-address');
    expect(rowOf('konnectivity-server-agent')?.name).toBe('--agent-bind-address');
  });
  it('the flags of the front end, of the agents’ side and of the socket are rows', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        '--uds-name',
        '--server-cert',
        '--server-key',
        '--server-ca-cert',
        '--cluster-cert',
        '--cluster-key',
        '--cluster-ca-cert',
        '--cipher-suites',
        '--kubeconfig',
      ]),
    );
  });
  it('--agent-identifiers is a flag of the agent and not of the server', () => {
    expect(names).not.toContain('--agent-identifiers');
    expect(rowOf('konnectivity-agent-agent-identifiers')?.says.join(' ')).toContain('default-route');
  });
  it('an empty default says what it means', () => {
    expect(rowOf('konnectivity-server-server-bind-address')?.default).toBe('not set (all interfaces)');
    expect(rowOf('konnectivity-server-uds-name')?.default).toBe('not set (TCP)');
    expect(rowOf('konnectivity-agent-agent-cert')?.default).toBe('not set');
    expect(rowOf('konnectivity-server-tls-min-version')?.default).toBe('not set (TLS 1.2)');
  });
  it('--server-ca-cert is mandatory with TCP from v0.35.0 only', () => {
    expect(rowOf('konnectivity-server-server-ca-cert')?.says.join(' ')).toContain('mandatory in TCP mode since v0.35.0');
  });
});

describe('the kubelet', () => {
  it('a yes is remembered for five minutes and a no for 30 seconds, each in its own row', () => {
    expect(rowOf('kubelet-authorization-webhook-cacheauthorizedttl')?.default).toBe('5m');
    expect(rowOf('kubelet-authorization-webhook-cacheunauthorizedttl')?.default).toBe('30s');
    expect(rowOf('kubelet-cacheunauthorizedttl')).toBe(rowOf('kubelet-authorization-webhook-cacheunauthorizedttl'));
  });
  it('--config-dir came with 1.28', () => {
    expect(rowOf('kubelet-config-dir')?.since).toBe('1.28');
  });
  it('each field of a pair names its own flag', () => {
    expect(rowOf('kubelet-tlscertfile')?.says.join(' ')).toContain('The flag is --tls-cert-file.');
    expect(rowOf('kubelet-tlsprivatekeyfile')?.says.join(' ')).toContain('The flag is --tls-private-key-file.');
  });
});

describe('the API server', () => {
  it('--tls-curve-preferences takes numbers, and is unknown up to 1.35', () => {
    const says = rowOf('tls-curve-preferences')?.says.join(' ');
    expect(says).toContain('a list of numeric curve ids');
    expect(says).toContain('Up to 1.35 the flag is unknown');
  });
  it('--peer-ca-file says that its gate alone proxies nothing', () => {
    expect(rowOf('peer-ca-file')?.gate).toBe('UnknownVersionInteroperabilityProxy');
    expect(rowOf('peer-ca-file')?.says.join(' ')).toContain('The gate alone proxies nothing');
  });
  it('--api-audiences is not said to be needed for the tokens of Konnectivity agents', () => {
    expect(rowOf('api-audiences')?.says.join(' ')).toContain('Not needed for token-mode Konnectivity');
  });
  it('what depends on the version is told by version', () => {
    const history = rowOf('authentication-config')?.history ?? [];
    expect(history.map(({ of }) => of)).toEqual(['apiVersions that the file may have', 'The field anonymous in the file']);
    expect(history[0]?.versions).toEqual([
      { when: '1.29', says: 'v1alpha1' },
      { when: '1.30 to 1.33', says: 'v1alpha1, v1beta1' },
      { when: 'from 1.34', says: 'v1alpha1, v1beta1, v1' },
    ]);
    const reload = rowOf('kubelet-certificate-authority')?.history.find(({ of }) => of === 'Read again from disk');
    expect(reload?.versions.map(({ when }) => when)).toEqual(['1.20 to 1.24', '1.25 to 1.35', 'from 1.36']);
  });
  it('--kubelet-certificate-authority warns of a file that kubeadm does not make', () => {
    expect(rowOf('kubelet-certificate-authority')?.says.join(' ')).toContain('kubeadm creates no kubelet-ca.crt');
  });
});

describe('flagNamed()', () => {
  it('finds the API server’s flag before another of the same name, and a field of the kubelet by its last part', () => {
    expect(flagNamed('--anonymous-auth=false')?.anchor).toBe('anonymous-auth');
    expect(flagNamed('clientCAFile: x')?.anchor).toBe('kubelet-authentication-x509-clientcafile');
    expect(flagNamed('--server')).toBeUndefined();
  });
});
