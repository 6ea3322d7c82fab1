import { expect, it } from 'vitest';
import { codePieces } from './code-breaks.ts';

it.each([
  ['/etc/rancher/k3s/config.yaml', ['/etc/', 'rancher/', 'k3s/', 'config.yaml']],
  ['https://10.99.0.2:10250/containerLogs/…', ['https://10.99.0.2:', '10250/', 'container', 'Logs/…']],
  ['--kubelet-certificate-authority=/var/run/secrets/ca.crt', ['--kubelet-certificate-authority=', '/var/', 'run/', 'secrets/', 'ca.crt']],
  ['spec.insecureSkipTLSVerify', ['spec.', 'insecure', 'Skip', 'TLSVerify']],
  ['RotateKubeletServerCertificate', ['Rotate', 'Kubelet', 'Server', 'Certificate']],
  ['kube_apiserver_pod_logs_total', ['kube_', 'apiserver_', 'pod_', 'logs_', 'total']],
])('codePieces() lets a line end after a slash, a dot or an underscore of %s, and before a capital', (code, pieces) => {
  expect(codePieces(code)).toEqual(pieces);
});

it.each(['config.yaml', 'pods/exec', '10.0.0.11:10250', '10.96.0.1', 'kubectl get nodes -o wide', 'a/b/c/d/e/f/g/h'])(
  'codePieces() keeps every word of %s whole or in pieces of at least four letters, and loses nothing',
  (code) => {
    const pieces = codePieces(code);
    expect(pieces.join('')).toBe(code);
    expect(pieces.filter((piece) => piece.trim().length < 4)).toEqual([]);
  },
);
