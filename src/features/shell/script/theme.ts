import { pageQuery } from '../../../state/query.ts';
import { store, stored } from '../../../state/storage.ts';

/**
 * The theme, set before the first paint by the script of the head. A choice that a reader made wins over the system;
 * `?theme=` wins over both, for one page.
 */
export type Theme = 'light' | 'dark';

const isTheme = (value: string | null | undefined): value is Theme => value === 'light' || value === 'dark';

/** The theme that the address or an earlier choice asks for, if any. */
export const chosenTheme = (): Theme | undefined => [pageQuery().get('theme'), stored('theme')].find(isTheme);

/** Shows a theme, or the system's. */
export function showTheme(theme: Theme | undefined): void {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

/** Whether the system asks for the dark theme. */
export const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

/** The theme that is shown now, whoever chose it. */
export const shownTheme = (): Theme =>
  (document.documentElement.dataset['theme'] as Theme | undefined) ?? (systemIsDark() ? 'dark' : 'light');

/** Keeps a choice for the next page; without storage it holds for this page. */
export const keepTheme = (theme: Theme | undefined): boolean => store('theme', theme);
