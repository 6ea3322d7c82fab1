import { expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { pathIds, pathOf } from '../../model/path.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { stepsOf } from '../../wording/journey/journey-step.ts';
import { journeyOf, journeys } from '../../wording/journey/journeys.ts';
import { miniJourney, miniMode, miniPath, weakestOf, weakness, type Mini } from './mini.ts';

const frames = ['card', 'five', 'row'] as const;
const modeHas = (transport: string): string[] => modes.filter(({ settings }) => settings.transport === transport).map(({ id }) => id);

it('miniPath() draws one line with the weakest verdict of the path, and its head at whom the client calls', () => {
  for (const frame of frames)
    for (const id of pathIds) {
      const { lines, hub } = miniPath(id, frame);
      expect(lines.map(({ verdict }) => verdict)).toEqual([judge(id, modeOf(pathOf(id).shownIn).settings, 'nobody').weakestHop?.verdict]);
      const [line] = lines;
      if (!line || !hub) continue;
      // Who is called is the server: the hub, or the box at the right.
      const callsHub = ['kube-apiserver', 'konnectivity-server'].includes(pathOf(id).server);
      expect(Math.abs(line.head.x - hub.x) < hub.radius + 4, `${id} ${frame}`).toBe(callsHub);
    }
});

it('miniMode() draws a tunnel for the modes that have one, in the verdict of that tunnel', () => {
  const tubes = modes.flatMap(({ id }) => {
    const { tube } = miniMode(id, 'card');
    return tube ? [[id, tube.verdict]] : [];
  });
  expect(tubes.map(([id]) => id).sort()).toEqual([...modeHas('ssh-tunnel'), ...modeHas('konnectivity')].sort());
  expect(Object.fromEntries(tubes)).toMatchObject({
    'ssh-tunnel': 'encrypted',
    konnectivity: 'authenticated',
    'konnectivity-tls': 'authenticated',
  });
});

it('miniJourney() draws an arrow for each message, and weakestOf() is the worst of them', () => {
  for (const { id } of journeys) {
    const steps = stepsOf(journeyOf(id), modeOf('defaults').settings);
    const messages = steps.filter(({ kind }) => kind === 'hop');
    const { lines } = miniJourney(steps, 'card');
    expect(lines, id).toHaveLength(messages.length);
    expect(Math.min(...lines.map(({ verdict }) => weakness(verdict)), weakness('unknown')), id).toBe(
      Math.min(weakness(weakestOf(steps)), weakness('unknown')),
    );
  }
});

it('no box, head or name of a small picture is outside of it, and no two names touch', () => {
  const all: readonly (readonly [string, Mini])[] = frames.flatMap((frame) => [
    ...pathIds.map((id) => [`${id} ${frame}`, miniPath(id, frame)] as const),
    ...modes.map(({ id }) => [`${id} ${frame}`, miniMode(id, frame)] as const),
    ...journeys.map(({ id }) => [`${id} ${frame}`, miniJourney(stepsOf(journeyOf(id), modeOf('konnectivity').settings), frame)] as const),
  ]);
  for (const [name, { width, height, boxes, lines, words }] of all) {
    for (const box of boxes)
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, name).toBe(true);
    for (const { head } of lines) expect(head.x >= 0 && head.x <= width && head.y > 0 && head.y < height, name).toBe(true);
    const ends = words.map(({ text, x }) => [x - text.length * 3.3, x + text.length * 3.3] as const).sort(([a], [b]) => a - b);
    ends.slice(1).forEach(([left], at) => expect(left, name).toBeGreaterThan(ends[at]?.[1] ?? 0));
  }
});
