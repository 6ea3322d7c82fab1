import { loadShared } from '../../shell/script/load-script.ts';
import { capturedKey, type CapturedScript, type Sitting } from '../../attacker/script/captured-script.ts';

/**
 * Lets the reader take the place of the attacker: what was captured opens below the button, and the picture has their eye and the packets. It closes by
 * the button, by its own one, and when the picture goes on. `reveal` draws the answer of the section that it stands in. Where the captures do not load, the words above the button say the same.
 */
export function startAttack(figure: HTMLElement, reveal: (part: Element) => void): void {
  const attack = document.querySelector<HTMLElement>('.attack');
  const button = attack?.querySelector('button');
  const source = figure.dataset['captured'];
  if (!attack || !button || !source) return;
  const { path, seat, mode } = attack.dataset as unknown as Pick<Sitting, 'path' | 'seat' | 'mode'>;
  let isOpen = false;
  let script: CapturedScript | undefined;
  const set = (open: boolean): void => {
    isOpen = open;
    button.setAttribute('aria-expanded', String(open));
    if (!open) script?.hide(figure);
  };
  const leave = (): void => {
    set(false);
    button.focus({ preventScroll: true });
  };
  figure.dataset['bubble'] = attack.id;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (isOpen) return set(false);
    // Who looks at what arrives has read on.
    reveal(attack);
    set(true);
    loadShared<CapturedScript>(capturedKey, source).then(
      (loaded) => {
        script = loaded;
        if (isOpen) script.sit({ figure, path, seat, mode, leave });
      },
      () => {
        set(false);
        button.hidden = true;
      },
    );
  });
  figure.addEventListener('state', () => {
    if (isOpen) set(false);
  });
}
