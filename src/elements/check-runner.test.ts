import { afterEach, expect, it, vi } from 'vitest';
import { CheckRunner, ownThread } from './check-runner.ts';
import type { CheckResult } from '../checker/check.ts';
import type { Checker, CheckRequest } from './checker-script.ts';

const request = (name: string, size: number) => ({ inputs: [{ name, text: 'x'.repeat(size) }] }) as unknown as CheckRequest;
const resultOf = ({ inputs }: CheckRequest): CheckResult => ({ inputs: inputs.map(({ name }) => name) }) as unknown as CheckResult;
const check = vi.fn(resultOf);
const runner = () => new CheckRunner({ check } as unknown as Checker, '/checker.js');

/** Workers that answer when they are told to. */
class SlowWorker {
  static all: SlowWorker[] = [];
  asked: CheckRequest[] = [];
  onmessage: ((event: { data: CheckResult }) => void) | undefined;
  onerror: (() => void) | undefined;
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(asked: CheckRequest): void {
    this.asked.push(asked);
  }
  answer(): void {
    const asked = this.asked.at(-1);
    if (asked) this.onmessage?.({ data: resultOf(asked) });
  }
}

/** Waits until a worker has been asked for so many checks. */
const askedOf = (worker: number, count: number) => vi.waitFor(() => expect(SlowWorker.all[worker]?.asked).toHaveLength(count));

afterEach(() => {
  SlowWorker.all = [];
  check.mockClear();
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
