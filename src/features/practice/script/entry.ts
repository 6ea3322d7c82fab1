import '../../shell/script/entry.ts';
import { startRadioFocus } from '../../shell/script/radio-focus.ts';
import { startGoals } from './goals.ts';
import { startPractice } from './page.ts';

startPractice();
startGoals();
startRadioFocus();
