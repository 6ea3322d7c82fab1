import { provide } from '../../shell/script/load-script.ts';
import { pagesKey } from './keys.ts';
import { writePages } from './pdf.ts';

provide(pagesKey, writePages);
