import { startFleet } from './fleet.ts';

startFleet();
