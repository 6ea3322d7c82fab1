import './site.ts';
import { startComparison } from './compare-page.ts';

startComparison();
