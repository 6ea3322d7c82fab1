import { modes } from '../model/mode.ts';
import { paths } from '../model/path.ts';

/** Every page that stands for itself, in reading order: for the sitemap, `llms.txt`, and what follows what. */
export const pageAddresses: readonly string[] = [
  '/',
  '/matrix/',
  '/check/',
  '/paths/',
  ...paths.map(({ id }) => `/paths/${id}/`),
  '/modes/',
  ...modes.map(({ id }) => `/modes/${id}/`),
  '/reference/flags/',
  '/glossary/',
  '/index-a-z/',
];
