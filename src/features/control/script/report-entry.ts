import '../../shell/script/entry.ts';
import { startReport } from './report.ts';

startReport();
