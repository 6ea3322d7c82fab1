/** The number of a field in its frame, for a byte or an entry of the list. */
const fieldOf = (target: EventTarget | null): HTMLElement | null => (target as Element | null)?.closest<HTMLElement>('[data-f]') ?? null;

/** Marks a field in the hex, in the text and in the list of its frame, and says what it is. */
function show(part: HTMLElement, explanation: HTMLElement): void {
  const frame = part.closest('.frame');
  if (!frame) return;
  clear(explanation);
  const same = frame.querySelectorAll<HTMLElement>(`[data-f="${part.dataset['f']}"]`);
  for (const each of same) each.classList.add('on');
  const entry = [...same].find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  const meaning = entry && document.getElementById(entry.hash.slice(1))?.querySelector('dd > span');
  const name = document.createElement('b');
  name.textContent = entry?.textContent.trim() ?? '';
  explanation.replaceChildren(name, ` ${meaning?.textContent ?? ''}`);
  explanation.hidden = false;
  entry?.setAttribute('aria-describedby', explanation.id);
}

function clear(explanation: HTMLElement): void {
  for (const old of document.querySelectorAll('.frame .on')) {
    old.classList.remove('on');
    old.removeAttribute('aria-describedby');
  }
  explanation.hidden = true;
}

/** A field that is pointed at or has the focus is shown wherever it stands, and explained. Escape ends that. */
export function startDumps(): void {
  const explanation = document.getElementById('told');
  const frames = document.querySelector('.frames');
  if (!explanation || !frames) return;
  const onPart = ({ target }: Event): void => {
    const part = fieldOf(target);
    if (part) show(part, explanation);
  };
  frames.addEventListener('pointerover', onPart);
  frames.addEventListener('focusin', onPart);
  frames.addEventListener('focusout', () => clear(explanation));
  frames.addEventListener('pointerleave', () => clear(explanation));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && clear(explanation));
}
