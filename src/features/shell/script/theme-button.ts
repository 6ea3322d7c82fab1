import { darkTheme, lightTheme } from '../../../wording/shell/button.ts';
import { chosenTheme, keepTheme, showTheme, shownTheme, systemIsDark, type Theme } from './theme.ts';

/**
 * The button in the header: it switches to the other theme; a choice that the system makes too is not kept. Another tab that is open follows,
 * and so does a page that the browser had put aside meanwhile.
 */
export function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-button');
  if (!button) return;
  const label = (): void => button.setAttribute('aria-label', shownTheme() === 'dark' ? lightTheme : darkTheme);
  const follow = (): void => {
    showTheme(chosenTheme());
    label();
  };
  // The script of the head has shown the theme, unless a policy refused it.
  follow();
  button.addEventListener('click', () => {
    const next: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
    const choice = next === (systemIsDark() ? 'dark' : 'light') ? undefined : next;
    showTheme(choice);
    keepTheme(choice);
    label();
  });
  addEventListener('storage', ({ key }) => (key === 'theme' || key === null) && follow());
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
}
