import { readdirSync } from 'node:fs';
import { pages, pageTypes, statePages } from './site.ts';

/** The files of `src/pages/` that become pages for readers, each a type of page; the bare views have tests of their own. */
const routes: readonly string[] = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.astro') && (!file.startsWith('embed/') || file === 'embed/index.astro'))
  .sort();

/** The addresses that a file may have: `paths/[id].astro` has `/paths/<any>/`. */
const addressesOf = (route: string): RegExp =>
  new RegExp(
    `^/${route
      .replace(/(?:^|\/)index\.astro$|\.astro$/, '')
      .split('/')
      .map((part) => (part.startsWith('[') ? '[^/]+' : part))
      .join('/')}(?:\\.html|/)?$`,
  );

/** Pages of a type of which no other list has one. */
const others: readonly string[] = ['/about/sources/kubelet/', '/about/measurements/k/', '/master-node-communication/'];

const known = [...pageTypes.map(({ address }) => address), ...pages, ...statePages, ...others];

/** A page of each route; `address` is undefined for a route of which no list has a page. */
export const pageOfEachRoute: readonly { readonly route: string; readonly address: string | undefined }[] = routes.map((route) => {
  const pattern = addressesOf(route);
  // A page with a file of its own is of that file, whatever a placeholder beside it would match.
  const own = (address: string): boolean =>
    !route.includes('[') || !routes.some((one) => !one.includes('[') && addressesOf(one).test(address));
  return { route, address: known.find((address) => pattern.test(address) && own(address)) };
});

/** One page of every type that the site has, and every other page type that the tests name. */
export const onePageOfEachType: readonly string[] = [
  ...new Set([...pageTypes.map(({ address }) => address), ...pageOfEachRoute.flatMap(({ address }) => address ?? [])]),
];
