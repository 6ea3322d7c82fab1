import type { PathId } from '../model/path.ts';
import { listed } from './text/list.ts';
import { pathNames } from './names.ts';

/** Several paths in one breath: the end that they share is said once, as in `API server → pod and service`. */
export function namesOf(ids: readonly PathId[]): string {
  const names = ids.map((id) => pathNames[id]);
  const [, head = '', tail = ''] = /^(.+ → )(.+)$/.exec(names[0] ?? '') ?? [];
  if (names.every((name) => name.startsWith(head))) return head + listed(names.map((name) => name.slice(head.length)));
  return names.every((name) => name.endsWith(` → ${tail}`))
    ? `${listed(names.map((name) => name.slice(0, -` → ${tail}`.length)))} → ${tail}`
    : listed(names);
}

/** Puts together what is said of several paths alike. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
