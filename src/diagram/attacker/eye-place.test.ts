import { describe, expect, it } from 'vitest';
import { modeOf } from '../../model/setting/mode.ts';
import { seatIds, seatOf, type SeatId } from '../../model/seat/seat.ts';
import { sceneOf } from '../compose.ts';
import type { Box, Eye, Frame, Scene } from '../scene.ts';
import { frameIn, layouts, roomOf } from '../test/scenes.ts';
import { eyePlaces } from './eye-place.ts';

const sceneFor = (layout: (typeof layouts)[number], frame: Frame, seat: SeatId | undefined): Scene =>
  sceneOf([{ ...frame, seat }], { layout, showsEye: true });
const defaults: Frame = { id: 'defaults', settings: modeOf('defaults').settings };
const konnectivity: Frame = { id: 'konnectivity', settings: modeOf('konnectivity').settings };

/** The only eye of a scene with one frame. */
function eyeOf(scene: Scene): Eye {
  const eyes = [scene.eye, frameIn(scene).eye].filter((eye) => eye !== undefined);
  expect(eyes).toHaveLength(1);
  return eyes[0] as Eye;
}
const boxOfEye = ({ at: [x, y] }: Eye): Box => ({ x: x - 14, y: y - 8, width: 28, height: 16, radius: 0 });
const isIn = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe.each(layouts)('the eye of the attacker in the %s drawing', (layout) => {
  const boxOfName = (scene: Scene, text: string): Box => {
    const words = scene.captions.find((each) => each.text === text);
    if (!words) throw new Error(`no words ${text}`);
    return roomOf(words, scene);
  };

  it('is on the untrusted network for no attacker, and for those who are there', () => {
    const idle = eyeOf(sceneFor(layout, defaults, undefined));
    for (const seat of ['between-passive', 'between-active'] as const) expect(eyeOf(sceneFor(layout, defaults, seat))).toEqual(idle);
    expect(seatIds.filter((seat) => eyePlaces[seat] === 'between')).toEqual([
      'nobody',
      ...seatIds.filter((seat) => seatOf(seat).zone === 'between'),
    ]);
  });

  it.each(['node-network-passive', 'node-network-active'] as const)('is beside the name of the node network: %s', (seat) => {
    const scene = sceneFor(layout, defaults, seat);
    const [eye, name] = [boxOfEye(eyeOf(scene)), boxOfName(scene, 'Node network')];
    expect(eye.x - (name.x + name.width)).toBeGreaterThan(4);
    expect(eye.x - (name.x + name.width)).toBeLessThan(20);
    expect(Math.abs(eye.y + eye.height / 2 - name.y - name.height / 2)).toBeLessThan(4);
  });

  it('is on a node for a compromised node, and on the node whose agent carries traffic where that is drawn', () => {
    const [direct, shared] = [sceneFor(layout, defaults, 'another-node'), sceneFor(layout, konnectivity, 'another-node')];
    const container = direct.outlines.find(({ kind }) => kind === 'container');
    expect(isIn(boxOfEye(eyeOf(direct)), container?.box as Box)).toBe(true);
    expect(isIn(boxOfEye(eyeOf(shared)), frameIn(shared).otherNode?.box as Box)).toBe(true);
  });

  it('is in the pod for a pod', () => {
    const scene = sceneFor(layout, defaults, 'pod');
    // In the row of the pod as a client.
    expect(isIn(boxOfEye(eyeOf(scene)), scene.components.find(({ id }) => id === 'pod')?.also as Box)).toBe(true);
  });

  it.each(['token-thief', 'bootstrap-token'] as const)('is in the control plane for who asks the API server with a token: %s', (seat) => {
    const eye = boxOfEye(eyeOf(sceneFor(layout, defaults, seat)));
    expect(layout === 'wide' ? eye.x + eye.width : eye.y + eye.height).toBeLessThan(layout === 'wide' ? 150 : 42);
  });

  it.each(seatIds)('looks along the line of the verdicts from the untrusted network alone: %s', (seat) => {
    const scene = sceneFor(layout, konnectivity, seat);
    const looksAlong = scene.strokes.some(({ kind }) => kind === 'sight');
    expect(looksAlong).toBe(layout === 'wide' && eyePlaces[seat] === 'between');
  });

  it('is drawn only for an attacker, or where the view shows it', () => {
    const scene = sceneOf([defaults], { layout });
    expect([scene.eye, frameIn(scene).eye]).toEqual([undefined, undefined]);
    expect(scene.strokes.map(({ kind }) => kind)).not.toContain('sight');
    expect(scene.captions).toEqual(sceneFor(layout, defaults, undefined).captions);
  });
});
