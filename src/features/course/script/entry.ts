import '../../shell/script/entry.ts';
import { startRadioFocus } from '../../shell/script/radio-focus.ts';
import { startCourse } from './page.ts';

startCourse();
startRadioFocus();
