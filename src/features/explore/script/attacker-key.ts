import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { viewOf } from '../../figure/script/store.ts';
import { seatNames } from '../../../wording/names.ts';

/** Lets the key of the marks follow the attacker: it names them, and is there only while one is chosen, because the drawing has marks only then. */
export function startAttackerKey(figure: HubSpokeElement): void {
  const key = figure.querySelector<HTMLElement>('[data-part="seat-key"]');
  const name = key?.querySelector('[data-part="seat-key-name"]');
  figure.store.subscribe(({ shown }) => {
    const view = viewOf(shown);
    if (!view || !key || !name) return;
    const { seat = 'nobody' } = view;
    key.hidden = seat === 'nobody';
    name.textContent = seatNames[seat];
  });
}
