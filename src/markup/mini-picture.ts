import { bleed, headShape, type Mini } from '../diagram/mini/mini.ts';
import { svg } from './h.ts';

/** All that is left of a boundary of the untrusted network. */
const leftOf = (edge: string): string => `M${-bleed} ${-bleed}L${edge}H${-bleed}Z`;
const frames: Readonly<Partial<Record<Mini['frame'], string>>> = { row: 'row', decision: 'decision' };

/** The small picture of a card or of a decision, in its frame. It repeats what the words beside it say, so nobody hears it. */
export function miniPicture(picture: Mini): SVGSVGElement {
  const { frame, width, height, hub, tube, edges, ground } = picture;
  const path = (kind: string, d: string): SVGPathElement => svg('path', { class: kind, d });
  const whole = `M0 0H${width}V${height}H0Z`;
  return svg(
    'svg',
    {
      class: `mini ${frames[frame] ?? 'card'}`,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'xMidYMid slice',
      'aria-hidden': 'true',
    },
    ...(edges
      ? [
          path('node-ground', whole),
          path('between', leftOf(edges.nodeNetwork)),
          svg('path', { d: leftOf(edges.nodeNetwork), fill: 'url(#hs-hatch)' }),
          path('control-plane', leftOf(edges.controlPlane)),
        ]
      : []),
    ground && path(ground === 'node' ? 'node-ground' : 'control-plane', whole),
    ...picture.lives.map(({ x, side }) => svg('path', { class: `life ${side}`, d: `M${x} ${frame === 'card' ? 25 : 4}V${height - 4}` })),
    tube &&
      svg(
        'g',
        { 'data-look': tube.verdict },
        path('inside', `M${tube.from} ${tube.top}H${tube.to}V${tube.bottom}H${tube.from}Z`),
        path('wall', `M${tube.from} ${tube.top}H${tube.to}M${tube.from} ${tube.bottom}H${tube.to}`),
        path('flange', [tube.from - 4, tube.to - 3].map((x) => `M${x} ${tube.top - 3}h7v${tube.bottom - tube.top + 6}h-7Z`).join('')),
      ),
    hub && svg('circle', { class: 'hub', cx: hub.x, cy: hub.y, r: hub.radius }),
    ...picture.boxes.map(({ side, ...box }) => svg('rect', { class: `box ${side}`, ...box, rx: 6 })),
    ...picture.lines.map(({ verdict, d, head, marked }) =>
      svg(
        'g',
        { 'data-look': verdict },
        path('line', d),
        svg('path', {
          class: 'head',
          d: headShape,
          transform: `translate(${head.x} ${head.y}) scale(${head.turned ? -0.85 : 0.85} 0.85)`,
        }),
        ...(marked
          ? [
              svg('circle', { class: 'disc', cx: marked[0], cy: marked[1], r: 10 }),
              svg('use', { href: `#hs-${verdict}`, x: marked[0] - 6.5, y: marked[1] - 6.5, width: 13, height: 13 }),
            ]
          : []),
      ),
    ),
    ...picture.words.map(({ x, y, text, kind }) => svg('text', { class: kind, x, y }, text)),
  );
}
