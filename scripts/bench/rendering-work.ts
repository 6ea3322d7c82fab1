import type { CDPSession } from '@playwright/test';

/** How often a page did a part of the work that leads from a change to a picture. */
export interface RenderingWork {
  /** Recalculations of style and layouts, in a frame or before. */
  readonly styles: number;
  readonly layouts: number;
  /** Those of them that a script of the page asked for, by reading what it had just made stale. */
  readonly forced: readonly string[];
  readonly paints: number;
  readonly commits: number;
  /** Elements that had their style computed. */
  readonly styled: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly args?: {
    readonly elementCount?: number;
    readonly beginData?: { readonly stackTrace?: readonly { readonly functionName: string; readonly url: string }[] };
  };
}

/** Counts what the browser does while `act` runs, by a trace of Chromium. A recalculation of no element counts as none. */
export async function renderingWork(session: CDPSession, act: () => Promise<void>): Promise<RenderingWork> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const named = (name: string): readonly TraceEvent[] => events.filter((event) => event.name === name && event.ph === 'X');
  const styles = named('UpdateLayoutTree').filter(({ args }) => (args?.elementCount ?? 0) > 0);
  const layouts = named('Layout');
  return {
    styles: styles.length,
    layouts: layouts.length,
    forced: [...styles, ...layouts].flatMap(({ name, args }) => {
      const [by] = args?.beginData?.stackTrace ?? [];
      return by ? [`${name} by ${by.functionName || 'a function'} of ${by.url.split('/').at(-1)}`] : [];
    }),
    paints: named('Paint').length,
    commits: named('Commit').length,
    styled: styles.reduce((sum, { args }) => sum + (args?.elementCount ?? 0), 0),
  };
}
