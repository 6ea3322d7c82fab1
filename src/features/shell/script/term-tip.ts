/**
 * Glossary terms in the text are links; hovered, focused or touched, one shows its definition, which the page already holds
 * (`aria-describedby`). Escape closes it. Without a script the link leads to the glossary.
 */
export function startTerms(): void {
  let open: HTMLElement | undefined;
  const close = (): void => {
    open?.removeAttribute('data-open');
    open = undefined;
  };
  const show = (target: EventTarget | null): void => {
    const term = (target as Element | null)?.closest?.<HTMLElement>('.term');
    // The pointer comes over whatever a Tab scrolls below it, which closes no term that has the focus.
    if (term === open || (!term && open?.matches(':focus-within'))) return;
    close();
    if (!term) return;
    const tip = term.querySelector<HTMLElement>('.tip');
    if (!tip) return;
    open = term;
    term.setAttribute('data-open', '');
    // Keeps the tip inside the window: its place is a custom property, since style attributes are not allowed in the markup.
    tip.style.setProperty('--shift', '0px');
    const { left, right } = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 8;
    tip.style.setProperty('--shift', `${Math.round(right > room ? room - right : left < 8 ? 8 - left : 0)}px`);
  };
  document.addEventListener('pointerover', (event) => show(event.target));
  document.addEventListener('focusin', (event) => show(event.target));
  document.addEventListener('focusout', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) close();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('.term > a');
    // The first touch shows the definition, the second follows the link.
    if (link && (event as PointerEvent).pointerType === 'touch' && link.dataset['touched'] === undefined) {
      event.preventDefault();
      link.dataset['touched'] = '';
      show(link);
    }
  });
}
