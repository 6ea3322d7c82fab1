import { describe, expect, it } from 'vitest';
import { findingsOf } from './parse.ts';
import { understoodOf } from './understood.ts';

const understood = (text: string): string | undefined => {
  const { findings, about } = findingsOf(text);
  return understoodOf(findings, about);
};

describe('what is understood of a message that no symptom has', () => {
  it('names the server where the message does', () => {
    expect(understood('failed calling webhook "x": Post "https://a.b.svc:443/": EOF')).toBe(
      'a webhook closed a connection without an answer',
    );
  });
  it('says that it does not know whose it is where the message does not say so', () => {
    expect(understood('something of ours: remote error: tls: unknown certificate authority')).toBe(
      'a server or its client does not know the CA of the other’s certificate; the message does not say which',
    );
  });
  it('names the address of a server that is none of these connections', () => {
    expect(understood('Get "https://10.1.2.3:8200/v1/x": x509: certificate signed by unknown authority')).toBe(
      'the certificate of another server (10.1.2.3:8200) is from a CA that the client does not trust, which is none of the servers of these connections',
    );
  });
  it.each([
    ['io.fabric8.kubernetes.client.KubernetesClientException: the carts are gone', 'the API server'],
    ['$ microk8s join 10.0.0.2:25000/0123/4567\nConnection failed. Invalid token (500)', 'the API server that a node joins'],
    ['error trying to reach service: the tunnel is gone', 'the target of a proxied request'],
    ['I1015 11:35:55.013926 1 server.go:268] >>> Received DIAL_REQ', 'konnectivity-server'],
    ['I1015 11:35:55.013926 1 clientset.go:184] sync added client connecting to proxy server 7', 'konnectivity-server'],
    ['E0503 13:38:42.526895 5324 kubelet.go:1845] the carts are not in sync', 'a kubelet'],
    ['tunneler.go:195] the shelf has no key', 'the API server'],
    ['Failed to read the carts of the current kubeconfig', 'the API server'],
  ])('says what %s is about, where it tells of no failure that is known', (text, server) => {
    expect(understood(text)).toBe(`it has words or addresses of messages about ${server}, and no failure in it is known here`);
  });
  it.each([
    ['kubeutil: cannot connect: "Get https://10.0.0.4:10250/pods: x509:', 'a kubelet', ''],
    ['kube-apiserver: tls: failed to verify certificate: x509', 'a server', '; the message does not say which'],
    ['Unable to connect to the server: x509: the carts are too old', 'the API server', ''],
  ])('says of a certificate that was refused for no known reason: %s', (text, server, end) => {
    expect(understood(text)).toBe(
      `a certificate was refused on the way to ${server}, and the reason is cut off or none that is known here${end}`,
    );
  });
  it('takes a code of gRPC for the failure where no words say it', () => {
    expect(understood('E1112 13:30:08.015610 1 clientset.go:155] rpc error: code = Unavailable desc = the carts are closed')).toBe(
      'konnectivity-server, or a proxy in front of it, says that it is not available',
    );
  });
  it('is nothing where there is no failure and nothing of Kubernetes', () => {
    for (const text of [
      'lorem ipsum dolor sit amet',
      'openssl x509 -in carts.pem',
      'etcd',
      'code 7: unavailable',
      'git clone of the carts',
    ])
      expect(understood(text)).toBeUndefined();
    expect(understood('W0407 15:06:52.310483 1 proxier.go:480] Failed to read the shelf')).toBeUndefined();
  });
});
