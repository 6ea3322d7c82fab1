import { keepTheme, showTheme, type Theme } from './theme.ts';

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;
const shown = (): Theme => (document.documentElement.dataset['theme'] as Theme | undefined) ?? (systemIsDark() ? 'dark' : 'light');

/** The button in the header: it switches to the other theme; a choice that the system makes too is not kept. */
export function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-button');
  if (!button) return;
  const label = (): void =>
    button.setAttribute('aria-label', shown() === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme');
  label();
  button.addEventListener('click', () => {
    const next: Theme = shown() === 'dark' ? 'light' : 'dark';
    const choice = next === (systemIsDark() ? 'dark' : 'light') ? undefined : next;
    showTheme(choice);
    keepTheme(choice);
    label();
  });
}
