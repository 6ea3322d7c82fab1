import { startFleet } from '../client/fleet/page.ts';
import { addressView } from './address-view.ts';
import { start } from './start.ts';

/** The fleet: its size and its mode, from its address. A page around it may switch the mode. */
start((main, changed) => {
  startFleet();
  const fleet = main.querySelector<HTMLElement>('.fleet');
  // The address follows a moment after a choice.
  main.addEventListener('change', () => setTimeout(changed, 300));
  return addressView('fleet', {
    shown: () => ({ mode: fleet?.dataset['mode'] ?? 'defaults' }),
    refusal: 'A fleet takes its size from its address, and only its mode can be set.',
    ask(mode) {
      const radio = [...main.querySelectorAll<HTMLInputElement>('input[name="mode"]')].find(({ value }) => value === mode);
      if (!radio) return 'This mode is not known, so the fleet stays as it is.';
      radio.click();
      return undefined;
    },
  });
});
