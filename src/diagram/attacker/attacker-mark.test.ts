import { describe, expect, test } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { seatOf, seats } from '../../model/seat/seat.ts';
import { answersCode, gets } from '../../model/seat/seat-powers.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { sceneOf } from '../compose.ts';
import type { Frame, Scene, View } from '../scene.ts';
import { frameIn, frames } from '../test/scenes.ts';
import { isLane } from '../variants/lanes.ts';
import type { AttackerMark } from './attacker-mark.ts';
import { seatNames } from '../../wording/names.ts';

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
    for (const { id: seat } of seats.filter(({ id }) => id !== 'nobody')) {
      const scene = sceneOf(framesOf(seat), { layout });

      test(`${seatNames[seat]}: each mark has the model’s answers, and each hop or link on which something is or may be gained has one`, () => {
        for (const [i, frame] of scene.frames.entries()) {
          const { settings } = framesOf(seat)[i] as Frame;
          const expected = frame.links.flatMap(({ path }) => {
            const { hops, endToEnd } = judge(path, settings, seat);
            const asked = seatOf(seat).zone
              ? hops.map(({ zone, answers }) => [zone, answers] as const)
              : [['end-to-end', endToEnd] as const];
            return asked.filter(([, answers]) => gets(answers) !== 'no').map(([hop, answers]) => `${path} ${hop} ${answersCode(answers)}`);
          });
          expect(frame.marks.map(({ path, hop, answers }) => `${path} ${hop} ${answers}`)).toEqual(expected);
        }
      });

      test(`${seatNames[seat]}: no mark lies on another or leaves the drawing`, () => {
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

describe.each(seats.filter(({ id }) => id !== 'nobody'))('the marks of $name in the wide drawing', ({ id: seat }) => {
  const watched = frames.map(({ frame }) => ({ ...frame, seat }));

  test('stand right of the tag of a line that crosses the untrusted network alone, all at the same distance and on its middle', () => {
    const offsets = watched.flatMap((frame) => {
      const { links, marks } = frameIn(sceneOf([frame], { layout: 'wide' }));
      return links.flatMap(({ path, hops: [hop, ...others] }) =>
        !isLane(path) || others.length > 0
          ? []
          : (hop?.tags ?? []).flatMap(({ at: [x, y], width, quiet }) => {
              const mark = marks.find((each) => each.path === path);
              if (quiet || !mark) return [];
              return [[mark.at[0] - x - width, mark.at[1] + mark.height / 2 - y].map((n) => Math.round(n * 10) / 10).join(' ')];
            }),
      );
    });
    expect(offsets.length).toBeGreaterThan(10);
    expect([...new Set(offsets)]).toEqual(['4 0']);
  });
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

test('a line on which nothing is gained has no mark and keeps its place in the trunk, and one on which something is leaves it', () => {
  const { settings } = modeOf('defaults');
  const scene = sceneOf([{ id: 'defaults', settings, seat: 'between-active' }], { layout: 'wide' });
  const { marks, trunks } = frameIn(scene);
  const [marked, joined] = [marks.map(({ path }) => path), trunks.flatMap(({ paths }) => paths)];
  expect(marked.length).toBeGreaterThan(2);
  expect(joined.length).toBeGreaterThan(2);
  expect(marked.filter((path) => joined.includes(path))).toEqual([]);
});
