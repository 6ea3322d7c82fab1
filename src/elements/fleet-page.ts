import './site.ts';
import { startFleet } from './fleet.ts';

startFleet();
