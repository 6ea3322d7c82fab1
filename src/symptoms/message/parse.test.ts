import { describe, expect, it } from 'vitest';
import { findingsOf } from './parse.ts';
import type { Finding } from './field.ts';

const last = (text: string): Finding | undefined => findingsOf(text).findings.at(-1);

describe('what a message says of a failure', () => {
  it.each([
    ['Error from server: error dialing backend: dial tcp 10.0.0.12:10250: connect: connection refused', 'refused', 'kubelet'],
    ['Get "https://node-3:10250/containerLogs/a/b/c": dial tcp: lookup node-3 on 10.0.0.2:53: no such host', 'no-such-host', 'kubelet'],
    ['"Failed to scrape node" err="Get \\"https://[fd00::7]:10250/metrics/resource\\": EOF"', 'eof', 'scraped-kubelet'],
    ['Unable to connect to the server: net/http: TLS handshake timeout', 'handshake-timeout', 'apiserver'],
    ['Get "https://10.96.0.1:443/version": dial tcp 10.96.0.1:443: i/o timeout', 'timed-out', 'apiserver'],
    ['failed calling webhook "a": Post "https://a.b.svc:443/x": context deadline exceeded', 'client-timeout', 'webhook'],
    ["Error: 'EOF' Trying to reach: 'https://10.1.1.1:8443/'", 'eof', 'proxied'],
    [
      'rpc error: code = Unavailable desc = error reading from server: read tcp 10.0.0.5:44114->10.0.0.6:2379: i/o timeout',
      'timed-out',
      'etcd',
    ],
    ['"cannot connect once" err="dial tcp 192.0.2.1:8132: connect: connection refused"', 'refused', 'konnectivity-server'],
    ['level=error msg="Remotedialer proxy error" error="dial tcp 10.0.0.9:6443: i/o timeout"', 'timed-out', 'k3s-server'],
    ['http: TLS handshake error from 10.0.0.4:5555: remote error: tls: bad certificate', 'alert-bad-certificate', 'here'],
    [
      'Get "https://vault.example.net:8200/v1/sys/health": x509: certificate signed by unknown authority',
      'cert-unknown-authority',
      'elsewhere',
    ],
    // A word of another server stands beside, and the address decides.
    [
      '"Failed to get status for pod" pod="kube-system/etcd-kube1" err="Get \\"https://172.16.99.56:6443/api/v1/namespaces/kube-system/pods/etcd-kube1\\": dial tcp 172.16.99.56:6443: connect: connection refused"',
      'refused',
      'apiserver',
    ],
    [
      'konnectivity: Post "https://10.96.0.1:443/apis/coordination.k8s.io/v1/leases": dial tcp 10.96.0.1:443: i/o timeout',
      'timed-out',
      'apiserver',
    ],
    ['Unable to connect to the server: dial tcp 10.1.2.3:1883: connect: connection refused', 'refused', 'elsewhere'],
    ['Get "http://localhost:10248/healthz": dial tcp 127.0.0.1:10248: connect: connection refused', 'refused', 'elsewhere'],
    ['x509: certificate signed by unknown authority', 'cert-unknown-authority', 'unknown'],
  ] as const)('%s is %s, of %s', (text, failure, destination) => {
    expect(last(text)).toMatchObject({ failure, destination });
  });
  it('takes the nearest address in front of a failure, with port and path, and none of a resolver', () => {
    expect(
      last('Get "https://10.0.0.4:10250/containerLogs/ns/pod/c?follow=true": dial tcp: lookup x on 10.0.0.2:53: no such host')?.target,
    ).toEqual({
      scheme: 'https',
      host: '10.0.0.4',
      port: 10_250,
      path: '/containerlogs/ns/pod/c',
      isUrl: true,
      query: 'follow',
    });
    expect(last('dial tcp [::1]:8080: connect: connection refused')?.target).toMatchObject({ host: '::1', port: 8080 });
    expect(last('read tcp 10.0.0.5:44114->10.0.0.6:2379: read: connection reset by peer')?.target).toMatchObject({
      host: '10.0.0.6',
      port: 2379,
    });
  });
  it('does not take the resolver of a name for the server that was meant', () => {
    expect(last('dial tcp: lookup node-3 on 10.0.0.2:53: no such host')).toMatchObject({ destination: 'unknown', target: undefined });
  });
  it('takes neither the time of day nor a line of a source file for an address', () => {
    expect(last('I0101 10:11:12.000000 1 log.go:85] unexpected EOF')?.target).toBeUndefined();
  });
  it('says who printed it, by the file of klog or the unit of the journal', () => {
    expect(last('E0826 00:50:40.396391 1 scraper.go:140] EOF')?.speaker).toBe('scraper');
    expect(last('Sep 14 10:55:03 node-a kubelet[7038]: EOF')?.speaker).toBe('kubelet');
    expect(last('k8s.io/kubernetes/pkg/kubelet/kubelet.go:455: Failed to list *v1.Service: Unauthorized')?.speaker).toBe('kubelet');
  });
  it('keeps what belongs to one record out of the next', () => {
    const text = 'Error from server: Get "https://10.0.0.4:10250/x": EOF\nE0101 01:01:01.000000 1 other.go:1] i/o timeout';
    expect(findingsOf(text).findings.map(({ destination }) => destination)).toEqual(['kubelet', 'unknown']);
  });
  it('keeps a stack trace of Java together, also where a time stands in front of each line', () => {
    const frame = '2024-07-19T18:09:53.0717+08:00 \tat io.fabric8.kubernetes.client.dsl.Pods.list(Pods.java:450)';
    expect(last(`2024-07-19T18:09:53.0716+08:00 Caused by: java.io.IOException: EOF\n${frame}`)).toMatchObject({
      destination: 'apiserver',
      target: undefined,
    });
  });
  it('tells a failure that is said twice of the same server once', () => {
    expect(findingsOf('Get "https://10.0.0.4:10250/x": EOF EOF EOF').findings).toHaveLength(1);
  });
  it('takes a connection that was opened for a failure where no reason is read, and not where its client gave up', () => {
    expect(last('Unable to connect to the server: dial tcp 10.0.0.1:6443')?.failure).toBe('dial');
    expect(last('dial tcp 10.0.0.1:6443: something that nobody has read yet happened here')?.failure).toBe('dial');
    expect(last('dial tcp 10.0.0.1:6443: connect: connection refused')?.failure).toBe('refused');
    expect(findingsOf('dial tcp 10.0.0.1:6443: operation was canceled').findings).toEqual([]);
  });

  it('takes no word for a status, an error number or a program because every object has a property of that name', () => {
    for (const word of ['constructor', 'tostring', 'valueof', 'hasownproperty', '__proto__']) {
      expect(findingsOf(`unexpected status ${word}`).findings).toEqual([]);
      expect(findingsOf(`connect: errno ${word}`).findings).toEqual([]);
      for (const line of [`${word}: connection refused`, `${word}[17]: connection refused`])
        expect(last(line)).toMatchObject({ failure: 'refused', speaker: undefined });
    }
  });
});

describe('the work', () => {
  it.each([
    ['failures', 'EOF '],
    ['connections', 'dial tcp 10.0.0.1:10250: connect: connection refused '],
    ['operations', 'failed calling webhook '],
    ['addresses', 'https://10.0.0.1:10250/containerLogs/a/b/c '],
    ['records', 'E0826 00:50:40.396391 1 scraper.go:140] EOF\n'],
    ['empty lines', '\n'],
  ])('grows no faster than a text of %s', (_, unit) => {
    const steps = (count: number): number => findingsOf(unit.repeat(count)).steps;
    const [half, whole] = [steps(2000), steps(4000)];
    expect(whole).toBeLessThanOrEqual(2 * half + 20);
    expect(whole).toBeLessThanOrEqual(4000 * unit.length * 3);
  });
});
