import './site.ts';
import { startSymptomFinder } from './symptom-finder.ts';

startSymptomFinder();
