import '../shell/entry.ts';
import { startShareButtons } from '../share/button.ts';
import { startFleet } from './page.ts';

startFleet();
startShareButtons();
