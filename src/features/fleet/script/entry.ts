import '../../shell/script/entry.ts';
import { startShareButtons } from '../../share/script/button.ts';
import { startFleet } from './page.ts';

startFleet();
startShareButtons();
