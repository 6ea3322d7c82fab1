import { describe, expect, it } from 'vitest';
import { namesIn, withNames } from './names.ts';
import { findingsOf } from './parse.ts';

const filled = (text: string, run: string): string => withNames(run, namesIn(text, findingsOf(text).findings));
const connect = 'openssl s_client -connect 10.0.0.11:10250 </dev/null';

describe('the names of a text in the commands', () => {
  it('are the address and port of the kubelet', () => {
    const text = 'Get "https://192.168.7.9:10250/containerLogs/prod/api-1/api": dial tcp 192.168.7.9:10250: i/o timeout';
    expect(filled(text, connect)).toBe('openssl s_client -connect 192.168.7.9:10250 </dev/null');
    expect(filled(text, 'x -verify_ip 10.0.0.11')).toBe('x -verify_ip 192.168.7.9');
    expect(filled(text, "kubectl get pod web-0 -o jsonpath='{.x}'")).toBe("kubectl -n prod get pod api-1 -o jsonpath='{.x}'");
  });
  it('are the name of the node, of the service and its namespace, of the API, and the server', () => {
    expect(filled('"Failed to scrape node" err="EOF" node="ip-10-0-0-7.example.net"', 'kubectl get node node-1')).toBe(
      'kubectl get node ip-10-0-0-7.example.net',
    );
    expect(
      filled(
        'failed calling webhook "x": Post "https://hook-a.ns-b.svc:443/": i/o timeout',
        'kubectl -n lab get endpointslices -l kubernetes.io/service-name=hook',
      ),
    ).toBe('kubectl -n ns-b get endpointslices -l kubernetes.io/service-name=hook-a');
    expect(
      filled(
        'failing or missing response from https://10.1.1.1:443/apis/custom.metrics.k8s.io/v1beta2: EOF',
        'kubectl get apiservice v1beta1.metrics.k8s.io',
      ),
    ).toBe('kubectl get apiservice v1beta2.custom.metrics.k8s.io');
    expect(filled('dial tcp 10.9.9.9:6443: i/o timeout', 'curl https://10.0.0.1:6443/livez')).toBe('curl https://10.9.9.9:6443/livez');
  });
  it('are none where the text has none, and the example stays', () => {
    expect(filled('x509: certificate signed by unknown authority', connect)).toBe(connect);
  });
  it('hold nothing that a shell would read', () => {
    for (const host of ['$(reboot)', '`id`', 'a;b', "a'b", 'a|b', 'a&b', 'a>b', '-x', 'a b']) {
      const text = `Get "https://${host}:10250/containerLogs/$(id)/;x/c": EOF node="${host}"`;
      for (const { value } of namesIn(text, findingsOf(text).findings)) expect(value).toMatch(/^[\w[][\w.:/ [\]-]*$/);
    }
  });
  it('an IPv6 address keeps its brackets where a port follows', () => {
    expect(filled('Get "https://[fd00::7]:10250/x": EOF', connect)).toBe('openssl s_client -connect [fd00::7]:10250 </dev/null');
  });
});
