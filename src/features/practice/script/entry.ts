import '../../shell/script/entry.ts';
import { startGoals } from './goals.ts';
import { startPractice } from './page.ts';

startPractice();
startGoals();
