import { drawResult, resultSvg } from './check-drawing.ts';
import { showResult } from './check-results.ts';
import { checkViewKey, type CheckView } from './checker-script.ts';
import { share } from './load-script.ts';

const view: CheckView = { show: showResult, draw: drawResult, svg: resultSvg };

share(checkViewKey, view);
