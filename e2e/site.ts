import { modeIds } from '../src/model/mode.ts';
import { pathIds } from '../src/model/path.ts';

/** Every page of the site that a reader can reach. */
export const pages: readonly string[] = [
  '/',
  '/matrix/',
  '/check/',
  '/paths/',
  '/modes/',
  ...pathIds.map((id) => `/paths/${id}/`),
  ...modeIds.map((id) => `/modes/${id}/`),
];
