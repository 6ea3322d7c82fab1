import { expect, it } from 'vitest';
import { paths } from '../../model/path.ts';
import { judge } from '../../model/judge.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import { firstThingOf } from './first-thing.ts';

/** The weak paths of a mode, unsafe ones first. */
const weakOf = (id: ModeId) =>
  (['unsafe', 'encrypted'] as const).flatMap((verdict) =>
    paths.map((path) => path.id).filter((path) => judge(path, modeOf(id).settings, 'nobody').weakestHop?.verdict === verdict),
  );

it('firstThingOf() leads to the steps of what settings protect, and calls what no setting protects no steps', () => {
  expect(firstThingOf(weakOf('defaults'), modeOf('defaults').settings)).toMatchObject({
    heading: 'Do this first',
    link: 'How, step by step',
    path: 'apiserver-to-kubelet',
  });
  expect(firstThingOf(weakOf('tls-verification'), modeOf('tls-verification').settings)).toMatchObject({
    heading: 'What is left',
    link: 'What helps there',
    path: 'apiserver-to-node',
  });
});
