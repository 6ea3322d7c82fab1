import '../../shell/script/entry.ts';
import { startPorts } from './page.ts';

startPorts();
