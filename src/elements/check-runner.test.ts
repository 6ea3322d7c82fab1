import { afterEach, expect, it, vi } from 'vitest';
import { CheckRunner, ownThread } from './check-runner.ts';
import type { Checked, Checker, CheckRequest } from './checker-script.ts';

const request = (name: string, size: number) => ({ inputs: [{ name, text: 'x'.repeat(size) }] }) as unknown as CheckRequest;
const checkedOf = ({ inputs }: CheckRequest): Checked => ({ result: { inputs: inputs.map(({ name }) => name) } }) as unknown as Checked;
const check = vi.fn(checkedOf);
const runner = () => new CheckRunner({ check } as unknown as Checker, '/checker.js');

/** Workers that answer when they are told to. */
class SlowWorker {
  static all: SlowWorker[] = [];
  asked: CheckRequest[] = [];
  ended = false;
  onmessage: ((event: { data: Checked }) => void) | undefined;
  onerror: (() => void) | undefined;
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(asked: CheckRequest): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(): void {
    const asked = this.asked.at(-1);
    if (asked) this.onmessage?.({ data: checkedOf(asked) });
  }
}

afterEach(() => {
  SlowWorker.all = [];
  check.mockClear();
  vi.unstubAllGlobals();
});

it('a small input is checked at once, without the worker', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  expect(await runner().run(request('a', ownThread))).toEqual(checkedOf(request('a', 0)));
  expect(SlowWorker.all.map(({ asked }) => asked)).toEqual([[]]);
});

it('a large input is checked in a worker, and the next one in the same', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  for (const name of ['a', 'b']) {
    const answer = one.run(request(name, ownThread + 1));
    SlowWorker.all[0]?.answer();
    expect(await answer).toEqual(checkedOf(request(name, 0)));
  }
  expect(SlowWorker.all).toHaveLength(1);
  expect(check).not.toHaveBeenCalled();
});

it('a newer input ends the worker of the older one, whose answer never comes', async () => {
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const older = one.run(request('older', ownThread + 1));
  const newer = one.run(request('newer', ownThread + 1));
  expect(SlowWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
  SlowWorker.all[0]?.answer();
  SlowWorker.all[1]?.answer();
  expect(await older).toBeUndefined();
  expect(await newer).toEqual(checkedOf(request('newer', 0)));
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
  expect(await runner().run(request('a', ownThread + 1))).toEqual(checkedOf(request('a', 0)));
  vi.stubGlobal('Worker', SlowWorker);
  const one = runner();
  const answer = one.run(request('b', ownThread + 1));
  SlowWorker.all[0]?.onerror?.();
  expect(await answer).toEqual(checkedOf(request('b', 0)));
  expect(await one.run(request('c', ownThread + 1))).toEqual(checkedOf(request('c', 0)));
  expect(SlowWorker.all).toHaveLength(1);
});

it('without workers, too, a newer input outdates an older one before it is checked', async () => {
  vi.stubGlobal('Worker', undefined);
  const one = runner();
  const older = one.run(request('older', ownThread + 1));
  expect(await one.run(request('newer', ownThread + 1))).toEqual(checkedOf(request('newer', 0)));
  expect(await older).toBeUndefined();
  expect(check.mock.calls.map(([asked]) => asked.inputs[0]?.name)).toEqual(['newer']);
});
