import { journeyIds } from '../src/model/journey.ts';
import { modeIds } from '../src/model/mode.ts';
import { pathIds } from '../src/model/path.ts';
import { distributions } from './distributions.ts';
import { symptomIds } from '../src/symptoms/symptom-id.ts';

/** Every page of the site that a reader can reach. */
export const pages: readonly string[] = [
  '/',
  '/matrix/',
  '/paths/',
  '/modes/',
  '/reference/flags/',
  '/glossary/',
  '/index-a-z/',
  '/host/',
  ...pathIds.map((id) => `/paths/${id}/`),
  ...modeIds.map((id) => `/modes/${id}/`),
  '/distributions/',
  ...distributions.map((id) => `/distributions/${id}/`),
  '/compare/',
  '/symptoms/',
  ...symptomIds.map((id) => `/symptoms/${id}/`),
  '/journeys/',
  ...journeyIds.map((id) => `/journeys/${id}/`),
];
