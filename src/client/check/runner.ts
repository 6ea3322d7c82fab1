import type { CheckResult } from '../../checker/check.ts';
import type { Checker, CheckRequest, FollowUp, PatchFile, TeamCheck, WorkerMessage } from './checker-script.ts';

/** Characters in all that are checked on the page's own thread. So much takes under 50 ms on a CPU four times slower (`npm run bench:check`). */
export const ownThread = 4_000;

/** A pause in which the status line is painted, in milliseconds. */
const breath = 30;

/** What runs beside the checker: the script of the rarer forms, and of what follows a check. The worker is told both addresses. */
export interface OtherScripts {
  readonly forms: { readonly src: string; readonly load: () => Promise<unknown> };
  readonly followUp: { readonly src: string; readonly does: FollowUp };
}

const sizeOf = ({ inputs }: CheckRequest): number => inputs.reduce((sum, { text }) => sum + text.length, 0);

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
    readonly others: OtherScripts,
  ) {
    try {
      // Before it is needed: nothing is requested once something is pasted.
      if (this.#hasWorkers) (this.#worker = new Worker(src)).onerror = () => this.#giveUp();
      this.#worker?.postMessage(others.followUp.src);
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
      await this.others.forms.load();
    } catch {
      return false;
    }
    if (!this.#toldWorker) this.#worker?.postMessage(this.others.forms.src);
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

  /** One patch for all findings of a check; nothing, once another check was asked for. */
  async patch(asked: TeamCheck): Promise<PatchFile | undefined> {
    const newest = this.#newest;
    const isNewest = (): boolean => newest === this.#newest;
    await this.bringForms();
    const patch = await this.#do(asked.request, { patchOf: asked }, () => this.others.followUp.does.patch(asked), isNewest);
    return isNewest() ? patch : undefined;
  }

  /** Nobody waits any more for what is under way. */
  stop(): void {
    this.#newest += 1;
  }

  #check(request: CheckRequest, isNewest: () => boolean): Promise<CheckResult | undefined> {
    return this.#do(request, request, () => this.checker.check(request), isNewest);
  }

  /** Does a piece of work by its size: at once, or in the worker after what is under way there. */
  async #do<T>(request: CheckRequest, message: WorkerMessage, here: () => T, isNewest: () => boolean): Promise<T | undefined> {
    if (sizeOf(request) <= ownThread) return here();
    const answer = this.#underWay.then(() => (isNewest() ? this.#doLarge(message, here, isNewest) : undefined));
    this.#underWay = answer;
    return answer;
  }

  #giveUp(): void {
    this.#hasWorkers = false;
    this.#worker = undefined;
  }

  #doLarge<T>(message: WorkerMessage, work: () => T, isNewest: () => boolean): Promise<T | undefined> {
    return new Promise((resolve) => {
      const here = (): void => {
        this.#giveUp();
        setTimeout(() => resolve(isNewest() ? work() : undefined), breath);
      };
      const worker = this.#worker;
      if (!worker) return here();
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.onerror = here;
      worker.postMessage(message);
    });
  }
}
