import { expect, it, vi } from 'vitest';
import { namedState } from '../../export/export-state.ts';
import { hubPicture } from '../../export/hub-picture.ts';
import { pathIds } from '../../model/path.ts';
import { modeIds } from '../../model/setting/mode.ts';
import { palettes } from '../alternates/picture-files.ts';

const asked = vi.hoisted(() => vi.fn(() => ''));
vi.mock('../../export/attacker-drawing.ts', () => ({ drawMark: asked, drawOtherNode: asked }));

it('no picture of a state without an attacker asks how an attacker is drawn, and one with an attacker does', () => {
  for (const mode of modeIds)
    for (const path of [undefined, ...pathIds]) {
      hubPicture({ ...namedState(mode, path), whole: true }, 'light', palettes.light);
      hubPicture({ ...namedState(mode, path), whole: true, seat: 'nobody' }, 'light', palettes.light);
    }
  expect(asked).not.toHaveBeenCalled();
  hubPicture({ ...namedState('konnectivity'), whole: true, seat: 'between-active' }, 'light', palettes.light);
  expect(asked).toHaveBeenCalled();
});
