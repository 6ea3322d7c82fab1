import { startSymptomFinder } from './symptom-finder.ts';

startSymptomFinder();
