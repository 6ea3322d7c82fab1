import { inThisJourney, stepCanBe } from '../../../wording/journey/script.ts';
import { inSentences, narrowed, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';

/** What a reader looks at in a journey: a mode, and a step of it, if they have gone to one. */
export interface JourneyState {
  readonly mode: string;
  readonly step?: number | undefined;
  /** Whether the link of the step is shown among hub and spokes, in place of the sequence diagram. */
  readonly spokes?: boolean | undefined;
}

/** What a page has: its modes with the number of steps in each, and the mode it shows first. */
export interface JourneyChoices {
  readonly steps: ReadonlyMap<string, number>;
  readonly initialMode: string;
}

/**
 * Reads `?mode=`, `?step=` and `?view=`. Other keys are left alone; a value that the journey does not have is ignored and named in one plain
 * sentence, made of text only.
 */
export function parseJourneyQuery(
  search: string,
  { steps, initialMode }: JourneyChoices,
): { readonly state: JourneyState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const refused: string[] = [];
  const modes = narrowed('mode', [...steps.keys()], inThisJourney);
  const { mode = initialMode } = readAll(query, [modes], refused, 'here');
  const last = steps.get(mode) ?? 0;
  const stepOfMode = {
    ...parameter.step,
    read: (text: string) => ((parameter.step.read(text) ?? Infinity) <= last ? Number(text) : undefined),
    can: () => stepCanBe(last),
  };
  const { step } = readAll(query, [stepOfMode], refused, 'here');
  const { view } = readAll(query, [parameter.view], refused);
  return { state: { mode, step, spokes: view === 'spokes' || undefined }, ignored: inSentences(refused) };
}

/** The query for a state, with defaults left out; keys that are not ours stay as they are. */
export const formatJourneyQuery = ({ mode, step, spokes }: JourneyState, { initialMode }: JourneyChoices, others = ''): string =>
  queryOf({ mode, step, view: spokes ? 'spokes' : undefined }, { mode: initialMode }, others);
