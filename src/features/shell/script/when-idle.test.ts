import { afterEach, expect, test, vi } from 'vitest';
import { longestWait, whenIdle } from './when-idle.ts';

const loadedPage = (connection?: { saveData: boolean }): void => {
  vi.stubGlobal('document', { readyState: 'complete' });
  vi.stubGlobal('navigator', { connection });
};

afterEach(() => vi.unstubAllGlobals());

test('a browser that never says that it is idle is told how long the call may wait at most', () => {
  loadedPage();
  const asked = vi.fn();
  vi.stubGlobal('requestIdleCallback', asked);
  const call = vi.fn();
  whenIdle(call);
  expect(asked).toHaveBeenCalledExactlyOnceWith(call, { timeout: longestWait });
});

test('nothing is called for a reader who saves data', () => {
  loadedPage({ saveData: true });
  const asked = vi.fn();
  vi.stubGlobal('requestIdleCallback', asked);
  whenIdle(() => undefined);
  expect(asked).not.toHaveBeenCalled();
});

test('a browser that cannot tell whether it is idle makes the call in its next turn', async () => {
  loadedPage();
  vi.stubGlobal('requestIdleCallback', undefined);
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  await new Promise<void>((resolve) => whenIdle(resolve));
});
