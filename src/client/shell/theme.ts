import { pageQuery } from '../../state/query.ts';

/**
 * The theme, set before the first paint by the script of the head. A choice that a reader made wins over the system;
 * `?theme=` wins over both, for one page. Storage may throw (a sandboxed frame, blocked third-party storage).
 */
export type Theme = 'light' | 'dark';

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark';

/** The theme that the address or an earlier choice asks for, if any. */
export function chosenTheme(): Theme | undefined {
  const asked = pageQuery().get('theme');
  if (isTheme(asked)) return asked;
  try {
    const kept = localStorage.getItem('theme');
    return isTheme(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

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
export function keepTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    /* the choice is shown, only not kept */
  }
}
