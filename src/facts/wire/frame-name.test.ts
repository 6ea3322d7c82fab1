import { expect, it } from 'vitest';
import { captureIds, type CaptureId, captureGroups, captureWords } from '../../wording/wire/capture-words.ts';
import { capturesOfJourney } from '../../wording/wire/captures-of-journey.ts';
import { captureOf } from './capture.ts';
import { judgedHops } from './captured-hop.ts';
import { wireComparisons, type Way } from './comparison.ts';
import { decoded } from './decode/decode.ts';
import { frameName, recordsIn } from './frame-name.ts';

const namesOf = (id: CaptureId): readonly string[] => decoded(captureOf(id)).map(frameName);

it('frameName() says what each frame is, by its protocol', () => {
  expect(namesOf('kubelet-logs-ca-rejected')).toEqual(['ClientHello', 'ServerHello', 'ChangeCipherSpec']);
  expect(namesOf('client-apiserver-tls12').slice(0, 4)).toEqual(['ClientHello', 'ServerHello', 'Certificate', 'ChangeCipherSpec']);
  expect(namesOf('client-apiserver-wrong-ca')).toContain('Alert');
  expect(namesOf('proxy-pod-http')).toEqual(['GET /secret-path HTTP/1.1', 'HTTP/1.1 200 OK']);
  expect(namesOf('konn-apiserver-server-httpconnect-uds')[0]).toBe('CONNECT 10.99.1.10:8080 HTTP/1.1');
  expect(namesOf('konn-apiserver-server-grpc-uds')).toContain('DATA: GET /secret-path');
  expect(namesOf('ssh-tunnel-real-1.21').slice(1, 8)).toEqual([
    'Version of SSH and software',
    'KEXINIT',
    'KEXINIT',
    'KEX_ECDH_INIT',
    'KEX_ECDH_REPLY, NEWKEYS',
    'NEWKEYS',
    'Encrypted packets',
  ]);
});

it('recordsIn() has all TLS records of a segment, whose lengths with five bytes for each head are that of the segment', () => {
  for (const id of captureIds)
    for (const { frame, number, protocol } of decoded(captureOf(id)))
      if (protocol === 'tls')
        expect([id, number, recordsIn(frame).reduce((sum, { length }) => sum + length + 5, 0)]).toEqual([id, number, frame.len]);
});

it('each way of a comparison is a capture of the same path on the same network, of which a direct connection has only one', () => {
  const paths = { logs: 'apiserver-to-kubelet', pod: 'apiserver-to-pod' } as const;
  for (const { id, act, zone, captures } of wireComparisons)
    for (const [way, capture] of Object.entries(captures) as [Way, CaptureId][]) {
      const hop = judgedHops(capture).find(({ path }) => path === paths[act]);
      expect([id, way, hop?.settings.transport, hop?.zone]).toEqual([id, way, way, way === 'direct' ? 'between' : zone]);
    }
});

it('every capture has a title of its own that fits the tab, belongs to one group, and is named by a journey only with its id', () => {
  const titles = captureIds.map((id) => captureWords[id].title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => `${title} · Hub & Spoke`.length > 70)).toEqual([]);
  const starts = captureGroups.map(({ first }) => captureIds.indexOf(first));
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[0]).toBe(0);
  for (const ids of Object.values(capturesOfJourney)) expect(captureIds).toEqual(expect.arrayContaining([...ids]));
});
