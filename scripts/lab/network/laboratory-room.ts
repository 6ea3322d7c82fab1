import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';

/** The address of everything in the lab. Nothing in it listens anywhere else. */
export const loopback = '127.0.0.1';

/** How long the lab waits for one step. No result depends on it: a step that takes longer ends the run with a sentence. */
export const patience = 30_000;

/** A step did not come to an end. It is the lab that failed then, and no answer of anybody in it. */
export class GaveUp extends Error {}

/** The result of a step, or an error that says what was waited for. */
export async function within<Result>(what: string, step: Promise<Result>, milliseconds: number = patience): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GaveUp(`The lab waited ${milliseconds / 1000} s for ${what}, and gave up.`)), milliseconds);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What a run opens, so that all of it is closed again: sockets, servers and processes, in the reverse order, and at last the folder with
 * the keys, which only this user can read.
 */
export class Room {
  readonly folder: string;
  readonly #ownsFolder: boolean;
  #closers: (() => void | Promise<void>)[] = [];

  constructor(folder?: string) {
    this.#ownsFolder = folder === undefined;
    // The folder that mkdtemp makes has the mode 0700.
    this.folder = folder ?? mkdtempSync(path.join(tmpdir(), 'lab-'));
  }

  /** Has something closed at the end. */
  onClose(close: () => void | Promise<void>): void {
    this.#closers.push(close);
  }

  /** Closes a connection at the end, if it is still open then. Its errors are those of a peer that hung up, which the exchange sees itself. */
  keep<Connection extends Duplex>(connection: Connection): Connection {
    connection.on('error', () => connection.destroy());
    this.onClose(() => void connection.destroy());
    return connection;
  }

  /** Ends a process at the end, and waits until it is gone. */
  keepProcess(child: ChildProcess): void {
    const gone = new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.once('error', () => resolve());
    });
    this.onClose(async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await within(`the end of ${child.spawnfile}`, gone, 5_000).catch(() => child.kill('SIGKILL'));
    });
  }

  /** Starts a server on a free port of loopback, or on one of its other addresses. Its connections end with it. */
  async listen<Kind extends Server>(server: Kind, address: string = loopback): Promise<number> {
    const open = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    });
    await within(
      'a free port',
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, address, resolve);
      }),
    );
    this.onClose(() => {
      for (const socket of open) socket.destroy();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  /** A server that gives each connection to `take`. */
  serve(take: (socket: Socket) => void): Promise<number> {
    return this.listen(createServer(take));
  }

  /** A room in this one, closed by itself or with it. It shares the folder. */
  part(): Room {
    const part = new Room(this.folder);
    this.onClose(() => part.close());
    return part;
  }

  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
    if (this.#ownsFolder) rmSync(this.folder, { recursive: true, force: true });
  }
}
