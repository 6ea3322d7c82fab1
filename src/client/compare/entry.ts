import '../shell/entry.ts';
import { startComparison } from './page.ts';

startComparison();
