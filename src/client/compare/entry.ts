import '../shell/entry.ts';
import { startShareButtons } from '../share/button.ts';
import { startComparison } from './page.ts';

startComparison();
startShareButtons();
