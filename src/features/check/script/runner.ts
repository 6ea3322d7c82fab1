import type { CheckResult } from '../../../checker/check.ts';
import type { Checker, CheckRequest, FollowUp, PatchFile, TeamCheck, WorkerMessage } from './checker-script.ts';
import { scriptAddress } from '../../shell/script/load-script.ts';

/**
 * How many characters all inputs may have together to be checked on the page's own thread. So much takes under 50 ms on a CPU four times slower
 * (`npm run bench:check`).
 */
export const ownThread = 4_000;

/** How long the page waits before a long check on its own thread, in milliseconds, so that the browser paints the status line first. */
const breath = 30;

/**
 * The two scripts that are loaded beside the checker: the readers of the rarer forms, and what follows a check. The worker is told their addresses,
 * because it loads them for itself.
 */
interface OtherScripts {
  readonly forms: { readonly src: string; readonly load: () => Promise<unknown> };
  readonly followUp: { readonly src: string; readonly does: FollowUp };
}

const sizeOf = ({ inputs }: CheckRequest): number => inputs.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Runs the checks of a page, one at a time. A small input is checked at once on the page's own thread, and a larger one in a worker, so that a
 * reader can go on typing meanwhile. If a check meets one of the rarer forms, its result says so (`wantsForms`), and it is made again as soon as the
 * script with their readers has been loaded.
 *
 * The worker runs the same file as the page, the script of the checker. A worker obeys the policy that its own file is served with, so the file
 * lies under `/check/`, where the policy forbids every connection. A page that was opened from disk, or that is in a sandboxed frame, has no
 * origin and may not start a worker; there, and after a worker failed, the page's own thread makes all checks.
 */
export class CheckRunner {
  #worker: Worker | undefined;
  // A document without an origin, in a sandbox or from disk, may not start a worker, so the runner does not try.
  #hasWorkers = globalThis.origin !== 'null';
  /** Ends with the check that was asked for last, as soon as another is. What an older one comes to is dropped. */
  #newest = new AbortController();
  /**
   * The large check that is under way. It runs to its end even if a newer one is asked for, because the only way to stop it is to end the worker,
   * and a new worker would request its file after the reader pasted something.
   */
  #underWay: Promise<unknown> = Promise.resolve();
  /** Those who wait for an answer of the worker, in the order in which they asked. The worker answers every message, in the same order. */
  #waiting: ((answer: unknown) => void)[] = [];
  /** The worker's answer to the address of the rarer forms, once it was sent that. As it is the last address, all scripts are there then. */
  #workerHasScripts: Promise<unknown> | undefined;

  constructor(
    readonly checker: Checker,
    src: string,
    readonly others: OtherScripts,
  ) {
    try {
      // The worker is started before it is needed, because the page requests nothing once something was pasted.
      if (this.#hasWorkers) this.#worker = new Worker(scriptAddress(src));
      if (this.#worker) this.#listenTo(this.#worker);
      void this.#ask(others.followUp.src);
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
    this.#workerHasScripts ??= this.#ask(this.others.forms.src);
    return true;
  }

  /**
   * Whether the page needs no network from now on, whatever is pasted. Waits until the worker, too, has loaded its scripts, or has failed to: what
   * it cannot do then, the page does.
   */
  async needsNoNetwork(): Promise<boolean> {
    const hasForms = await this.bringForms();
    await this.#workerHasScripts;
    return hasForms;
  }

  /**
   * The result of a check, or nothing if a newer one was asked for in the meantime. Of the checks that wait for the one under way only the
   * newest is made. The result still says `wantsForms` if the script of the rarer forms could not be loaded.
   */
  async run(request: CheckRequest): Promise<CheckResult | undefined> {
    this.stop();
    const { signal } = this.#newest;
    const brought = this.bringForms();
    const result = await this.#check(request, signal);
    if (!result?.wantsForms || !(await brought) || signal.aborted) return signal.aborted ? undefined : result;
    const again = await this.#check(request, signal);
    if (signal.aborted) return undefined;
    // The page loaded the forms and the worker could not, so the page makes the check itself.
    return again?.wantsForms ? this.checker.check(request) : again;
  }

  /** One patch for all findings of a check, or nothing if another check was asked for in the meantime. */
  async patch(asked: TeamCheck): Promise<PatchFile | undefined> {
    const { signal } = this.#newest;
    await this.bringForms();
    const patch = await this.#do(asked.request, { patchOf: asked }, () => this.others.followUp.does.patch(asked), signal);
    return signal.aborted ? undefined : patch;
  }

  /** Drops what is under way: whoever waits for it gets nothing. */
  stop(): void {
    this.#newest.abort();
    this.#newest = new AbortController();
  }

  #check(request: CheckRequest, signal: AbortSignal): Promise<CheckResult | undefined> {
    return this.#do(request, request, () => this.checker.check(request), signal);
  }

  /** Does a piece of work by its size: at once, or in the worker after what is under way there. */
  async #do<T>(request: CheckRequest, message: WorkerMessage, here: () => T, signal: AbortSignal): Promise<T | undefined> {
    if (sizeOf(request) <= ownThread) return here();
    const answer = this.#underWay.then(() => (signal.aborted ? undefined : this.#doLarge(message, here, signal)));
    this.#underWay = answer;
    return answer;
  }

  #listenTo(worker: Worker): void {
    worker.onmessage = ({ data }) => this.#waiting.shift()?.(data);
    worker.onerror = () => this.#giveUp();
  }

  /** What the worker answers; nothing where there is no worker, where it fails, and where it lacks a script for the answer. */
  #ask(message: WorkerMessage): Promise<unknown> {
    return new Promise((resolve) => {
      if (!this.#worker) return resolve(undefined);
      this.#waiting.push(resolve);
      this.#worker.postMessage(message);
    });
  }

  /** Makes no use of a worker any more, and lets those who wait for it do the work themselves. */
  #giveUp(): void {
    this.#hasWorkers = false;
    this.#worker = undefined;
    for (const resolve of this.#waiting.splice(0)) resolve(undefined);
  }

  async #doLarge<T>(message: WorkerMessage, work: () => T, signal: AbortSignal): Promise<T | undefined> {
    const answer = await this.#ask(message);
    if (answer !== undefined) return answer as T;
    await new Promise((resolve) => setTimeout(resolve, breath));
    return signal.aborted ? undefined : work();
  }
}
