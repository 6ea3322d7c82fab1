import { pageQuery } from '../../../../state/query.ts';
import { loadShared } from '../../../shell/script/load-script.ts';
import { toggles } from '../toggle-link.ts';
import { endsKey, type JourneyEnds } from './ends-script.ts';

/**
 * Lets a reader of a journey set how long its session is silent and what stands on its way. The script for it is loaded when the link to the page of lifetimes
 * is followed, which becomes a button, or when the address asks for it. Where it does not load, the link leads on.
 */
export function followJourneyEnd(): void {
  const section = document.querySelector<HTMLElement>('[data-ends]');
  const link = section?.querySelector('a');
  if (!section || !link) return;
  let isLoaded = false;
  const load = async (): Promise<JourneyEnds> => {
    const ends = await loadShared<JourneyEnds>(endsKey, section.dataset['ends'] ?? '');
    isLoaded = true;
    return ends;
  };
  link.setAttribute('aria-expanded', 'false');
  toggles(link, load, (ends) => ends.toggle(section));
  const readAddress = (): void => {
    if (!isLoaded && !pageQuery().has('session')) return;
    // Without the script the section stays as it was built.
    load().then(
      (ends) => ends.read(section),
      () => {},
    );
  };
  addEventListener('popstate', readAddress);
  readAddress();
}
