import type { Shown, View, Wanted } from './view.ts';

/**
 * A view of a page that reads its state from the address once, and then takes from the page around it what `keys` name. A wish for anything else is
 * refused with `refusal`, and changes nothing.
 */
export function addressView<Key extends keyof Shown>(
  name: View['name'],
  view: {
    readonly keys: readonly Key[];
    readonly refusal: string;
    readonly shown: () => Shown;
    readonly query: () => string;
    /** Shows what is asked for. Returns a sentence, and shows nothing new, if it cannot. */
    readonly ask: (wanted: Pick<Wanted, Key>) => string | undefined;
  },
): View {
  const { keys, refusal, shown, query, ask } = view;
  const notice = document.querySelector<HTMLElement>('.ignored:not(.options-ignored)');
  const isTaken = (key: string): boolean => keys.some((each) => each === key);
  return {
    name,
    ignored: notice?.hidden === false ? (notice.textContent ?? undefined) : undefined,
    shown,
    query,
    async ask(wanted) {
      const others = Object.entries(wanted).filter(([key, value]) => !isTaken(key) && value !== undefined && value !== null);
      return others.length > 0 ? refusal : ask(wanted);
    },
  };
}
