import type { SeatId } from '../../../model/seat/seat.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { viewOf } from '../../figure/script/store.ts';
import { adoptOnce } from '../../shell/script/adopted-style.ts';
import { h, svg as svgElement } from '../../../markup/h.ts';
import { drawnPlaceNames, seatPlaceNames, takeSeat } from '../../../wording/attacker/seat-place.ts';
import { inWindowPixels } from './window-pixels.ts';

type PlaceId = keyof typeof seatPlaceNames;
const placeIds = Object.keys(seatPlaceNames) as PlaceId[];

/** The position that a place stands for. On a network the reader keeps what they can do there: read alone, or change as well. */
const seatAt = (place: PlaceId, now: SeatId): SeatId => {
  const ability = now.endsWith('-passive') ? 'passive' : 'active';
  if (place === 'between' || place === 'node-network') return `${place}-${ability}`;
  if (place === 'token' && now === 'bootstrap-token') return now;
  return ({ node: 'another-node', pod: 'pod', token: 'token-thief' } as const)[place];
};

const style = `@layer components {
.seat-places { position: absolute; z-index: 2; inset: 0; pointer-events: none }
.seat-place { position: absolute; inset: 0 auto auto 0; display: flex; align-items: center; gap: 7px; min-width: 44px; height: 44px; margin: -22px 0 0 -22px; padding: 0 7px; border: 0; background: none; color: var(--ink); font: 600 14px/18px var(--sans); white-space: nowrap; cursor: pointer; pointer-events: auto;
  & span { display: grid; flex: none; place-items: center; width: 30px; height: 30px; border: 1.6px dashed var(--ink2); border-radius: 50%; background: var(--surface); color: var(--ink2) }
  &:hover span { border-style: solid; color: var(--ink) }
  &[aria-pressed='true'] span { border: 2px solid var(--ink); background: var(--ink); color: var(--paper) }
  &.under-eye { visibility: hidden }
  /* Its line of words is low, and boxes are near. */
  &[data-place='node'] span { width: 20px; height: 20px; border-width: 1.25px; & svg { width: 14px } }
  & em { padding: 0 3px; border-radius: 6px; background: var(--surface); font-style: normal } }
.seat-places.narrow .seat-place { min-width: 34px; height: 34px; margin: -17px 0 0 -17px; gap: 5px; padding: 0 4px; font-size: 13px; & span { width: 26px; height: 26px } &[data-place='node'] span { width: 16px; height: 16px; & svg { width: 12px } } &[data-place='node-network'] em { display: none } }
/* The ring that is taken is the eye of the attacker, so the drawing needs none; on paper there are no rings. */
@media screen { .drawings:has(> .seat-places:not([hidden]) > [aria-pressed='true']:not([hidden])) > .diagram :is(.eye, .caption.seat) { display: none } }
@media print { .seat-places { display: none } }
@media (forced-colors: active) { .seat-place[aria-pressed='true'] span { background: Highlight; color: HighlightText; forced-color-adjust: none } }
}`;
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a level line of the drawing is on a network: its first and last place there, as shares of the width. */
function crossing(svg: SVGSVGElement, zone: string, height: number): readonly [number, number] | undefined {
  const area = svg.querySelector<SVGGeometryElement>(`.zone[data-zone="${zone}"] .area`);
  const others = [...svg.querySelectorAll<SVGGeometryElement>(`.zone:not([data-zone="${zone}"]) .area`)].filter(
    (each) => area && (each.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  const { width, height: full } = svg.viewBox.baseVal;
  const within = Array.from({ length: 120 }, (_, index) => index / 120).filter((share) => {
    const point = new DOMPoint(share * width, height * full);
    return area?.isPointInFill(point) && !others.some((other) => other.isPointInFill(point));
  });
  const [first] = within;
  return first === undefined ? undefined : [first, within.at(-1) ?? first];
}

type Spots = Readonly<Partial<Record<PlaceId, Spot>>>;

/** The places that are beside words of a drawing or in its boxes, the same in a wide and a narrow one. */
function spotsOnNode(svg: SVGSVGElement, frame: string): Spots {
  const boxOf = (css: string): DOMRect | undefined => [...svg.querySelectorAll(css)].at(-1)?.getBoundingClientRect();
  const isNarrow = svg.classList.contains('diagram-narrow');
  // The node of the attacker, where it is drawn as a second one: beside its name.
  const second = boxOf(`.frame[data-mode="${frame}"] .second`);
  const node = boxOf('.outline.container');
  // Of the two rows of pods, the one whose requests are those of a pod.
  const pod = boxOf('.component[data-component="pod"] .box');
  return {
    ...(second
      ? { node: { x: second.left + second.width * (isNarrow ? 0.55 : 0.72), y: second.top + second.height * (isNarrow ? 0.22 : 0.3) } }
      : node && { node: { x: node.left + node.width * 0.45, y: node.top + node.height * (isNarrow ? 9 / 340 : 12 / 372) } }),
    ...(pod ? { pod: { x: pod.left + pod.width * (isNarrow ? 0.33 : 0.28), y: pod.top + pod.height / 2 } } : {}),
  };
}

/** The middle of each place in a drawing, in pixels of the window; a place that the drawing does not have is left out. */
function spotsIn(svg: SVGSVGElement, frame: string): Spots {
  const { width, height } = svg.viewBox.baseVal;
  // A second node makes the drawing higher, and the places above it stay.
  const full = svg.classList.contains('diagram-wide') ? 430 : 588;
  const inWindow = svg.getScreenCTM() ?? undefined;
  const at = (share: number, y: number): Spot => new DOMPoint(share * width, y * full).matrixTransform(inWindow);
  const onNode = spotsOnNode(svg, frame);
  if (svg.classList.contains('diagram-narrow')) {
    // Where the narrow drawing has room: beside the names of the two networks (`narrow-backdrop.ts`).
    return { ...onNode, between: at(212 / width, 168 / full), 'node-network': at(125 / width, 572 / full) };
  }
  const level = (zone: string, y: number): readonly [number, number] | undefined => crossing(svg, zone, (y * full) / height);
  const [band, ground, plane] = [level('between', 0.14), level('node-network', 0.95), level('control-plane', 0.95)];
  return {
    ...onNode,
    ...(band ? { between: at((band[0] + band[1]) / 2 - 0.03, 0.14) } : {}),
    ...(ground ? { 'node-network': at(ground[0] + 0.04, 0.95) } : {}),
    ...(plane ? { token: at(plane[0] + 0.03, 0.95) } : {}),
  };
}

/** Puts the places of an attacker into the drawing of a figure that is shown. They ask for the same as the choice of the attacker’s position. */
export function offerSeats(figure: HubSpokeElement): void {
  const drawings = figure.querySelector<HTMLElement>('.drawings');
  if (!drawings) return;
  adoptOnce(style);
  const seatNow = (): SeatId => viewOf(figure.store.shown)?.seat ?? 'nobody';
  const buttons = placeIds.map((place) => {
    const eye = svgElement(
      'svg',
      { viewBox: '0 0 28 16', width: 17, height: 10, 'aria-hidden': 'true' },
      svgElement('use', { href: '#hs-eye', width: 28, height: 16 }),
    );
    const drawn = drawnPlaceNames[place];
    const button = h(
      'button',
      {
        type: 'button',
        class: 'seat-place',
        'data-place': place,
        'aria-label': seatPlaceNames[place],
        'aria-pressed': 'false',
        title: seatPlaceNames[place],
      },
      h('span', {}, eye),
      drawn && h('em', {}, drawn),
    );
    button.addEventListener('click', () => {
      const seat = seatNow();
      const wanted = seatAt(place, seat);
      void figure.act((explorer) => explorer.control('seat', wanted === seat ? 'nobody' : wanted));
    });
    return button;
  });
  const group = h('div', { class: 'seat-places', role: 'group', 'aria-label': takeSeat }, ...buttons);
  drawings.append(group);
  const lay = (): void => {
    const drawing = figure.drawings().find((each) => each.getClientRects().length > 0);
    group.hidden = !drawing;
    if (!drawing) return;
    group.classList.toggle('narrow', drawing.classList.contains('diagram-narrow'));
    const [spots, box] = [spotsIn(drawing, figure.store.shown.frame), inWindowPixels(group)];
    for (const button of buttons) {
      const spot = spots[button.dataset['place'] as PlaceId];
      button.hidden = !spot;
      if (!spot) continue;
      button.style.translate = `${spot.x - box.left}px ${spot.y - box.top}px`;
    }
  };
  const mark = (): void => {
    const seat = seatNow();
    for (const button of buttons) {
      const isTaken = seatAt(button.dataset['place'] as PlaceId, seat) === seat;
      button.setAttribute('aria-pressed', String(isTaken));
    }
  };
  new ResizeObserver(lay).observe(drawings);
  figure.store.subscribe(() => {
    mark();
    lay();
  });
  lay();
}
