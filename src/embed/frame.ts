import type { HostPort } from './host-port.ts';
import { lock } from './lock.ts';
import type { Cause, Content, StateShown, ToView } from './message.ts';
import type { Options } from './options.ts';
import { setTheme, theme } from './theme.ts';
import type { Changed, View } from './view.ts';
import { noPart } from '../wording/embed/view.ts';

/** The step that a command means, as a number; out of range if there is none such. */
function stepMeant(step: number | 'first' | 'previous' | 'next' | 'last', now: number | undefined, last: number): number {
  if (typeof step === 'number') return step;
  const meant = { first: 1, last, next: Math.min((now ?? 0) + 1, last), previous: Math.max((now ?? last + 1) - 1, 1) };
  return meant[step];
}

/** Makes the view that a document holds. `post` sends what only this kind of view has to say. */
export type ViewIn = (main: HTMLElement, changed: Changed, post: (content: Content) => void) => View | undefined;

/** Starts the view of this document, and answers the page around it. */
export function startFrame({ lock: locked }: Options, port: HostPort, ignored: readonly string[], viewIn: ViewIn): void {
  const main = document.querySelector<HTMLElement>('[data-view]');
  const open = document.querySelector<HTMLAnchorElement>('.open-full');
  if (!main) return;
  let step: number | undefined;
  const shown = (): StateShown => ({ ...view?.shown(), theme: theme() });
  const tell = (cause: Cause, id?: string): void => {
    if (!view) return;
    const request = id === undefined ? {} : { id };
    if (open) open.href = open.href.replace(/\?.*$/, '') + view.query();
    port.post({ type: 'state', cause, ...request, state: shown() });
    const now = view.shown().step;
    if (view.length && now !== step)
      port.post({ type: 'step', cause, ...request, ...(now === undefined ? {} : { step: now }), of: view.length() });
    step = now;
  };
  const view = viewIn(
    main,
    () => tell('reader'),
    (content) => port.post(content),
  );
  if (!view) return;
  step = view.shown().step;
  if (open) open.href += view.query();
  if (locked) lock(main);

  const ask = async (wanted: Parameters<View['ask']>[0], id: string | undefined): Promise<boolean> => {
    const sentence = await view.ask(wanted).catch(() => noPart);
    if (sentence) port.post({ type: 'error', ...(id === undefined ? {} : { id }), message: sentence });
    return !sentence;
  };
  const take = async (command: ToView): Promise<void> => {
    const { id } = command;
    if (command.type === 'getState') {
      port.post({ type: 'state', cause: 'host', ...(id === undefined ? {} : { id }), state: shown() });
      // A page that comes to listen later than the first height was sent asks like this.
      return port.repeatHeight();
    }
    if (command.type === 'setState') {
      const { theme: wantedTheme, ...wanted } = command.state;
      if (Object.keys(wanted).length > 0 && !(await ask(wanted, id))) return;
      if (wantedTheme !== undefined) setTheme(wantedTheme ?? 'auto');
      return tell('host', id);
    }
    const last = view.length?.() ?? 0;
    const meant = view.length ? stepMeant(command.step, view.shown().step, last) : 1;
    if (!(await ask({ step: meant }, id))) return;
    // A journey that is there already answers all the same.
    step = undefined;
    tell('host', id);
  };
  // One after the other: the second command finds what the first one left.
  let queue = Promise.resolve();
  port.listen((command) => void (queue = queue.then(() => take(command))));
  port.post({ type: 'ready', view: view.name, state: shown() });
  for (const message of [...ignored, ...(view.ignored ? [view.ignored] : [])]) port.post({ type: 'error', message });
}
