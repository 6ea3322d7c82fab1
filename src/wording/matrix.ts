import { paths } from '../model/path.ts';
import { modes } from '../model/setting/mode.ts';

/** What the table of every path in every mode is called, on its page and where others show it. */
export const matrixTitle = 'Every path, every mode';

const size = `${paths.length} paths in ${modes.length} modes`;
/** What a table of it is that has one verdict a cell. */
export const matrixSummary = `${size}, each with the verdict of its weakest hop.`;
/** What its picture is. */
export const matrixPictureSummary = `${size}, each with its verdict. A path has two where a tunnel covers only a part of it.`;
