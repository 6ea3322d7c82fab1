import '../../shell/script/entry.ts';
import { startListFilter } from './filter.ts';

startListFilter();
