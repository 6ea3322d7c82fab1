import { expect, it } from 'vitest';
import { captureIds } from '../../wording/wire/capture-words.ts';
import { captureOf } from './capture.ts';
import { judgedHops } from './captured-hop.ts';
import { decoded } from './decode/decode.ts';
import { isReadable, readableText } from './readable.ts';

it('the model calls a captured hop unsafe just where the capture has a request or an answer in the clear', () => {
  let compared = 0;
  for (const id of captureIds)
    for (const { path, connection, judgement } of judgedHops(id)) {
      if (judgement.verdict === 'local') continue;
      const frames = decoded(captureOf(id)).filter((frame) => connection === undefined || frame.connection === connection);
      expect(frames.length).toBeGreaterThan(0);
      expect([id, path, judgement.verdict === 'unsafe']).toEqual([id, path, frames.some(isReadable)]);
      compared += 1;
    }
  expect(compared).toBe(37);
});

it('the model says that an eavesdropper on that network reads requests and answers just where the capture has them in the clear', () => {
  for (const id of captureIds)
    for (const { path, zone, connection, judgement } of judgedHops(id)) {
      if (zone !== 'between' && zone !== 'node-network') continue;
      const frames = decoded(captureOf(id)).filter((frame) => connection === undefined || frame.connection === connection);
      const said = frames.some(isReadable) ? 'yes' : 'no';
      expect([id, path, judgement.answers['read-request'].value]).toEqual([id, path, said]);
      expect([id, path, judgement.answers['read-answer'].value]).toEqual([id, path, said]);
    }
});

it('the model knows the hop of every capture but those whose client it does not have: one that forgets TLS, kubectl, and a stranger at etcd; and a Unix socket never leaves its machine', () => {
  expect(captureIds.filter((id) => judgedHops(id).length === 0)).toEqual([
    'client-apiserver-plain-http',
    'kubectl-exec-websocket',
    'kubectl-exec-spdy',
    'etcd-refuses-client',
  ]);
  expect(captureIds.filter((id) => judgedHops(id).some(({ judgement }) => judgement.verdict === 'local'))).toEqual([
    'konn-apiserver-server-grpc-uds',
    'konn-apiserver-server-httpconnect-uds',
  ]);
});

it('readableText() has a plain request as it was sent, and nothing of an encrypted frame', () => {
  const [request] = decoded(captureOf('proxy-pod-http'));
  expect(request && readableText(request)).toMatch(/^GET \/secret-path HTTP\/1\.1\nHost: 10\.99\.0\.1:6443\n/);
  for (const frame of decoded(captureOf('kubelet-logs-ca-ok'))) expect(readableText(frame)).toBeUndefined();
});
