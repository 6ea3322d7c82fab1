import '../shell/entry.ts';
import { startSymptomFinder } from './finder.ts';

startSymptomFinder();
