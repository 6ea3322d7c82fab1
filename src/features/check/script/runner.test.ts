import { afterEach, expect, it, vi } from 'vitest';
import { CheckRunner, ownThread } from './runner.ts';
import type { CheckResult } from '../../../checker/check.ts';
import type { Checker, CheckRequest, FollowUp, PatchFile, TeamCheck, WorkerMessage } from './checker-script.ts';

const request = (name: string, size: number) => ({ inputs: [{ name, text: 'x'.repeat(size) }] }) as unknown as CheckRequest;
const resultOf = ({ inputs }: CheckRequest): CheckResult => ({ inputs: inputs.map(({ name }) => name) }) as unknown as CheckResult;
const check = vi.fn(resultOf);
/** Where the script of the rarer forms is there at once. */
const forms = { src: 'https://site/forms.js', load: () => Promise.resolve() };
const patchOf = (name: string): PatchFile => ({ text: name }) as unknown as PatchFile;
const patch = vi.fn(({ request: { inputs } }: TeamCheck) => patchOf(inputs[0]?.name ?? ''));
const followUp = { src: 'https://site/follow-up.js', does: { patch } as unknown as FollowUp };
const runner = () => new CheckRunner({ check } as unknown as Checker, '/checker.js', { forms, followUp });

/** Workers that answer a check or a patch when they are told to, and an address at once, or with what was asked before it. */
class SlowWorker {
  static all: SlowWorker[] = [];
  asked: CheckRequest[] = [];
  told: string[] = [];
  patches: TeamCheck[] = [];
  /** Messages without an answer, the oldest first. */
  #open: WorkerMessage[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(asked: WorkerMessage): void {
    if (typeof asked === 'string') this.told.push(asked);
    else if ('patchOf' in asked) this.patches.push(asked.patchOf);
    else this.asked.push(asked);
    this.#open.push(asked);
    if (this.#open.length === 1) this.#answerAddresses();
  }
  /** Answers the check or patch that is under way, as a worker would or with other data. */
  answer(...other: [data?: unknown]): void {
    const asked = this.#open.shift() as CheckRequest;
    this.onmessage?.({ data: other.length ? other[0] : resultOf(asked) });
    this.#answerAddresses();
  }
  #answerAddresses(): void {
    for (; !SlowWorker.hold && typeof this.#open[0] === 'string'; this.#open.shift()) this.onmessage?.({ data: true });
  }
  /** Whether addresses get no answer. */
  static hold = false;
}

/** Waits until a worker has been asked for so many checks. */
const askedOf = (worker: number, count: number) => vi.waitFor(() => expect(SlowWorker.all[worker]?.asked).toHaveLength(count));

afterEach(() => {
  SlowWorker.all = [];
  SlowWorker.hold = false;
  check.mockClear();
  patch.mockClear();
  vi.unstubAllGlobals();
});

it('a small input is checked at once, without the worker', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  expect(await runner().run(request('a', ownThread))).toEqual(resultOf(request('a', 0)));
  expect(SlowWorker.all.map(({ asked }) => asked)).toEqual([[]]);
});

it('a large input is checked in a worker, and the next one in the same', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  for (const name of ['a', 'b']) {
    const answer = one.run(request(name, ownThread + 1));
    await askedOf(0, name === 'a' ? 1 : 2);
    SlowWorker.all[0]?.answer();
    expect(await answer).toEqual(resultOf(request(name, 0)));
  }
  expect(SlowWorker.all).toHaveLength(1);
  expect(check).not.toHaveBeenCalled();
});

it('of the inputs that come while one is checked only the newest is checked, in the same worker, and no older answer comes', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const oldest = one.run(request('oldest', ownThread + 1));
  await askedOf(0, 1);
  const older = one.run(request('older', ownThread + 1));
  const newer = one.run(request('newer', ownThread + 1));
  SlowWorker.all[0]?.answer();
  await askedOf(0, 2);
  SlowWorker.all[0]?.answer();
  expect(await Promise.all([oldest, older, newer])).toEqual([undefined, undefined, resultOf(request('newer', 0))]);
  expect(SlowWorker.all.map(({ asked }) => asked.map(({ inputs }) => inputs[0]?.name))).toEqual([['oldest', 'newer']]);
});

it('nobody is told of a check that was stopped', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const stopped = one.run(request('a', ownThread + 1));
  await askedOf(0, 1);
  one.stop();
  SlowWorker.all[0]?.answer();
  expect(await stopped).toBeUndefined();
});

it('where a worker cannot be made or does not start, the own thread checks, and no worker is tried again', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new Error('not from this origin');
      }
    },
  );
  expect(await runner().run(request('a', ownThread + 1))).toEqual(resultOf(request('a', 0)));
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const answer = one.run(request('b', ownThread + 1));
  await askedOf(0, 1);
  SlowWorker.all[0]?.onerror?.();
  expect(await answer).toEqual(resultOf(request('b', 0)));
  expect(await one.run(request('c', ownThread + 1))).toEqual(resultOf(request('c', 0)));
  expect(SlowWorker.all).toHaveLength(1);
});

it('without workers, too, a newer input outdates an older one before it is checked', async () => {
  vi.stubGlobal('Worker', undefined);
  const one = runner();
  const older = one.run(request('older', ownThread + 1));
  expect(await one.run(request('newer', ownThread + 1))).toEqual(resultOf(request('newer', 0)));
  expect(await older).toBeUndefined();
  expect(check.mock.calls.map(([asked]) => asked.inputs[0]?.name)).toEqual(['newer']);
});

/** Checks that want the rarer forms until their script is there. */
function wanting() {
  let here = false;
  const asks = vi.fn((asked: CheckRequest) => ({ ...resultOf(asked), wantsForms: !here }));
  const load = vi.fn(() => Promise.resolve().then(() => void (here = true)));
  return {
    asks,
    load,
    one: new CheckRunner({ check: asks } as unknown as Checker, '/checker.js', { forms: { src: forms.src, load }, followUp }),
  };
}

it('a check that wants the rarer forms is made again with them, and their script is asked for whatever is checked', async () => {
  vi.stubGlobal('Worker', undefined);
  const { asks, load, one } = wanting();
  expect(await one.run(request('a', 10))).toMatchObject({ inputs: ['a'], wantsForms: false });
  expect(asks).toHaveBeenCalledTimes(2);
  const plain = runner();
  const asked = vi.spyOn(plain.others.forms, 'load');
  expect(await plain.run(request('b', 10))).toEqual(resultOf(request('b', 0)));
  expect(load).toHaveBeenCalled();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(check).toHaveBeenCalledTimes(1);
});

it('the worker is told once where the rarer forms are, and a check that wants them is made in it again', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const answer = one.run(request('a', ownThread + 1));
  await askedOf(0, 1);
  SlowWorker.all[0]?.answer({ ...resultOf(request('a', 0)), wantsForms: true });
  await askedOf(0, 2);
  SlowWorker.all[0]?.answer();
  expect(await answer).toEqual(resultOf(request('a', 0)));
  expect(SlowWorker.all[0]?.told).toEqual([followUp.src, forms.src]);
  expect(check).not.toHaveBeenCalled();
});

it('where the forms do not come to the worker, the own thread checks with them', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const { asks, one } = wanting();
  const answer = one.run(request('a', ownThread + 1));
  for (const count of [1, 2]) {
    await askedOf(0, count);
    SlowWorker.all[0]?.answer({ ...resultOf(request('a', 0)), wantsForms: true });
  }
  expect(await answer).toMatchObject({ inputs: ['a'], wantsForms: false });
  expect(asks).toHaveBeenCalledTimes(1);
});

it('where the script of the rarer forms does not come, the result says that it wants them, and the next check asks for it again', async () => {
  vi.stubGlobal('Worker', undefined);
  const { asks, load, one } = wanting();
  load.mockImplementationOnce(() => Promise.reject(new Error('no network')));
  expect(await one.run(request('a', 10))).toMatchObject({ wantsForms: true });
  expect(asks).toHaveBeenCalledTimes(1);
  expect(await one.run(request('b', 10))).toMatchObject({ inputs: ['b'], wantsForms: false });
});

it('an input that comes while the forms are waited for outdates the one that wanted them', async () => {
  vi.stubGlobal('Worker', undefined);
  const { one } = wanting();
  const older = one.run(request('older', 10));
  const newer = one.run(request('newer', 10));
  expect(await older).toBeUndefined();
  expect(await newer).toMatchObject({ inputs: ['newer'], wantsForms: false });
});

const team = (asked: CheckRequest): TeamCheck => ({ request: asked, today: '2027-01-31' }) as unknown as TeamCheck;

it('a small patch is made at once, a large one in the worker, and neither once another check was asked for', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  expect(await one.patch(team(request('a', 10)))).toEqual(patchOf('a'));
  expect(patch).toHaveBeenCalledTimes(1);
  const large = one.patch(team(request('b', ownThread + 1)));
  await vi.waitFor(() => expect(SlowWorker.all[0]?.patches).toHaveLength(1));
  SlowWorker.all[0]?.answer(patchOf('b'));
  expect(await large).toEqual(patchOf('b'));
  const late = one.patch(team(request('c', 10)));
  one.stop();
  expect(await late).toBeUndefined();
});

it('where the script of the patch did not come to the worker, the page makes the patch, and the worker goes on checking', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const large = one.patch(team(request('b', ownThread + 1)));
  await vi.waitFor(() => expect(SlowWorker.all[0]?.patches).toHaveLength(1));
  SlowWorker.all[0]?.answer(undefined);
  expect(await large).toEqual(patchOf('b'));
  const answer = one.run(request('c', ownThread + 1));
  await askedOf(0, 1);
  SlowWorker.all[0]?.answer();
  expect(await answer).toEqual(resultOf(request('c', 0)));
  expect(check).not.toHaveBeenCalled();
});

it('the page needs the network until the worker has answered for its scripts, and no longer if the worker fails', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  SlowWorker.hold = true;
  let ready: boolean | undefined;
  const one = runner();
  void one.needsNoNetwork().then((is) => (ready = is));
  await vi.waitFor(() => expect(SlowWorker.all[0]?.told).toEqual([followUp.src, forms.src]));
  expect(ready).toBeUndefined();
  SlowWorker.all[0]?.answer(true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(ready).toBeUndefined();
  SlowWorker.all[0]?.answer(true);
  await vi.waitFor(() => expect(ready).toBe(true));
  const failing = runner().needsNoNetwork();
  await vi.waitFor(() => expect(SlowWorker.all[1]?.told).toHaveLength(2));
  SlowWorker.all[1]?.onerror?.();
  expect(await failing).toBe(true);
});

it('a page without the rarer forms needs the network', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const { one, load } = wanting();
  load.mockImplementationOnce(() => Promise.reject(new Error('no network')));
  expect(await one.needsNoNetwork()).toBe(false);
});
