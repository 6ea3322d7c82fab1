import { describe, expect, test } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { seatOf, seats } from '../../model/seat/seat.ts';
import { answersCode } from '../../model/seat/seat-powers.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { sceneOf } from '../compose.ts';
import type { Frame, Scene, View } from '../scene.ts';
import type { AttackerMark } from './attacker-mark.ts';

const layouts: readonly View['layout'][] = ['wide', 'narrow'];
/** Settings that are drawn unlike any mode. */
const others: readonly Partial<Settings>[] = [
  { transport: 'other-tunnel', tunnelScope: 'all' },
  { transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams' },
  { transport: 'other-tunnel', tunnelScope: 'kubelet-and-streams', nodeProxyPort: 'kubelet' },
  { loadBalancer: 'tls-terminating' },
];
const framesOf = (seat: Frame['seat']): readonly Frame[] => [
  ...modes.map(({ id, settings }) => ({ id, settings, seat })),
  ...others.map((other): Frame => ({
    id: 'custom',
    settings: { ...modeOf('konnectivity').settings, transport: 'direct', ...other },
    seat,
  })),
];
const overlap = (a: AttackerMark, b: AttackerMark): boolean =>
  a.at[0] + a.width - 1 > b.at[0] &&
  b.at[0] + b.width - 1 > a.at[0] &&
  a.at[1] + a.height - 1 > b.at[1] &&
  b.at[1] + b.height - 1 > a.at[1];
const sizeOf = ({ viewBox }: Scene): readonly number[] => viewBox.split(' ').map(Number);

for (const layout of layouts)
  describe(`the marks of a seat in the ${layout} drawing`, () => {
    for (const { id: seat, name } of seats.filter(({ id }) => id !== 'nobody')) {
      const scene = sceneOf(framesOf(seat), { layout });

      test(`${name}: each mark has the model’s answers, and each hop or link has its mark`, () => {
        for (const [i, frame] of scene.frames.entries()) {
          const { settings } = framesOf(seat)[i] as Frame;
          const expected = frame.links.flatMap(({ path }) => {
            const { hops, endToEnd } = judge(path, settings, seat);
            return seatOf(seat).zone
              ? hops.map(({ zone, answers }) => `${path} ${zone} ${answersCode(answers)}`)
              : [`${path} end-to-end ${answersCode(endToEnd)}`];
          });
          expect(frame.marks.map(({ path, hop, answers }) => `${path} ${hop} ${answers}`)).toEqual(expected);
        }
      });

      test(`${name}: no mark lies on another or leaves the drawing`, () => {
        const [, , width = 0, height = 0] = sizeOf(scene);
        for (const { id, marks } of scene.frames)
          for (const mark of marks) {
            const others = marks.filter((other) => other !== mark && overlap(mark, other)).map(({ path, hop }) => `${path} ${hop}`);
            expect(others, `${id} ${mark.path} ${mark.hop}`).toEqual([]);
            expect(mark.at[0]).toBeGreaterThanOrEqual(0);
            expect(mark.at[0] + mark.width).toBeLessThanOrEqual(width);
            expect(mark.at[1] + mark.height).toBeLessThanOrEqual(height);
          }
      });
    }
  });

test('without a seat nothing is marked, and no second node is drawn', () => {
  for (const layout of layouts)
    for (const frame of sceneOf(framesOf(undefined), { layout }).frames) {
      expect(frame.marks).toEqual([]);
      expect(frame.otherNode).toBeUndefined();
    }
});

test('a second node is drawn for another node where Konnectivity carries traffic, and nowhere else', () => {
  for (const layout of layouts) {
    const { frames } = sceneOf(framesOf('another-node'), { layout });
    expect(frames.filter(({ otherNode }) => otherNode).map(({ id }) => id)).toEqual(['konnectivity', 'konnectivity-tls']);
  }
});
