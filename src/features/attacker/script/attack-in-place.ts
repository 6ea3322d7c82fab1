import { judge } from '../../../model/judge.ts';
import type { PathId } from '../../../model/path.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import { modeOf, type ModeId } from '../../../model/setting/mode.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { markSelection } from '../../figure/script/marks.ts';
import { viewOf } from '../../figure/script/store.ts';
import type { CapturedScript } from './captured-script.ts';

/** What is shown in a figure that has no attacker of its own, until its reader leaves it. */
interface Attack {
  readonly path: PathId;
  readonly seat: SeatId;
  readonly link: HTMLAnchorElement;
}

const attacks = new WeakMap<HubSpokeElement, Attack>();
const followed = new WeakSet<HubSpokeElement>();

/** The link that was followed, or the one that stands in its place in words that were written again. */
function linkNow(figure: HubSpokeElement, { path, link }: Attack): HTMLElement | undefined {
  const shown = [link, ...figure.querySelectorAll<HTMLElement>(`a[data-attacked="${path}"], .link[data-path="${path}"]`)];
  return shown.find((each) => each.isConnected && each.checkVisibility());
}

/** Shows in a figure what a link to the explorer leads to, and follows the setup that is chosen; another selection ends it. */
export function attackIn(figure: HubSpokeElement, link: HTMLAnchorElement, script: CapturedScript): void {
  const { attack: seat, attacked: path } = link.dataset as { attack: SeatId; attacked: PathId };
  attacks.set(figure, { path, seat, link });
  const { store } = figure;
  const end = (): void => {
    attacks.delete(figure);
    script.hide(figure);
    const view = viewOf(store.shown);
    markSelection(figure, view?.path, view?.component);
  };
  const leave = (): void => {
    const attack = attacks.get(figure);
    end();
    if (attack) linkNow(figure, attack)?.focus();
  };
  const show = (moves: boolean): void => {
    const attack = attacks.get(figure);
    if (!attack) return;
    const { frame } = store.shown;
    const settings = viewOf(store.shown)?.settings ?? modeOf(frame as ModeId).settings;
    // The line looks as one that is selected; the address and the panel stay as they were.
    markSelection(figure, attack.path, undefined);
    script.show({ figure, settings, frame, moves, leave, judgement: judge(attack.path, settings, attack.seat) });
  };
  if (!followed.has(figure)) {
    followed.add(figure);
    store.subscribe(({ before, shown }) => {
      const [was, is] = [before.view, shown.view];
      if (attacks.has(figure) && was && is && (was.path !== is.path || was.component !== is.component)) end();
      // The explorer marks what is selected after a change of the frame, so the line is marked again then.
      else if (viewOf(shown)) show(false);
    });
  }
  show(true);
  figure.querySelector<HTMLElement>('.captured')?.focus({ preventScroll: true });
}
