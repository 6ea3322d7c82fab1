/** Compares what a reader chose with what the model answers, and opens the answer; opening it without a choice skips the question. Nothing is kept. */
export function startGuess(section: HTMLElement, answered: () => void): void {
  const form = section.querySelector<HTMLFormElement>('.guess');
  const answer = section.querySelector<HTMLDetailsElement>('.answers');
  const status = form?.querySelector('[role="status"]');
  if (!form || !answer || !status) return;
  answer.addEventListener('toggle', () => {
    if (answer.open) answered();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLInputElement>(':checked')?.value;
    status.textContent =
      chosen === form.dataset['right']
        ? 'Yes, that is right, and the reason follows.'
        : 'No, that is not so, and the right answer follows with its reason.';
    // Of the replies, only that to what was chosen is for this reader.
    for (const reply of answer.querySelectorAll<HTMLElement>('[data-reply]')) reply.hidden = reply.dataset['reply'] !== chosen;
    answer.open = true;
    answered();
  });
}
