import '../../shell/script/entry.ts';
import { startPractice } from './page.ts';

startPractice();
