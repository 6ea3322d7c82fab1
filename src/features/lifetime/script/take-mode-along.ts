import { pageQuery, queryOf } from '../../../state/query.ts';

/** The link from a journey to the page of lifetimes takes the mode along that the journey shows, which its address has. */
export function takeModeAlong(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-lifetime]');
  const built = link?.getAttribute('href') ?? '';
  for (const type of ['pointerdown', 'keydown', 'focusin'] as const)
    link?.addEventListener(type, () => {
      const mode = pageQuery().get('mode');
      const [page, query = ''] = built.split('?');
      link.setAttribute('href', mode ? page + queryOf({ mode }, {}, query) : built);
    });
}
