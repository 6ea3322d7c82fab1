import type { CheckResult } from '../checker/check.ts';
import type { Checker, CheckRequest } from './checker-script.ts';

/** Characters in all that are checked on the page's own thread. So much takes under 50 ms on a CPU four times slower (`npm run bench:check`). */
export const ownThread = 4_000;

/** A pause in which the status line is painted, in milliseconds. */
const breath = 30;

/** The script of the rarer forms: its address, which the worker is told, and how the page loads it. */
export interface FormsScript {
  readonly src: string;
  readonly load: () => Promise<unknown>;
}

/**
 * Runs one check at a time: small inputs at once, larger ones in a worker, so that typing never waits for them. A check that wants the rarer
 * forms is made again once their script is there. The worker is the file of
 * the checker, served from `/check/`, where the policy forbids it connections as it does to the page: a worker has the policy of its own
 * response. From `file://` and in a frame without an origin there are no workers; there the page's thread does all of it.
 */
export class CheckRunner {
  #worker: Worker | undefined;
  // A document without an origin, in a sandbox or from disk, may not even try.
  #hasWorkers = globalThis.origin !== 'null';
  #newest = 0;
  /** The large check that is under way. It is not cut short: another worker would be another request, after something was pasted. */
  #underWay: Promise<unknown> = Promise.resolve();

  #toldWorker = false;

  constructor(
    readonly checker: Checker,
    src: string,
    readonly forms: FormsScript,
  ) {
    try {
      // Before it is needed: nothing is requested once something is pasted.
      if (this.#hasWorkers) (this.#worker = new Worker(src)).onerror = () => this.#giveUp();
    } catch {
      this.#giveUp();
    }
  }

  /**
   * Brings the rarer forms to the page and to the worker; false where they do not come. The page asks for them whatever is pasted, so that
   * no request tells what it is.
   */
  async bringForms(): Promise<boolean> {
    try {
      await this.forms.load();
    } catch {
      return false;
    }
    if (!this.#toldWorker) this.#worker?.postMessage(this.forms.src);
    this.#toldWorker = true;
    return true;
  }

  /**
   * What a check came to; nothing, once a newer one was asked for. Of the checks that wait for one under way only the newest is made. It
   * still `wantsForms` where their script does not come.
   */
  async run(request: CheckRequest): Promise<CheckResult | undefined> {
    const asked = ++this.#newest;
    const isNewest = (): boolean => asked === this.#newest;
    const brought = this.bringForms();
    const result = await this.#check(request, isNewest);
    if (!result?.wantsForms || !(await brought) || !isNewest()) return isNewest() ? result : undefined;
    const again = await this.#check(request, isNewest);
    if (!isNewest()) return undefined;
    // A worker that the forms did not come to.
    return again?.wantsForms ? this.checker.check(request) : again;
  }

  /** Nobody waits any more for what is under way. */
  stop(): void {
    this.#newest += 1;
  }

  async #check(request: CheckRequest, isNewest: () => boolean): Promise<CheckResult | undefined> {
    const size = request.inputs.reduce((sum, { text }) => sum + text.length, 0);
    if (size <= ownThread) return this.checker.check(request);
    const answer = this.#underWay.then(() => (isNewest() ? this.#checkLarge(request, isNewest) : undefined));
    this.#underWay = answer;
    return answer;
  }

  #giveUp(): void {
    this.#hasWorkers = false;
    this.#worker = undefined;
  }

  #checkLarge(request: CheckRequest, isNewest: () => boolean): Promise<CheckResult | undefined> {
    return new Promise((resolve) => {
      const here = (): void => {
        this.#giveUp();
        setTimeout(() => resolve(isNewest() ? this.checker.check(request) : undefined), breath);
      };
      const worker = this.#worker;
      if (!worker) return here();
      worker.onmessage = ({ data }: MessageEvent<CheckResult>) => resolve(data);
      worker.onerror = here;
      worker.postMessage(request);
    });
  }
}
