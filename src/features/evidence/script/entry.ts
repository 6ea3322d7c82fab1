import '../../shell/script/entry.ts';
import { startEvidenceFilter } from './filter.ts';

startEvidenceFilter();
