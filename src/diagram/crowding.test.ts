import { describe, expect, it } from 'vitest';
import { distributions } from '../facts/distribution/distribution.ts';
import { seatIds } from '../model/seat/seat.ts';
import { modeIds } from '../model/setting/mode.ts';
import { partOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { sceneOf } from './compose.ts';
import type { Frame, Scene } from './scene.ts';
import { labelsOnLabels, labelsOnLines, labelsOnWalls, linesTooNear } from './test/crowding.ts';
import { frameIn, frames, layouts } from './test/scenes.ts';

/** Every mode, and of the awkward combinations and of what each distribution sets as many as the chosen set takes. */
const states: readonly { readonly name: string; readonly frame: Frame }[] = [
  ...frames.slice(0, modeIds.length),
  ...partOf('states of a crowded drawing', [
    ...frames.slice(modeIds.length),
    ...distributions.map(({ id, settings }) => ({ name: id, frame: { id: 'custom', settings } as const })),
  ]),
];

/** The scenes of all states with an attacker, each that is drawn like another one once. */
function scenesFor(layout: (typeof layouts)[number], seat: Frame['seat']): ReadonlyMap<string, Scene> {
  const seen = new Map<string, readonly [name: string, scene: Scene]>();
  for (const { name, frame } of states) {
    const scene = sceneOf([{ ...frame, id: 'custom', ...(seat ? { seat } : {}) }], { layout, showsEye: true });
    const look = JSON.stringify(scene.frames);
    if (!seen.has(look)) seen.set(look, [name, scene]);
  }
  return new Map(seen.values());
}

describe.each(layouts)('in the %s drawing', (layout) => {
  it.each([undefined, ...seatIds.filter((seat) => seat !== 'nobody')])(
    'no label lies on another, on the line of another or on the wall of a tunnel, and no two lines cross or come nearer than 4, in any state: %s',
    (seat) => {
      const scenes = [...scenesFor(layout, seat)];
      expect(scenes.length).toBeGreaterThan(runsAll ? (seat ? 10 : 18) : 5);
      const crowded = scenes.flatMap(([name, scene]) => {
        const frame = frameIn(scene);
        return [
          ...labelsOnLabels(scene, frame),
          ...labelsOnLines(scene, frame),
          ...labelsOnWalls(scene, frame),
          ...linesTooNear(frame),
        ].map((what) => `${name}: ${what}`);
      });
      expect(crowded).toEqual([]);
    },
  );
});
