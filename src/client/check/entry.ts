import '../shell/entry.ts';
import { startCheck } from './page.ts';

startCheck();
