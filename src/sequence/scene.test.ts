import { describe, expect, it } from 'vitest';
import { variantsOf, stepsOf } from '../wording/journey/journey-step.ts';
import { journeyOf, journeys } from '../wording/journey/journeys.ts';
import { modeOf } from '../model/setting/mode.ts';
import { fewColumns } from './column.ts';
import { sequenceScene } from './scene.ts';

const layouts = ['wide', 'narrow'] as const;
const everyScene = journeys.flatMap((journey) =>
  variantsOf(journey).flatMap(({ steps, modes }) =>
    layouts.map((layout) => ({ name: `${journey.id} ${modes[0]} ${layout}`, steps, scene: sequenceScene(steps, layout) })),
  ),
);
const scene = (layout: 'wide' | 'narrow') => sequenceScene(stepsOf(journeyOf('kubectl-logs'), modeOf('konnectivity').settings), layout);

describe('sequenceScene()', () => {
  it('sequenceScene() puts the user first, then the control plane, then the node side', () => {
    expect(scene('wide').columns.map(({ id }) => id)).toEqual([
      'kubectl',
      'kube-apiserver',
      'konnectivity-server',
      'konnectivity-agent',
      'kubelet',
    ]);
  });

  it('sequenceScene() has the untrusted network lie between the control plane and the node side, in every drawing', () => {
    for (const { name, scene: each } of everyScene) {
      const [left, right] = [each.strip.x, each.strip.x + each.strip.width];
      for (const { side, x } of each.columns) expect(side === 'node' ? x > right : x < left, name).toBe(true);
    }
  });

  it('sequenceScene() gives each step one row, in order, and no two rows share any height', () => {
    for (const {
      name,
      steps,
      scene: { rows },
    } of everyScene) {
      expect(
        rows.map(({ number }) => number),
        name,
      ).toEqual(steps.map(({ number }) => number));
      rows.slice(1).forEach((row, index) => expect(row.top, name).toBe((rows[index]?.top ?? 0) + (rows[index]?.height ?? 0)));
    }
  });

  it('sequenceScene() keeps every tag, box and title inside of the drawing', () => {
    for (const {
      name,
      scene: { rows, width },
    } of everyScene) {
      for (const row of rows) {
        const half = (row.title.text.length * 6.7) / 2;
        const ends = [
          row.title.x - half,
          row.title.x + half,
          ...(row.kind === 'box' ? [row.x, row.x + row.width] : [row.tag.x, row.tag.x + row.tag.width]),
        ];
        expect(Math.min(...ends), `${name} ${row.number}`).toBeGreaterThanOrEqual(0);
        expect(Math.max(...ends), `${name} ${row.number}`).toBeLessThanOrEqual(width);
      }
    }
  });

  it('sequenceScene() keeps what one machine does on its own out of the untrusted network', () => {
    for (const { name, steps, scene: each } of everyScene)
      for (const row of each.rows) {
        const step = steps.find(({ number }) => number === row.number);
        if (row.kind !== 'box' || step?.kind !== 'inside') continue;
        const isNode = each.columns.find(({ id }) => id === step.at)?.side === 'node';
        const room = isNode ? each.width - 8 - each.strip.x - each.strip.width : each.strip.x - 26;
        // A single word that is wider than its side has nowhere else to stand, which happens on narrow drawings only.
        const word = Math.max(...step.title.split(' ').map(({ length }) => length)) * 6.7 + 7;
        if (each.layout === 'narrow' && word > room) continue;
        if (isNode) expect(row.x, `${name} ${row.number}`).toBeGreaterThanOrEqual(each.strip.x + each.strip.width);
        else expect(row.x + row.width, `${name} ${row.number}`).toBeLessThanOrEqual(each.strip.x);
      }
  });

  it('sequenceScene() makes a wide drawing at least as wide as its card', () => {
    for (const { name, scene: each } of everyScene)
      if (each.layout === 'wide') expect(each.width, name).toBeGreaterThanOrEqual(each.columns.length > fewColumns ? 860 : 680);
  });

  it('sequenceScene() draws a narrow drawing 344 units wide, whoever takes part', () => {
    for (const { name, scene: each } of everyScene) if (each.layout === 'narrow') expect(each.width, name).toBe(344);
  });

  it('sequenceScene() keeps the names of one level of a narrow drawing apart', () => {
    for (const { name, scene: each } of everyScene) {
      for (const level of [0, 1] as const) {
        const names = each.columns
          .filter((column) => column.level === level)
          .map(({ x, name: lines }) => ({ x, half: (Math.max(...lines.map(({ length }) => length)) * 6.7) / 2 }));
        if (each.layout === 'narrow')
          names
            .slice(1)
            .forEach(({ x, half }, index) => expect(x - half, name).toBeGreaterThan((names[index]?.x ?? 0) + (names[index]?.half ?? 0)));
      }
    }
  });

  it('sequenceScene() draws a tube around the tunnelled message only, and points its walls at who is dialled', () => {
    const tubes = scene('wide').rows.flatMap((row) => (row.kind === 'message' && row.tube ? [{ number: row.number, ...row.tube }] : []));
    expect(tubes).toMatchObject([{ number: 4, style: 'authenticated', dialled: -1 }]);
    const ssh = sequenceScene(stepsOf(journeyOf('kubectl-logs'), modeOf('ssh-tunnel').settings), 'wide');
    expect(ssh.rows.flatMap((row) => (row.kind === 'message' && row.tube ? [row.tube] : []))).toMatchObject([
      { style: 'encrypted', dialled: 1 },
    ]);
  });

  it('sequenceScene() marks who dials with a ring, but not inside of a tunnel', () => {
    const rings = scene('wide').rows.flatMap((row) => (row.kind === 'message' ? [row.ring === row.from] : []));
    expect(rings).toEqual([true, true, false, true, true]);
  });
});
