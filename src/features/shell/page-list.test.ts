import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageTypes } from '../../../e2e/support/site.ts';
import { everySection, footerTasks } from './navigation.ts';
import { pageAddresses } from './page-list.ts';

/** What no reader is led to: the page for an unknown address, the bare views, and the old address that kubernetes.io links to. */
const apart = /^\/(404|embed\/(check|compare|diagram|explore|fleet|matrix)|master-node-communication)\/$/;
/** The address of each page that is a file of its own, and not one of many. */
const routes = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.astro') && !file.includes('['))
  .map((file) => `/${file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`)
  .filter((address) => !apart.test(address));
/** The part of the site that an address belongs to: `/paths/` for every path. */
const partOf = (address: string): string => /^\/([^/]+\/)?/.exec(address)?.[0] ?? '';

it('pageAddresses has every page of src/pages that readers are led to, and none twice', () => {
  expect(routes.filter((address) => !pageAddresses.includes(address))).toEqual([]);
  expect(pageAddresses).toEqual([...new Set(pageAddresses)]);
});

it('the header leads to every part of the site, and to each only once, and the footer to nothing that the header has not', () => {
  const sections = everySection.map(({ href }) => href);
  expect(footerTasks.flatMap(({ sections: links }) => links.map(({ href }) => href)).filter((href) => !sections.includes(href))).toEqual(
    [],
  );
  expect(sections).toEqual([...new Set(sections)]);
  const parts = sections.map(partOf);
  expect(pageAddresses.map(partOf).filter((part) => part !== '/' && !parts.includes(part))).toEqual([]);
});

it('the browser tests look at one page of each part of the site', () => {
  const seen = pageTypes.map(({ address }) => partOf(address));
  expect(pageAddresses.map(partOf).filter((part) => !seen.includes(part))).toEqual([]);
});
