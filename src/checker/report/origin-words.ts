import type { Origin } from '../settings/origin.ts';

/** Where a value comes from, in words. */
export function originWords(origin: Origin): string {
  switch (origin.kind) {
    case 'stated':
      return `${origin.file}:${origin.line}:${origin.column}`;
    case 'default':
      return `default of ${origin.of}`;
    case 'distribution':
      return `set by ${origin.of}`;
    case 'request':
      return `chosen by each request: ${origin.says}`;
    case 'unknown':
      return `unknown; to find out, the checker needs ${origin.answeredBy}`;
  }
}
