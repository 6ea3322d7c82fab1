import type { Palette } from '../../../export/palette.ts';
import { hubPicture, summaryOf } from '../../../export/hub-picture.ts';
import { svgFile } from '../../../export/picture.ts';
import type { AskedState } from '../../../practice/question.ts';
import type { BankPicture } from '../../../practice/bank/text.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { clusterOfQuestion } from '../../../wording/practice/question.ts';
import { queryOf } from '../../../state/query.ts';

/** Draws the state that a question asks about in these colours, as a light picture with its title, its summary and its key. */
export const drawsState =
  (palette: Palette) =>
  ({ settings, path, seat }: AskedState): BankPicture => {
    const query = queryOf({ ...Object.fromEntries(settingPairs(settings, modeOf('defaults').settings)), path, seat });
    const page = `/explore/${query}`;
    const state = {
      settings,
      mode: undefined,
      path,
      seat,
      name: clusterOfQuestion(path !== undefined),
      query,
      live: { page, embed: `/embed${page}` },
    };
    return { svg: svgFile(hubPicture(state, 'light', palette)), alt: summaryOf(state) };
  };
