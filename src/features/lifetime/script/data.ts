import type { LimitTable } from '../../../model/lifetime/limit.ts';

/** What a timer shows when it runs out, and how it is known. */
export interface ShownRow {
  readonly setBy: string;
  readonly messages: readonly {
    readonly text: string;
    readonly seen: 'client' | 'log';
    readonly confirmed?: boolean;
    readonly sessions?: readonly string[];
  }[];
  readonly sees?: string;
  readonly status: 'code' | 'code+report' | 'doc' | 'report' | 'judgement';
}

/** What the script of the page has of the facts: the limits, and what is shown of each timer that can end a session. */
export interface LifetimeData {
  readonly table: LimitTable;
  readonly rows: Readonly<Record<string, ShownRow>>;
}
