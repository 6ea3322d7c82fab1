import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import type { Files } from '../corpus/rule-case.ts';
import { Work } from '../read/limits.ts';
import { readInput } from '../read/read.ts';
import { emptyReading } from '../read/reading.ts';
import { factsForTests } from '../test/facts.ts';
import { networkSettings, type NetworkSettings } from './cluster-network.ts';
import { moreForms } from '../read/more-forms.ts';

const inputsOf = (files: Files) =>
  Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));

/** What the inputs say of one setting, with the kind of its origin, and the line where there is one. */
function told(id: keyof NetworkSettings, files: Files): string {
  const reading = emptyReading();
  for (const input of inputsOf(files)) readInput(input, reading, new Work(100_000), moreForms);
  expect(reading.problems).toEqual([]);
  const { value, origin } = networkSettings(reading, factsForTests)[id];
  return `${value} @ ${origin.kind === 'stated' ? `${origin.line}:${origin.column}` : origin.kind}`;
}

const metricsServer = (...args: readonly string[]): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: metrics-server, namespace: kube-system}
spec:
  template:
    spec:
      containers:
      - image: registry.k8s.io/metrics-server/metrics-server:v0.8.0
        args:
        - --secure-port=10250
${args.map((arg) => `        - ${arg}\n`).join('')}`;

describe('whether scrapers verify kubelets', () => {
  it('is skipped where metrics-server has --kubelet-insecure-tls, in a Deployment and on a command line', () => {
    expect(told('scraperVerification', metricsServer('--kubelet-insecure-tls'))).toBe('skipped @ 11:11');
    expect(told('scraperVerification', metricsServer('--kubelet-insecure-tls=true'))).toBe('skipped @ 11:11');
    expect(told('scraperVerification', 'metrics-server --kubelet-insecure-tls --secure-port=10250\n')).toBe('skipped @ 1:16');
  });

  it('is verified where the flag is false, where a CA is named, and by default', () => {
    expect(told('scraperVerification', metricsServer('--kubelet-insecure-tls=false'))).toBe('verified @ 11:11');
    expect(told('scraperVerification', metricsServer('--kubelet-certificate-authority=/ca.crt'))).toBe('verified @ 11:11');
    expect(told('scraperVerification', metricsServer())).toBe('verified @ default');
  });

  it('is skipped although a CA is named beside the flag, and by one of two scrapers for both', () => {
    const both = metricsServer('--kubelet-certificate-authority=/ca.crt', '--kubelet-insecure-tls');
    expect(told('scraperVerification', both)).toBe('skipped @ 12:11');
    expect(told('scraperVerification', { a: metricsServer(), b: metricsServer('--kubelet-insecure-tls') })).toBe('skipped @ 11:11');
  });

  it('is unknown without a word about metrics-server, and where a variable may hold the flag', () => {
    expect(told('scraperVerification', 'kubelet --v=2\n')).toBe('unknown @ unknown');
    expect(told('scraperVerification', 'metrics-server --secure-port=10250 $MORE\n')).toBe('unknown @ unknown');
  });
});

describe('what the tunnel of k3s and RKE2 carries', () => {
  it('is the kubelet and its streams in the mode agent, which is the default', () => {
    expect(told('tunnelScope', { 'config.yaml': 'tls-san: [a]\n' })).toBe('kubelet-and-streams @ distribution');
    expect(told('tunnelScope', { 'config.yaml': 'tls-san: [a]\negress-selector-mode: agent\n' })).toBe('kubelet-and-streams @ 2:23');
    expect(told('tunnelScope', 'k3s server --egress-selector-mode=agent\n')).toBe('kubelet-and-streams @ 1:12');
    expect(told('tunnelScope', 'rke2 server --kubelet-arg=v=2\n')).toBe('kubelet-and-streams @ distribution');
  });

  it('is unknown in the modes pod and cluster, without a tunnel, and for anything else', () => {
    for (const mode of ['pod', 'cluster', 'disabled'])
      expect(told('tunnelScope', { 'config.yaml': `tls-san: [a]\negress-selector-mode: ${mode}\n` }), mode).toBe('unknown @ unknown');
    expect(told('tunnelScope', 'kube-apiserver --v=2\n')).toBe('unknown @ unknown');
  });

  it('is nothing where a k3s server is started with the tunnel switched off: the API server then connects directly', () => {
    const transport = (line: string) =>
      check([{ name: 'line', text: line }], { facts: factsForTests, forms: moreForms }).decided.find(({ id }) => id === 'transport');
    expect(transport('k3s server --egress-selector-mode=disabled\n')).toMatchObject({
      value: 'direct',
      origin: { kind: 'stated', line: 1, column: 12 },
    });
    expect(transport('k3s server --egress-selector-mode=pod\n')).toMatchObject({ value: 'other-tunnel', origin: { kind: 'stated' } });
    expect(transport('k3s server --kubelet-arg=v=2\n')).toMatchObject({ value: 'other-tunnel', origin: { kind: 'distribution' } });
  });
});

it('nothing stands before an API server of kubeadm unless it names another address, where TLS is passed on', () => {
  const cluster = 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nclusterName: a\n';
  expect(told('loadBalancer', cluster)).toBe('none @ distribution');
  expect(told('loadBalancer', `${cluster}controlPlaneEndpoint: api.example:6443\n`)).toBe('tcp @ distribution');
  expect(told('loadBalancer', 'kube-apiserver --v=2\n')).toBe('unknown @ unknown');
});

it('what no input can tell of the cluster’s network is unknown, with what would tell', () => {
  const { agentReach, loadBalancer, nodeNetworkEncryption } = networkSettings(emptyReading(), factsForTests);
  for (const { value, origin } of [agentReach, loadBalancer, nodeNetworkEncryption]) {
    expect(value).toBe('unknown');
    expect(origin.kind === 'unknown' && origin.answeredBy.length).toBeGreaterThan(20);
  }
});

describe('the front end of konnectivity-server', () => {
  const file = `apiVersion: apiserver.k8s.io/v1beta1
kind: EgressSelectorConfiguration
egressSelections:
- name: cluster
  connection:
    proxyProtocol: HTTPConnect
    transport:
      tcp:
        url: https://127.0.0.1:8131
        tlsConfig: {caBundle: /ca.crt, clientCert: /c.crt, clientKey: /c.key}
`;
  const frontEnd = (...flags: readonly string[]) =>
    check(
      [{ name: 'egress.yaml', text: file }, ...(flags.length > 0 ? [{ name: 'line', text: `proxy-server ${flags.join(' ')}\n` }] : [])],
      { facts: factsForTests, forms: moreForms },
    ).decided.find(({ id }) => id === 'konnectivityFrontend')?.value;

  it('is mutual TLS by the egress file, and where proxy-server demands certificates of a CA', () => {
    expect(frontEnd()).toBe('mutual-tls');
    expect(frontEnd('--server-port=8131', '--server-ca-cert=/ca.crt')).toBe('mutual-tls');
  });

  it('is not called mutual TLS where proxy-server has a TCP port and no CA for the certificates of its clients', () => {
    expect(frontEnd('--server-port=8131', '--cluster-ca-cert=/ca.crt')).toBe('unknown');
    expect(frontEnd('--server-port=8131', '--server-ca-cert=')).toBe('unknown');
  });
});
