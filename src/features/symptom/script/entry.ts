import '../../shell/script/entry.ts';
import { startSymptomFinder } from './finder.ts';
import { startQuestions } from './questions.ts';

startSymptomFinder();
startQuestions();
