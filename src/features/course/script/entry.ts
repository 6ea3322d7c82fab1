import '../../shell/script/entry.ts';
import { startCourse } from './page.ts';

startCourse();
