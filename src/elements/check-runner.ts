import type { Checked, Checker, CheckRequest } from './checker-script.ts';

/** Characters in all that are checked on the page's own thread. So much takes under 50 ms on a CPU four times slower (`npm run bench:check`). */
export const ownThread = 4_000;

/** A pause in which the status line is painted, in milliseconds. */
const breath = 30;

/**
 * Runs one check at a time: small inputs at once, larger ones in a worker, so that typing never waits for them. The worker is the file of
 * the checker, served from `/check/`, where the policy forbids it connections as it does to the page: a worker has the policy of its own
 * response. From `file://` and in a frame without an origin there are no workers; there the page's thread does all of it.
 */
export class CheckRunner {
  #worker: Worker | undefined;
  // A document without an origin, in a sandbox or from disk, may not even try.
  #hasWorkers = globalThis.origin !== 'null';
  #outdate: () => void = () => {};

  constructor(
    readonly checker: Checker,
    readonly src: string,
  ) {
    this.#start();
  }

  /** Starts the worker before it is needed: nothing is requested once something is pasted. */
  #start(): Worker | undefined {
    const give = (): void => {
      this.#hasWorkers = false;
      this.#worker = undefined;
    };
    try {
      if (this.#hasWorkers && !this.#worker) (this.#worker = new Worker(this.src)).onerror = give;
    } catch {
      give();
    }
    return this.#worker;
  }

  /** What a check came to; nothing, once a newer one was asked for. */
  run(request: CheckRequest): Promise<Checked | undefined> {
    this.stop();
    const size = request.inputs.reduce((sum, { text }) => sum + text.length, 0);
    return new Promise((resolve) => {
      if (size <= ownThread) return resolve(this.checker.check(request));
      let outdated = false;
      this.#outdate = () => {
        outdated = true;
        this.#worker?.terminate();
        this.#worker = undefined;
        resolve(undefined);
      };
      const answer = (checked: Checked): void => {
        if (outdated) return;
        this.#outdate = () => {};
        resolve(checked);
      };
      const here = (): void => {
        this.#hasWorkers = false;
        this.#worker = undefined;
        setTimeout(() => outdated || answer(this.checker.check(request)), breath);
      };
      const worker = this.#start();
      if (!worker) return here();
      worker.onmessage = ({ data }: MessageEvent<Checked>) => answer(data);
      worker.onerror = here;
      worker.postMessage(request);
    });
  }

  /** Ends what is under way. */
  stop(): void {
    this.#outdate();
    this.#outdate = () => {};
  }
}
