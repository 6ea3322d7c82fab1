import { fileOf } from './folder-links.ts';

/** On the page of an old address: goes on to where the fragment leads, or home. Without a script the page is a signpost. */
export function followAlias(): void {
  const alias = document.querySelector<HTMLElement>('[data-alias]');
  if (!alias) return;
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('a');
  location.replace(fileOf(wanted?.href ?? alias.querySelector<HTMLAnchorElement>('li:last-child a')?.href ?? location.href));
}
