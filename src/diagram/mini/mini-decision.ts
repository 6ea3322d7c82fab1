import { pathOf } from '../../model/path.ts';
import { isTunnelled } from '../../model/hop.ts';
import { judge } from '../../model/judge.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { JudgedSubject } from '../../wording/decision/decide.ts';
import { subjectOf } from '../../wording/decision/subject.ts';
import { edgesOf, headRoom, measures, type Mini } from './mini.ts';

/** The most that two lines are apart, and how far their glyphs have to be. */
const widest = 26;
const least = 19;
const box = { x: 226, width: 126 };

/**
 * The lines that a decision is about: each named at its node, with the verdict that decides, from who opens the connection to who answers, in the tunnel that
 * carries them. What stays among the nodes ends at a second box.
 */
export function miniDecision(judged: readonly JudgedSubject[], settings: Settings): Mini {
  const measure = measures.decision;
  const { width, height, hub, band } = measure;
  // What a tunnel carries stands together.
  const goesThroughTunnel = ({ path }: JudgedSubject): boolean => isTunnelled(path, settings) === 'yes';
  const shown = [...judged].sort((a, b) => Number(goesThroughTunnel(b)) - Number(goesThroughTunnel(a)));
  const gap = Math.min(widest, (height - 36) / Math.max(1, shown.length - 1));
  const middle = height / 2;
  const yOf = (at: number): number => Math.round(middle + (at - (shown.length - 1) / 2) * gap);
  const inside = shown.filter(goesThroughTunnel).length;
  const first = shown[0];
  const tunnel =
    inside > 0 && first ? judge(first.path, settings, 'nobody').hops.find(({ zone }) => zone === 'between')?.verdict : undefined;
  const reach = Math.max(0, yOf(shown.length - 1) - yOf(0));
  return {
    frame: 'decision',
    width,
    height,
    edges: edgesOf(measure),
    hub: { ...hub, y: middle },
    boxes: [{ x: box.x, y: yOf(0) - 13, width: box.width, height: reach + 26, side: 'node' }],
    lives: [],
    words: [
      { x: hub.x, y: middle + 5, text: 'API', kind: 'on-hub' },
      ...shown.map(({ id }, at) => ({ x: box.x + box.width / 2, y: yOf(at) + 5, text: subjectOf(id).label, kind: 'name' as const })),
    ],
    ...(tunnel ? { tube: { verdict: tunnel, from: band.from, to: band.to, top: yOf(0) - 12, bottom: yOf(inside - 1) + 12 } } : {}),
    lines: shown.map(({ path, verdict }, at) => {
      const y = yOf(at);
      const { direction } = pathOf(path);
      const isAmongNodes = direction === 'between-nodes';
      const isInbound = direction === 'nodes-to-control-plane';
      const rise = Math.max(6 - hub.radius, Math.min(hub.radius - 6, y - middle));
      const edge = Math.round(hub.x + Math.sqrt(hub.radius ** 2 - rise ** 2)) + 2;
      const bend = `Q${(edge + band.from) / 2} ${y} ${band.from} ${y}`;
      const start = isAmongNodes ? band.to + 8 : edge;
      return {
        verdict,
        d: isAmongNodes
          ? `M${start} ${y}H${box.x - headRoom}`
          : isInbound
            ? `M${box.x} ${y}H${band.from}Q${(edge + headRoom + band.from) / 2} ${y} ${edge + headRoom} ${middle + rise}`
            : `M${edge} ${middle + rise}${bend}H${box.x - headRoom}`,
        head: isInbound ? { x: edge, y: middle + rise, turned: true } : { x: box.x, y, turned: false },
        ...(gap >= least || shown.length === 1 ? { marked: [isAmongNodes ? start + 4 : (band.from + band.to) / 2, y] as const } : {}),
      };
    }),
  };
}
