import '../shell/entry.ts';
import { startEvidenceFilter } from './filter.ts';

startEvidenceFilter();
