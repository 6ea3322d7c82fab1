import '../shell/entry.ts';
import { startFleet } from './page.ts';

startFleet();
