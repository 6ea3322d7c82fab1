import '../../shell/script/entry.ts';
import { startRadioFocus } from '../../shell/script/radio-focus.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { startCheck } from './page.ts';

startCheck();
startShareButtons();
startRadioFocus();
