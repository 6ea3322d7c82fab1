import '../../shell/script/entry.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { startCheck } from './page.ts';

startCheck();
startShareButtons();
