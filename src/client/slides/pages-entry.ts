import { provide } from '../shell/load-script.ts';
import { pagesKey } from './keys.ts';
import { writePages } from './pdf.ts';

provide(pagesKey, writePages);
