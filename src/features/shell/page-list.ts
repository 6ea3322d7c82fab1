import { distributions } from '../../facts/distribution/distribution.ts';
import { decisionIds } from '../../wording/decision/decision-id.ts';
import { journeyIds } from '../../model/journey/journey.ts';
import { modes } from '../../model/setting/mode.ts';
import { paths } from '../../model/path.ts';
import { captureIds } from '../../wording/wire/capture-id.ts';
import { symptomIds } from '../../symptoms/symptom-id.ts';

/** Every page that stands for itself, in reading order: for the sitemap, `llms.txt`, and what follows what. */
export const pageAddresses: readonly string[] = [
  '/',
  '/learn/',
  '/learn/tour/',
  '/learn/class/',
  '/learn/key/',
  '/learn/labs/',
  '/can-i/',
  ...decisionIds.map((id) => `/can-i/${id}/`),
  '/explore/',
  '/matrix/',
  '/ports/',
  '/lifetimes/',
  '/check/',
  '/check/forms/',
  '/paths/',
  ...paths.map(({ id }) => `/paths/${id}/`),
  '/modes/',
  ...modes.map(({ id }) => `/modes/${id}/`),
  '/distributions/',
  ...distributions.map(({ id }) => `/distributions/${id}/`),
  '/distributions/other-managed/',
  '/compare/',
  '/symptoms/',
  ...symptomIds.map((id) => `/symptoms/${id}/`),
  '/journeys/',
  ...journeyIds.map((id) => `/journeys/${id}/`),
  '/wire/',
  '/wire/compare/',
  ...captureIds.map((id) => `/wire/${id}/`),
  '/embed/',
  '/fleet/',
  '/timeline/',
  '/lab/',
  '/controls/',
  '/reference/flags/',
  '/glossary/',
  '/questions/',
  '/index-a-z/',
  '/evidence/',
  '/evidence/checks/',
  '/evidence/disputes/',
  ...paths.map(({ id }) => `/evidence/paths/${id}/`),
  '/host/',
  '/about/',
  '/about/measurements/',
  '/about/how-this-stays-true/',
  '/about/parts/',
];
