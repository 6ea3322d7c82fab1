import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import type { Judgement } from '../../../model/judgement.ts';
import type { PathId } from '../../../model/path.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import type { Settings } from '../../../model/setting/setting.ts';

/** What the script of the bubble is given: a judged path, its settings, and the figure whose drawing is shown. */
export interface CapturedRequest {
  readonly figure: HTMLElement;
  readonly judgement: Judgement;
  readonly settings: Settings;
  /** The frame of the drawing that is shown. */
  readonly frame: string;
  /** Whether a packet may travel: only where the reader has just chosen the line or the position. */
  readonly moves: boolean;
  /** Whether the page opens with it, at its top: it is scrolled to at once then. */
  readonly opens?: boolean;
  /** Takes the bubble away, when its reader leaves it. */
  readonly leave: () => void;
}

/** An attacker at a path, in a picture that is no figure of a page: the story of `/learn/`. */
export interface Sitting {
  readonly figure: HTMLElement;
  readonly path: PathId;
  readonly seat: SeatId;
  readonly mode: ModeId;
  readonly leave: () => void;
}

/** What the script brings: it shows what is captured, and takes it away again. */
export interface CapturedScript {
  show(request: CapturedRequest): void;
  hide(figure: HTMLElement): void;
  /** Shows in the figure of a page what a link to the explorer leads to (`[data-attack]`): its attacker at its path, until the reader leaves. */
  attack(figure: HubSpokeElement, link: HTMLAnchorElement): void;
  /** Shows what the attacker of a picture captures, where the picture says (`data-bubble` is the id of what holds the bubble). */
  sit(sitting: Sitting): void;
}

/** Under this key the script leaves it (`loadShared`). */
export const capturedKey = Symbol.for('hub-spoke-captured');
