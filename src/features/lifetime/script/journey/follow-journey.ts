import { pageQuery } from '../../../../state/query.ts';
import { loadShared } from '../../../shell/script/load-script.ts';
import { endsKey, type JourneyEnds } from './ends-script.ts';

/**
 * Lets a reader of a journey set how long its session is silent and what stands on its way. The script for it is loaded when the link to the page of lifetimes
 * is followed, which becomes a button, or when the address asks for it. Where it does not load, the link leads on.
 */
export function followJourneyEnd(): void {
  const section = document.querySelector<HTMLElement>('[data-ends]');
  const link = section?.querySelector('a');
  if (!section || !link) return;
  const load = (): Promise<JourneyEnds> => loadShared<JourneyEnds>(endsKey, section.dataset['ends'] ?? '');
  let isLoaded = false;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load().then(
      (ends) => {
        isLoaded = true;
        ends.toggle(section);
      },
      () => location.assign(link.href),
    );
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
  const readAddress = (): void => {
    if (!isLoaded && !pageQuery().has('session')) return;
    // Without the script the section stays as it was built.
    load().then(
      (ends) => {
        isLoaded = true;
        ends.read(section);
      },
      () => {},
    );
  };
  addEventListener('popstate', readAddress);
  readAddress();
}
