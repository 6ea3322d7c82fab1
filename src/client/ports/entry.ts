import '../shell/entry.ts';
import { startPorts } from './page.ts';

startPorts();
