import { paths } from '../model/path.ts';
import { modes } from '../model/setting/mode.ts';

/** What the table of every path in every mode is called, on its page and where others show it. */
export const matrixTitle = 'Every path, every mode';

/** What the table is, in a sentence. */
export const matrixSummary = `${paths.length} paths in ${modes.length} modes, each with the verdict of its weakest hop.`;
