import '../../shell/script/entry.ts';
import { startLifetime } from './page.ts';

startLifetime();
