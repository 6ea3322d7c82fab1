import { describe, expect, it } from 'vitest';
import { fleetDrawing, fleetLanes } from './fleet.ts';
import { fleetForms, fleetZones, wideAspect } from './fleet-form.ts';

const linesIn = (d: string): number => d.split('M').length - 1;
const numbersIn = (d: string): number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
/** The dots that dashes of length 0 make: one at the start of each row, and one a pace after. */
const dotsIn = (d: string, pace: number): number =>
  [...d.matchAll(/l(-?\d+) (-?\d+)/g)].reduce((sum, [, x, y]) => sum + 1 + Math.floor(Math.hypot(Number(x), Number(y)) / pace), 0);

describe.each(['wide', 'narrow'] as const)('fleetDrawing() in the %s form', (name) => {
  const form = fleetForms[name];

  it('fleetDrawing() draws one line a connection while one line stands for one', () => {
    const { lines, perLine } = fleetDrawing({ nodes: 40, servers: 3 }, form);
    expect(perLine).toBe(1);
    expect(linesIn(lines.kubelets)).toBe(40);
    expect(linesIn(lines['kube-proxies'])).toBe(40);
    expect(linesIn(lines.tunnels)).toBe(120);
  });

  it('fleetDrawing() keeps 5,000 nodes to scale: one line stands for 20 connections, or 50 with 7 API servers', () => {
    for (const [servers, scale, counts] of [
      [3, 20, [250, 250, 750]],
      [7, 50, [100, 100, 700]],
    ] as const) {
      const { lines, perLine } = fleetDrawing({ nodes: 5000, servers }, form);
      expect(perLine).toBe(scale);
      expect([lines.kubelets, lines['kube-proxies'], lines.tunnels].map(linesIn)).toEqual(counts);
    }
  });

  it('fleetDrawing() never draws more than 2,000 counted lines, and a closed surface where a line stands for several', () => {
    for (let servers = 1; servers <= 7; servers += 1)
      for (const nodes of [1, 400, 401, 800, 801, 1999, 2001, 4000, 5000]) {
        const { lines, perLine, dense } = fleetDrawing({ nodes, servers }, form);
        const drawn = [lines.kubelets, lines['kube-proxies'], lines.tunnels].reduce((sum, d) => sum + linesIn(d), 0);
        expect(drawn).toBeLessThanOrEqual(2000 + 3);
        if (perLine > 1) expect(drawn, `${nodes} nodes, ${servers} servers`).toBeGreaterThanOrEqual(800);
        // Lines that stand for several are a surface in any case, so that no size looks emptier than a smaller one.
        if (perLine > 1) expect(dense, `${nodes} nodes, ${servers} servers`).toBe(true);
      }
  });

  it.each([1, 9, 99, 100, 101, 1234, 5000])('fleetDrawing() draws %i dots for as many nodes', (nodes) => {
    const drawing = fleetDrawing({ nodes, servers: 1 }, form);
    expect(dotsIn(drawing.nodes, drawing.pace)).toBe(nodes);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('fleetDrawing() draws %i segments of arc for as many API servers', (servers) => {
    expect(linesIn(fleetDrawing({ nodes: 10, servers }, form).servers)).toBe(servers);
  });

  it('fleetDrawing() stays inside the frame at the largest size, and writes no number that is none', () => {
    const { lines, servers, nodes } = fleetDrawing({ nodes: 5000, servers: 7 }, form);
    for (const d of [...Object.values(lines), servers, nodes]) expect(d).not.toMatch(/NaN|Infinity|undefined/);
    for (const lane of fleetLanes)
      for (const [, x, y, dx, dy] of lines[lane].matchAll(/M(-?\d+) (-?\d+)l(-?\d+) (-?\d+)/g)) {
        for (const along of [Number(x), Number(x) + Number(dx)]) expect(along >= 0 && along <= form.width * 10).toBe(true);
        for (const down of [Number(y), Number(y) + Number(dy)]) expect(down >= 0 && down <= form.height * 10).toBe(true);
      }
  });

  it.each([1, 100, 1234, 5000])(
    'fleetDrawing() shows all that it draws of %i nodes, and nothing beyond but the room of the labels',
    (nodes) => {
      const drawing = fleetDrawing({ nodes, servers: 7 }, form);
      const [left, top, width, height] = drawing.view;
      const ends = [...Object.values(drawing.lines), drawing.nodes].flatMap((d) =>
        [...d.matchAll(/M(-?\d+) (-?\d+)l(-?\d+) (-?\d+)/g)].flatMap(([, x, y, dx, dy]) => [
          [Number(x) / 10, Number(y) / 10] as const,
          [(Number(x) + Number(dx)) / 10, (Number(y) + Number(dy)) / 10] as const,
        ]),
      );
      const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
      expect(Math.min(...xs)).toBeGreaterThan(left);
      expect(Math.min(...ys)).toBeGreaterThan(top);
      const beyond = { right: left + width - Math.max(...xs), below: top + height - Math.max(...ys) };
      expect(beyond.below).toBeGreaterThan(8);
      expect(beyond.below).toBeLessThan(60);
      expect(beyond.right).toBeGreaterThan(8);
      if (name === 'wide') expect(beyond.right).toBeLessThan(180);
      // Inside of what the zones cover, and always as wide for its height.
      expect([left >= 0, top >= 0, left + width <= form.width, top + height <= form.height]).toEqual([true, true, true, true]);
      if (name === 'wide') expect(width / height).toBeCloseTo(wideAspect, 2);
    },
  );

  it('fleetDrawing() gives no two counted lanes the same place', () => {
    const { places } = fleetDrawing({ nodes: 10, servers: 7 }, form);
    const labels = (['kubelets', 'kube-proxies', 'pods', 'tunnels'] as const).map((lane) => places[lane].label);
    const apart = labels.slice(1).map(([x, y], index) => Math.hypot(x - (labels[index]?.[0] ?? 0), y - (labels[index]?.[1] ?? 0)));
    expect(Math.min(...apart)).toBeGreaterThan(22);
  });

  it('fleetZones() closes both zones inside the frame', () => {
    for (const d of [fleetZones(form).controlPlane, fleetZones(form).between]) {
      expect(d.endsWith('Z')).toBe(true);
      expect(numbersIn(d).every(Number.isFinite)).toBe(true);
    }
  });
});
