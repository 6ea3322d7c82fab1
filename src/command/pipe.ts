import { closeSync, constants, openSync, readSync } from 'node:fs';

/** How long a named pipe may give nothing, in milliseconds. */
export const patience = 10_000;

const pause = (milliseconds: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** The error of the system for something that gave nothing for too long. */
const tooLate = (): Error => Object.assign(new Error('nothing came'), { code: 'ETIMEDOUT', syscall: 'read' });

/**
 * What a named pipe gives until its writer closes it. Opened without waiting, it answers with nothing where no writer has come yet, so the first
 * bytes are waited for. Throws as the system does, with ETIMEDOUT where nothing came for too long.
 */
export function readPipe(file: string, waits = patience): Uint8Array {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const parts: Uint8Array[] = [];
    for (let until = Date.now() + waits; ;) {
      const part = Buffer.alloc(65_536);
      let count = -1;
      try {
        count = readSync(handle, part);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      }
      if (count > 0) {
        parts.push(part.subarray(0, count));
        until = Date.now() + waits;
      } else if (count === 0 && parts.length > 0) return Buffer.concat(parts);
      else if (Date.now() >= until) throw tooLate();
      else pause(20);
    }
  } finally {
    closeSync(handle);
  }
}
