import { provide } from '../../shell/script/load-script.ts';
import { reportKey } from './keys.ts';
import { writeReport } from './report-pdf.ts';

provide(reportKey, writeReport);
