import { sayIgnored } from '../../../markup/say-ignored.ts';
import { writeAddress } from '../../../state/address.ts';
import { pageQuery } from '../../../state/query.ts';
import { modelNotLoaded } from '../../../wording/practice/script.ts';
import { toolOf } from './tool-script.ts';

/** What a form holds, by the names of its controls. */
const chosenIn = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/**
 * Takes over the goals: each change of a setting says whether the goal is reached, with how many settings, and how many are enough. A goal of the reader’s own is
 * made by a form, and stands in the address.
 */
export function startGoals(): void {
  const root = document.querySelector<HTMLElement>('.practice');
  const section = root?.querySelector<HTMLElement>('.practice-goals');
  const place = section?.querySelector('.practice-own-place');
  if (!root || !section || !place) return;

  /** Draws the goal that the address names. */
  const showOwn = async (): Promise<void> => {
    const query = pageQuery();
    if (!query.has('goal') && !query.has('scope') && !query.has('start')) {
      place.replaceChildren();
      return sayIgnored(section);
    }
    try {
      const { form, says } = (await toolOf(root)).ownGoal(location.search);
      place.replaceChildren(...(form ? [form] : []));
      sayIgnored(section, says);
    } catch {
      sayIgnored(section, modelNotLoaded);
    }
  };
  const showNew = async (query: string): Promise<void> => {
    writeAddress(query, 'push');
    await showOwn();
    place.querySelector<HTMLElement>('form')?.focus();
  };

  section.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const isOwn = form.dataset['goal'] === 'own';
    if (!isOwn && !form.matches('.practice-own')) return;
    toolOf(root)
      .then((tool) =>
        showNew(
          isOwn
            ? tool.ownQueryFrom(form.dataset['query'] ?? '', chosenIn(form), location.search)
            : tool.ownQuery(chosenIn(form), location.search),
        ),
      )
      .catch(() => sayIgnored(section, modelNotLoaded));
  });
  section.addEventListener('change', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('.practice-goal');
    const status = form?.querySelector('[role="status"]');
    if (!form || !status) return;
    toolOf(root).then(
      (tool) => {
        const { isReached, says } = tool.goal(form.dataset['goal'] ?? '', chosenIn(form), form.dataset['query'] ?? '');
        form.dataset['reached'] = String(isReached);
        status.textContent = says;
      },
      () => {
        status.textContent = modelNotLoaded;
      },
    );
  });
  addEventListener('popstate', () => void showOwn());
  void showOwn();
}
