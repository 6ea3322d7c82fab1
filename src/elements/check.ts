import './site.ts';
import { startCheck } from './check-page.ts';

startCheck();
