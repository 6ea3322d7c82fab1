import '../../shell/script/entry.ts';
import { startRecordComparison } from './compare-record.ts';

startRecordComparison();
