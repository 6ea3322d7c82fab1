import { guessSays } from '../../../wording/story/words.ts';

/** Compares what a reader chose with what the model answers, and opens the answer; opening it without a choice skips the question. Nothing is kept. */
export function startGuess(section: HTMLElement, answered: () => void): void {
  const form = section.querySelector<HTMLFormElement>('.guess');
  const answer = section.querySelector<HTMLDetailsElement>('.answers');
  const status = form?.querySelector('[role="status"]');
  if (!form || !answer || !status) return;
  const opened = (): void => {
    if (answer.open) answered();
  };
  answer.addEventListener('toggle', opened);
  // A reader, the browser's own search or a page that comes back may have opened the answer before this script was here.
  opened();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLInputElement>(':checked')?.value;
    status.textContent = guessSays[chosen === form.dataset['right'] ? 'right' : 'wrong'];
    // Of the replies, only that to what was chosen is for this reader.
    for (const reply of answer.querySelectorAll<HTMLElement>('[data-reply]')) reply.hidden = reply.dataset['reply'] !== chosen;
    answer.open = true;
    answered();
  });
}
