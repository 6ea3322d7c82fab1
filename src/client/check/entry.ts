import '../shell/entry.ts';
import { startShareButtons } from '../share/button.ts';
import { startCheck } from './page.ts';

startCheck();
startShareButtons();
