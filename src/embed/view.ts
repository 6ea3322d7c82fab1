import type { StateShown, StateWanted, ViewName } from './message.ts';

/** What a view shows, without the theme, which every view has. */
export type Shown = Omit<StateShown, 'theme'>;
export type Wanted = Omit<StateWanted, 'theme'>;

/** A bare view, whatever it shows. */
export interface View {
  readonly name: ViewName;
  shown(): Shown;
  /** Shows something else, and calls `changed` once it does. Returns a sentence, and shows nothing new, if it cannot. */
  ask(wanted: Wanted): Promise<string | undefined>;
  /** The query that makes the full page show the same. */
  query(): string;
  /** What of the address the view could not show, in a sentence. */
  readonly ignored: string | undefined;
  /** Steps, in a journey. */
  readonly length?: () => number;
}

/** A view whose state is empty and stays so, and what it says when it is asked for another. */
export const viewWithoutState = (name: ViewName, takes: string): View => ({
  name,
  ignored: undefined,
  shown: () => ({}),
  query: () => '',
  ask: async (wanted) => (Object.values(wanted).some((value) => value !== undefined && value !== null) ? takes : undefined),
});

/** Told by a view after each change. */
export type Changed = () => void;
