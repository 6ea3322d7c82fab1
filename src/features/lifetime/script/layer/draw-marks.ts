import type { Area } from '../../../../diagram/scene.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import { svg } from '../../../../markup/h.ts';
import { placeOfHop, type EndMark, type HopPlace } from './marks.ts';
import { nearestOn, placeMark, type Place, type Surroundings } from './place.ts';

/** How far apart the places are at which lines are looked at, in units of the drawing. */
const step = 4;
const height = 20;
/** The width of the clock with the room around it, and that of a letter of its time at a type of 13. */
const [clock, letter] = [27, 7.6];

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The box of a part in the units of its drawing. */
function boxOf(part: SVGGraphicsElement, drawing: SVGSVGElement): Area {
  const own = part.getBBox();
  const [to, from] = [drawing.getScreenCTM(), part.getScreenCTM()];
  if (!to || !from) return own;
  const matrix = to.inverse().multiply(from);
  const [a, b] = [new DOMPoint(own.x, own.y), new DOMPoint(own.x + own.width, own.y + own.height)].map((each) =>
    each.matrixTransform(matrix),
  ) as [DOMPoint, DOMPoint];
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) };
}

const placesOn = (line: SVGGeometryElement): readonly Place[] => {
  const length = line.getTotalLength();
  return Array.from({ length: Math.max(2, Math.ceil(length / step)) }, (_, i) => {
    const { x, y } = line.getPointAtLength(Math.min(length, i * step));
    return { x, y };
  });
};

/** What is read in a drawing, what has a border that no mark stands on, and boxes of the backdrop, of which only the border is kept clear of. */
const words = '.caption, .tag:not(.quiet), .lock, .seat-mark, .eye, .dial, .head';
const boxes = '.component .box, .flange, .end';
const outlines = '.outline.container, .outline.orbit, .outline.card, .outline.pods';

/** The box of an element of the page in the units of a drawing. */
function pageBoxOf(element: Element, drawing: SVGSVGElement): Area {
  const { x, y, width, height: high } = element.getBoundingClientRect();
  const matrix = drawing.getScreenCTM()?.inverse();
  const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + width, y + high)].map((each) => each.matrixTransform(matrix)) as [
    DOMPoint,
    DOMPoint,
  ];
  return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
}

/** What a mark has around it: what is drawn, and the places over the drawing that an attacker can take. */
function surroundings(figure: Element, drawing: SVGSVGElement, frame: Element): Surroundings {
  const all = <E extends SVGGraphicsElement>(css: string): readonly E[] =>
    [...drawing.querySelectorAll<E>(css)].filter((each) => isSeen(each) && (!each.closest('.frame') || frame.contains(each)));
  const [x = 0, y = 0, width = 0, high = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const seats = [...figure.querySelectorAll('.seat-place > *')].filter(isSeen);
  return {
    area: { x, y, width, height: high },
    read: [...all(`${words}, ${boxes}`).map((each) => boxOf(each, drawing)), ...seats.map((each) => pageBoxOf(each, drawing))],
    lines: [...frame.querySelectorAll<SVGGeometryElement>('.line'), ...all<SVGGeometryElement>(outlines)].filter(isSeen).flatMap(placesOn),
  };
}

/** Places on the edge of a box, or of a pill, whose corners are round. */
function edgeOf({ x, y, width, height: high }: Area, radius: number): readonly Place[] {
  if (radius >= high / 2 - 1)
    return Array.from({ length: 16 }, (_, i) => {
      const angle = (i * Math.PI) / 8;
      return { x: x + (width / 2) * (1 + Math.cos(angle)), y: y + (high / 2) * (1 + Math.sin(angle)) };
    });
  const shares = [0.5, 0.3, 0.7, 0.1, 0.9];
  return [
    ...shares.flatMap((share) => [y, y + high].map((level): Place => ({ x: x + share * width, y: level }))),
    ...shares.flatMap((share) => [x, x + width].map((at): Place => ({ x: at, y: y + share * high }))),
  ];
}

/** The places that a mark may be about: the middle part of a line, or the corners and sides of a box. */
function placesOf(place: HopPlace, drawing: SVGSVGElement, frame: Element): readonly Place[] {
  if ('component' in place) {
    const box = drawing.querySelector<SVGGraphicsElement>(`.component[data-component="${place.component}"] .box`);
    if (!box) return [];
    return edgeOf(boxOf(box, drawing), Number(box.getAttribute('rx') ?? 0));
  }
  const link = frame.querySelector(`.link[data-path="${place.path}"]`);
  const hop = link?.querySelector(`.hop[data-hop="${place.zone}"]`) ?? link?.querySelector('.hop');
  const line = hop?.querySelector<SVGGeometryElement>('.line');
  if (!line) return [];
  const places = placesOn(line);
  const parts = [0.5, 0.35, 0.65, 0.2, 0.8];
  return parts.map((share) => places[Math.round(share * (places.length - 1))] as Place);
}

/** One mark: a line to what it is about, a plate with a clock, and its time. */
function drawMark(mark: EndMark, box: Area, at: Place): SVGGElement {
  const { x, y, width } = box;
  const from = nearestOn(box, at);
  const [middle, level] = [x + 14, y + height / 2];
  return svg(
    'g',
    { class: 'end-mark', role: 'img', 'aria-label': mark.label, 'data-state': mark.state, 'data-hop': mark.hop },
    svg('path', { class: 'lead', d: `M${from.x} ${from.y}L${at.x} ${at.y}` }),
    svg('circle', { class: 'about', cx: at.x, cy: at.y, r: 3.5 }),
    svg('rect', { class: 'plate', x, y, width, height, rx: 4 }),
    svg('circle', { class: 'clock', cx: middle, cy: level, r: 6 }),
    svg('path', { class: 'clock', d: `M${middle} ${level - 3.5}V${level}H${middle + 3}` }),
    svg('text', { class: 'time', x: x + clock - 2, y: level + 4.5 }, mark.text),
  );
}

/** Takes the marks of a figure away. */
export const clearMarks = (figure: Element): void => figure.querySelectorAll('.end-marks').forEach((marks) => marks.remove());

/** Draws marks into the frame that is shown. What finds no room in the drawing is only said beside it. */
export function drawMarks(
  figure: Element,
  drawing: SVGSVGElement,
  frame: string,
  marks: readonly EndMark[],
  transport: Settings['transport'],
): void {
  clearMarks(figure);
  const shown = drawing.querySelector(`.frame[data-mode="${frame}"]`);
  if (!shown || marks.length === 0) return;
  const around = surroundings(figure, drawing, shown);
  const placed: Area[] = [];
  const drawn = marks.flatMap((mark) => {
    const place = placeOfHop(mark.hop, transport);
    const about = placesOf(place, drawing, shown);
    const found = placeMark({ width: clock + letter * mark.text.length + 4, height }, about, {
      ...around,
      read: [...around.read, ...placed],
    });
    if (found) placed.push(found.box);
    return found ? [drawMark(mark, found.box, found.at)] : [];
  });
  shown.append(svg('g', { class: 'end-marks' }, ...drawn));
}
