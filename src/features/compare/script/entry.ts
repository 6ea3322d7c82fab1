import '../../shell/script/entry.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { startComparison } from './page.ts';

startComparison(titlePage);
startShareButtons();
