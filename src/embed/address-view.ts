import { writeQuery } from '../client/query/query.ts';
import type { Shown, View, Wanted } from './view.ts';

/** What an address says of a view beside its state. */
const options = ['theme', 'controls', 'lock', 'lang', 'v', 'host'] as const;

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * A view of a page that keeps its state in the address, and shows what the address says. `ask` takes what the page around it may set; anything else
 * is refused with `refusal`.
 */
export function addressView(
  name: View['name'],
  { shown, ask, refusal }: { readonly shown: () => Shown; readonly ask?: (mode: string) => string | undefined; readonly refusal: string },
): View {
  const notice = document.querySelector<HTMLElement>('.ignored:not(.options-ignored)');
  return {
    name,
    ignored: notice?.hidden === false ? (notice.textContent ?? undefined) : undefined,
    shown,
    query: () => writeQuery(location.search, options, []),
    async ask({ mode, ...others }: Wanted) {
      if (Object.values(others).some(isSet) || (isSet(mode) && !ask)) return refusal;
      return ask && mode !== undefined ? ask(mode ?? 'defaults') : undefined;
    },
  };
}
