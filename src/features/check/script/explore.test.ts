import { expect, it } from 'vitest';
import { partOf } from '../../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../../scripts/verify/tests/every-row.ts';
import { checkedPaths } from '../../../checker/report/json.ts';
import { checked } from '../../../checker/test/told.ts';
import { knownInputs } from '../../../checker/test/inputs.ts';
import { judge } from '../../../model/judge.ts';
import { minors } from '../../../model/setting/minor.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { ofMinor } from '../../../state/minor.ts';
import { parseExplore } from '../../explore/script/state.ts';
import { viewStateOf } from '../../figure/script/view/view-state.ts';
import { exploreQuery } from './explore.ts';

it('exploreQuery() leads to a picture with the verdict that the report has of each path, for each minor that the picture can show', async () => {
  const initial = viewStateOf(modeOf('defaults').settings, undefined);
  await everyRow(
    partOf('inputs with every report', knownInputs),
    ({ name }) => name,
    ({ inputs }) => {
      const result = checked(inputs);
      // An older or a newer minor than the facts cover has no picture, and what nobody checked of it is unknown in the report alone.
      if (!minors.some((one) => one === result.kubernetes.minor)) return;
      const { state, ignored } = parseExplore(exploreQuery(result), initial, []);
      expect(ignored).toBeUndefined();
      const shown = ofMinor(state.settings, state.minor);
      expect(
        checkedPaths(result).map(({ id }) => [id, ...judge(id, shown, 'nobody').hops.map(({ verdict, unless }) => [verdict, unless])]),
      ).toEqual(
        checkedPaths(result).map(({ id, hops }) => [id, ...hops.map(({ verdict, unless }) => [verdict, unless.map((one) => one.id)])]),
      );
    },
  );
});
