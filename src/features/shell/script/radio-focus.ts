/**
 * Shows the focus on the radio that an arrow key moved it to. WebKit takes that for a click (seen in WebKitGTK 2.54), so that `:focus-visible` does not
 * hold and nothing marks the radio; where it holds, nothing is done.
 */
export function startRadioFocus(): void {
  addEventListener('keyup', () => {
    const radio = document.querySelector<HTMLInputElement>('[type=radio]:focus:not(:focus-visible)');
    radio?.blur();
    radio?.focus();
  });
}
