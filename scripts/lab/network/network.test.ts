import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCertificates } from './certificates.ts';
import { exchange, refusedBy } from './exchange.ts';
import { GaveUp, loopback, Room, within } from './laboratory-room.ts';
import { tapWire } from './man-in-the-middle.ts';
import { startRealServer } from './real-server.ts';

let room: Room;
beforeEach(() => {
  room = new Room();
});
afterEach(() => room.close());

it('Room keeps its keys in a folder that only this user can open, and takes it away with everything in it', async () => {
  expect(statSync(room.folder).mode & 0o777).toBe(0o700);
  writeFileSync(path.join(room.folder, 'key'), 'secret');
  const part = room.part();
  await part.close();
  expect(existsSync(room.folder)).toBe(true);
  await room.close();
  expect(existsSync(room.folder)).toBe(false);
});

it('Room closes a connection that hangs, so that the process can end', async () => {
  const port = await room.serve(() => {});
  const socket = connect(port, loopback);
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await room.close();
  await closed;
  expect(socket.destroyed).toBe(true);
});

it('within() says what was waited for, and such an error is no answer of anybody', async () => {
  const late = await within('a step that never ends', new Promise(() => {}), 1).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(GaveUp);
  expect(String(late)).toContain('waited 0.001 s for a step that never ends, and gave up.');
  expect(() => refusedBy(late)).toThrow(GaveUp);
  expect(refusedBy(new Error('refused'))).toEqual({ error: 'refused' });
});

it('tapWire() sees both directions of plaintext, and changes one bit of a piece in the direction that it is told', async () => {
  const { clusterCa } = await makeCertificates();
  const real = await startRealServer(room, { tls: undefined, clientCa: clusterCa, admits: 'anyone', answer: 'the answer' });
  const tap = await tapWire(room, real.port);
  const ask = (body: string, ready?: () => void) =>
    exchange(room, room.keep(connect(tap.port, loopback)), { verifies: 'plaintext' }, body, ready);
  expect(await ask('the question')).toEqual({ status: 200, text: 'the answer' });
  expect(tap.seen().toString()).toMatch(/the question[^]*the answer/);
  expect(await ask('to be changed', () => tap.alter('to-server'))).toEqual({ status: 200, text: 'the answer' });
  expect(real.actedOn).toEqual(['the question', 'to be changee']);
  expect(await ask('the same', () => tap.alter('to-client'))).toEqual({ status: 200, text: 'the answes' });
});

it('startRealServer() serves the holder of the right certificate, and refuses one with another name and one without', async () => {
  const { clusterCa: ca, issued, apiserver, otherNode } = await makeCertificates();
  const admits = { certificateOf: 'kube-apiserver-kubelet-client' };
  const real = await startRealServer(room, { tls: issued, clientCa: ca, admits, answer: 'the answer' });
  const statusOf = async (certificate: typeof apiserver | undefined) => {
    const outcome = await exchange(room, room.keep(connect(real.port, loopback)), { verifies: { ca }, certificate }, 'a command');
    return 'status' in outcome ? outcome.status : outcome.error;
  };
  expect([await statusOf(apiserver), await statusOf(otherNode), await statusOf(undefined)]).toEqual([200, 403, 401]);
  expect(real.actedOn).toEqual(['a command']);
});
