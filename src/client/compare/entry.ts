import '../shell/entry.ts';
import { titlePage } from '../shell/page-title.ts';
import { startShareButtons } from '../share/button.ts';
import { startComparison } from './page.ts';

startComparison(titlePage);
startShareButtons();
