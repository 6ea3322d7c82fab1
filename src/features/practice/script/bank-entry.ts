import { pagePalette } from '../../share/script/page-palette.ts';
import { bankBytes } from '../../../practice/bank/bytes.ts';
import { bankFormats } from '../../../practice/bank/format.ts';
import type { PracticeData } from '../../../practice/data.ts';
import { bankOf } from '../../../practice/generate.ts';
import { practiceKindIds } from '../../../practice/kind-id.ts';
import { provide } from '../../shell/script/load-script.ts';
import { drawsState } from './draw-state.ts';
import { bankKey, type WriteBank } from './tool-script.ts';

/** Filled in by the build: what pages of the site say of errors. */
declare const PRACTICE_DATA: PracticeData;

provide(bankKey, (({ seed, kind }, id, count, site) => {
  const format = bankFormats.find((each) => each.id === id);
  if (!format) throw new Error(`${id} is no format of a bank`);
  const questions = bankOf(count, seed, kind ? [kind] : practiceKindIds, PRACTICE_DATA);
  return new File([bankBytes(format, questions, { site, draw: drawsState(pagePalette('light')) })], format.file, { type: format.mime });
}) satisfies WriteBank);
