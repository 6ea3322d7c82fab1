import { copied, copy, copyByHand } from '../../../wording/shell/button.ts';

/**
 * Puts text on the clipboard; on plain `http:` there is no clipboard API, so a selected field is copied the old way. The field needs a
 * place that can have the focus: while a modal dialog is open, that is inside of it.
 */
export async function copyText(text: string, place: Element = document.body): Promise<boolean> {
  if (navigator.clipboard && isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      /* a frame without permission: try the other way */
    }
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'visually-hidden';
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** The code of a block as it is to be used: without the lines that a diff removes. The marks in the gutter are no text. */
export function codeOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll('del')) gone.remove();
  return copy.textContent ?? '';
}

/** The copy button of each code block. */
export function startCopyButtons(): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.copy');
    const code = button?.closest('figure')?.querySelector('pre');
    if (!button || !code) return;
    const isCopied = await copyText(codeOf(code));
    button.focus();
    button.textContent = isCopied ? copied : copyByHand;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
}
