import { modeIds } from '../src/model/mode.ts';
import { pathIds } from '../src/model/path.ts';
import { symptomIds } from '../src/symptoms/symptom-id.ts';

/** Every page of the site that a reader can reach. */
export const pages: readonly string[] = [
  '/',
  '/matrix/',
  '/paths/',
  '/modes/',
  ...pathIds.map((id) => `/paths/${id}/`),
  ...modeIds.map((id) => `/modes/${id}/`),
  '/symptoms/',
  ...symptomIds.map((id) => `/symptoms/${id}/`),
];
