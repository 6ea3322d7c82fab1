import '../../shell/script/entry.ts';
import { startDumps } from './dumps.ts';
import { startScrubbing } from './scrub.ts';

startDumps();
startScrubbing();
