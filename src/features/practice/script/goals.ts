import { toolOf } from './tool-script.ts';

const failed = 'The script that knows the model did not load. Change a setting to try again, or reload the page.';

/** Takes over the goals: each change of a setting says whether the goal is reached, with how many settings, and how many are enough. */
export function startGoals(): void {
  const root = document.querySelector<HTMLElement>('.practice');
  for (const form of document.querySelectorAll<HTMLFormElement>('.practice-goal')) {
    const status = form.querySelector('[role="status"]');
    if (!root || !status) continue;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const chosen = Object.fromEntries([...new FormData(form)].map(([setting, value]) => [setting, String(value)]));
      toolOf(root).then(
        (tool) => {
          const { isReached, says } = tool.goal(form.dataset['goal'] ?? '', chosen);
          form.dataset['reached'] = String(isReached);
          status.textContent = says;
        },
        () => {
          status.textContent = failed;
        },
      );
    });
  }
}
