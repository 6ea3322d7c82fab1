import '../shell/entry.ts';
import { startListFilter } from './filter.ts';

startListFilter();
