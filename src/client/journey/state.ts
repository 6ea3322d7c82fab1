import { readQuery, writeQuery } from '../../state/query.ts';
import { canBe, ignoredClause, ignoredValue } from '../../wording/query/ignored.ts';

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
  const view = query.get('view');
  const spokes = view === 'spokes' || undefined;
  if (view !== null && !spokes && view !== 'sequence') ignored.push(ignoredValue('view', view, ['sequence', 'spokes']));
  return { state: { mode, step, spokes }, ignored: ignored.length > 0 ? ignored.join(' ') : undefined };
}

/** The query for a state, with defaults left out; keys that are not ours stay as they are. */
export function formatJourneyQuery({ mode, step, spokes }: JourneyState, { initialMode }: JourneyChoices, others = ''): string {
  return writeQuery(
    others,
    ['mode', 'step', 'view'],
    [
      ['mode', mode === initialMode ? undefined : mode],
      ['step', step === undefined ? undefined : String(step)],
      ['view', spokes ? 'spokes' : undefined],
    ],
  );
}
