import { judge } from '../../../model/judge.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { viewOf } from '../../figure/script/store.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { opensAtTop } from '../../figure/script/selection/into-view.ts';
import { capturedKey, type CapturedScript } from './captured-script.ts';

/**
 * Shows what is captured where an attacker and a line are chosen in a figure. The script that knows the captures is loaded then, and not before.
 * Where it does not load, the panel of the line says the same in words.
 */
export function followAttacker(figure: HubSpokeElement): void {
  const source = figure.dataset['captured'];
  if (!source) return;
  /** What the reader closed: it stays closed until another line or position is chosen. */
  let closed = '';
  let lastSentence = '';
  figure.store.subscribe(({ before, shown }) => {
    const view = viewOf(shown);
    if (!view) return;
    const { path, seat = 'nobody', settings, frame } = view;
    const wanted: SeatId | undefined = path && seat !== 'nobody' ? seat : undefined;
    const key = wanted && path ? `${wanted} ${path}` : '';
    if (key !== lastSentence) closed = '';
    const isOpened = before.view === undefined;
    const moves = key !== lastSentence && !isOpened;
    const opens = isOpened && opensAtTop();
    lastSentence = key;
    const script = loaded();
    if (!wanted || !path || closed === key) return script?.hide(figure);
    const open = (captured: CapturedScript): void => {
      if (figure.store.shown !== shown || closed === key) return;
      captured.show({
        ...{ figure, settings, frame, moves, opens: opens && opensAtTop(), judgement: judge(path, settings, wanted) },
        leave: () => {
          closed = key;
          captured.hide(figure);
          const lines = [...figure.querySelectorAll<SVGElement>(`.frame[data-mode="${frame}"] .link[data-path="${path}"]`)];
          lines.find((line) => line.getClientRects().length > 0)?.focus({ preventScroll: true });
        },
      });
    };
    if (script) open(script);
    else loadShared<CapturedScript>(capturedKey, source).then(open, () => {});
  });
}

const loaded = (): CapturedScript | undefined => (globalThis as Record<symbol, unknown>)[capturedKey] as CapturedScript | undefined;
