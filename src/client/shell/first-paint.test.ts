import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onFirstPaint, whenParsed } from './first-paint.ts';

let paint: (name?: string) => void;
let parsed: () => void;
/** A page that is being parsed, as far as `onFirstPaint` looks at it. */
function open(): void {
  paint = () => {};
  parsed = () => {};
  const page = {
    readyState: 'loading',
    addEventListener: (_: string, listener: () => void) => {
      parsed = () => {
        page.readyState = 'interactive';
        listener();
      };
    },
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(seen: (list: { getEntriesByName: (name: string) => readonly string[] }) => void) {
        paint = (painted = 'first-contentful-paint') => seen({ getEntriesByName: (name) => [painted].filter((each) => each === name) });
      }
      observe(): void {}
    },
  );
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('waits for the first paint, and for the end of the parsing if that comes later', () => {
  open();
  const run = vi.fn();
  onFirstPaint(run);
  paint();
  expect(run).not.toHaveBeenCalled();
  parsed();
  expect(run).toHaveBeenCalledOnce();
});

test('a frame that shows the background alone is not the one that is waited for', () => {
  open();
  const run = vi.fn();
  onFirstPaint(run);
  paint('first-paint');
  parsed();
  expect(run).not.toHaveBeenCalled();
  paint('first-contentful-paint');
  parsed();
  expect(run).toHaveBeenCalledOnce();
});

test('runs once, however many paints are told', () => {
  open();
  const run = vi.fn();
  onFirstPaint(run);
  paint();
  parsed();
  paint();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});

test('does not wait for ever where no paint is told: in a tab behind, or with paint times kept secret', () => {
  open();
  const run = vi.fn();
  onFirstPaint(run);
  vi.advanceTimersByTime(999);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  parsed();
  expect(run).toHaveBeenCalledOnce();
});

test('what only needs the document waits for no paint', () => {
  open();
  const run = vi.fn();
  whenParsed(run);
  expect(run).not.toHaveBeenCalled();
  parsed();
  expect(run).toHaveBeenCalledOnce();
});
