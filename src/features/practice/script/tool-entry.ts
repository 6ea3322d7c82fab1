import type { PracticeData } from '../../../practice/data.ts';
import { bankBytes } from '../../../practice/bank/bytes.ts';
import { bankFormats } from '../../../practice/bank/format.ts';
import { bankOf, worksheetOf } from '../../../practice/generate.ts';
import { practiceKindIds } from '../../../practice/kind-id.ts';
import { choicesOf, levels, outcomeOf } from '../../../practice/level.ts';
import { provide } from '../../shell/script/load-script.ts';
import { drawKey, drawWorksheet } from './draw.ts';
import { practiceKey, type PracticeTool } from './tool-script.ts';

/** Filled in by the build: what pages of the site say of errors. */
declare const PRACTICE_DATA: PracticeData;

provide(practiceKey, {
  worksheet: ({ seed, kind }, root) => drawWorksheet(document, root, worksheetOf(seed, kind, PRACTICE_DATA)),
  goal: (id, chosen) => {
    const level = levels.find((each) => each.id === id);
    if (!level) throw new Error(`${id} is no goal`);
    const known = choicesOf(level).filter(({ setting, values }) => values.includes(chosen[setting] ?? ''));
    return outcomeOf(level, Object.fromEntries(known.map(({ setting }) => [setting, chosen[setting]])));
  },
  bank: ({ seed, kind }, id, count, site) => {
    const format = bankFormats.find((each) => each.id === id);
    if (!format) throw new Error(`${id} is no format of a bank`);
    const questions = bankOf(count, seed, kind ? [kind] : practiceKindIds, PRACTICE_DATA);
    return new File([bankBytes(format, questions, { site })], format.file, { type: format.mime });
  },
  key: ({ seed, kind }, root) => drawKey(document, root, worksheetOf(seed, kind, PRACTICE_DATA)),
} satisfies PracticeTool);
