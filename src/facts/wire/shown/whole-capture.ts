import type { CaptureId } from '../../../wording/wire/capture-id.ts';

/** The captures that were recorded whole: every packet with its headers, and of TLS the keys, with which Wireshark decrypts them. */
export const wholeCaptures: readonly CaptureId[] = [
  'kubelet-logs-noca-noclientcert',
  'kubelet-logs-noca-clientcert',
  'kubelet-logs-ca-ok',
  'kubelet-logs-ca-rejected',
  'kubelet-logs-by-hostname',
  'kubelet-exec-noca-mitm',
  'kubelet-exec-noca-clientcert',
  'kubelet-no-serving-cert',
  'proxy-node-kubelet',
  'proxy-node-http-9100',
  'proxy-node-https-9443',
  'proxy-pod-http',
  'proxy-pod-https',
  'proxy-pod-tlsport-noprefix',
  'proxy-svc-http',
  'proxy-svc-https',
  'konn-apiserver-server-httpconnect-tcp',
  'konn-agent-server-mtls',
  'konn-agent-kubelet',
  'konn-agent-pod-http',
  'real-kubelet-to-apiserver',
  'kubelet-token-review',
  'pod-apiserver-service-vip',
  'client-apiserver-token',
  'client-apiserver-sni',
  'client-apiserver-tls12',
  'client-apiserver-wrong-ca',
  'client-apiserver-plain-http',
  'kubectl-exec-websocket',
  'kubectl-exec-spdy',
];

/** The file of a capture that was recorded whole; undefined of any other. */
export const wholeFile = (id: CaptureId): string | undefined =>
  wholeCaptures.includes(id) ? `src/facts/wire/shown/${id}.pcapng` : undefined;
