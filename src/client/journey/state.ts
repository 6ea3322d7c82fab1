import { readQuery, writeQuery } from '../query/query.ts';
import { canBe, ignoredClause } from '../../wording/query/ignored.ts';

/** What a reader looks at in a journey: a mode, and a step of it, if they have gone to one. */
export interface JourneyState {
  readonly mode: string;
  readonly step?: number | undefined;
}

/** What a page has: its modes with the number of steps in each, and the mode it shows first. */
export interface JourneyChoices {
  readonly steps: ReadonlyMap<string, number>;
  readonly initialMode: string;
}

/**
 * Reads `?mode=` and `?step=`. Other keys are left alone; a value that the journey does not have is ignored and named in one plain
 * sentence, made of text only.
 */
export function parseJourneyQuery(
  search: string,
  { steps, initialMode }: JourneyChoices,
): { readonly state: JourneyState; readonly ignored: string | undefined } {
  const query = readQuery(search);
  const ignored: string[] = [];
  const wantedMode = query.get('mode');
  const knowsMode = wantedMode !== null && steps.has(wantedMode);
  if (wantedMode !== null && !knowsMode)
    ignored.push(`${ignoredClause('mode', wantedMode, `in this journey ${canBe('mode', [...steps.keys()])}`, 'was ignored')}.`);
  const mode = knowsMode ? wantedMode : initialMode;
  const last = steps.get(mode) ?? 0;
  const wantedStep = query.get('step');
  const step = wantedStep !== null && /^[1-9]\d{0,2}$/.test(wantedStep) && Number(wantedStep) <= last ? Number(wantedStep) : undefined;
  if (wantedStep !== null && step === undefined)
    ignored.push(
      `${ignoredClause('step', wantedStep, `in this mode ${canBe('step', [`a whole number from 1 to ${last}`])}`, 'was ignored')}.`,
    );
  return { state: { mode, step }, ignored: ignored.length > 0 ? ignored.join(' ') : undefined };
}

/** The query for a state, with defaults left out; keys that are not ours stay as they are. */
export function formatJourneyQuery({ mode, step }: JourneyState, { initialMode }: JourneyChoices, others = ''): string {
  return writeQuery(
    others,
    ['mode', 'step'],
    [
      ['mode', mode === initialMode ? undefined : mode],
      ['step', step === undefined ? undefined : String(step)],
    ],
  );
}
