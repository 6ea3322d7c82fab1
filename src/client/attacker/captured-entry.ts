import type { CapturedData } from '../../wording/attacker/captured-data.ts';
import { capturedView, type CapturedView } from '../../wording/attacker/captured-view.ts';
import { hopOfSeat } from '../../wording/attacker/choose-capture.ts';
import { seatOf } from '../../model/seat/seat.ts';
import { adopt } from '../shell/adopted-style.ts';
import { provide } from '../shell/load-script.ts';
import { h, svg as svgElement } from '../views/h.ts';
import { bubbleStyle } from './bubble-style.ts';
import { bubbleParts } from './bubble-view.ts';
import { capturedKey, type CapturedRequest, type CapturedScript } from './captured-script.ts';
import { trackOf, type Track } from './eye-on-line.ts';

/** Filled in by the build (`src/build/scripts/client-script.ts`). */
declare const CAPTURED_DATA: CapturedData;

/** How long a packet travels, once for each choice. */
const travel = 600;

const eyes = {
  open: 'M1.5 8C3.8 4.6 5.8 3.4 8 3.4S12.2 4.6 14.5 8C12.2 11.4 10.2 12.6 8 12.6S3.800 11.400 1.500 8ZM8 5.600a2.400 2.400 0 1 0 0 4.800a2.400 2.400 0 1 0 0-4.800Z',
  shut: 'M1.500 7.500C3.800 10.200 5.800 11.200 8 11.200S12.200 10.200 14.500 7.500M4 10.200 2.900 12M8 11.200V13.200M12 10.200 13.100 12',
} as const;

adopt(bubbleStyle);

const shown = new WeakMap<
  HTMLElement,
  { readonly request: CapturedRequest; readonly parts: readonly HTMLElement[]; readonly stop: () => void }
>();

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const drawingOf = (figure: HTMLElement): SVGSVGElement | undefined =>
  [...figure.querySelectorAll<SVGSVGElement>('svg.diagram')].find((each) => each.getClientRects().length > 0);

function envelope(sealed: boolean, age = ''): HTMLElement {
  const packet = h(document, 'div', { class: `packet ${age}${sealed ? ' sealed' : ''}` });
  packet.append(
    svgElement(
      document,
      'svg',
      { width: 22, height: 15, viewBox: '0 0 22 15' },
      svgElement(document, 'rect', { x: 1, y: 1, width: 20, height: 13, rx: 2.5, stroke: 'currentColor', 'stroke-width': 1.8 }),
      svgElement(document, 'path', { d: 'm2 2.500 9 6.500 9-6.500', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 }),
    ),
  );
  return packet;
}

function place(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }, from: DOMRect): void {
  element.style.left = `${x - from.left}px`;
  element.style.top = `${y - from.top}px`;
}

/** Three envelopes on the way, the last one nearest to the eye: what a still picture has in place of a journey. */
function standStill(layer: HTMLElement, track: Track, box: DOMRect): void {
  for (const [share, age] of [
    [0.2, 'oldest'],
    [0.5, 'older'],
    [0.78, ''],
  ] as const) {
    const at = track.at(share);
    const packet = envelope(at.sealed, age);
    layer.append(packet);
    place(packet, at, box);
  }
}

/** What lies over a line past the eye, so that it fades. */
const dimmed = (track: Track, box: DOMRect): SVGSVGElement =>
  svgElement(
    document,
    'svg',
    { class: 'past-eye', width: box.width, height: box.height },
    svgElement(document, 'polyline', {
      points: track.rest.map(({ x, y }) => `${(x - box.left).toFixed(1)},${(y - box.top).toFixed(1)}`).join(' '),
    }),
  );

/** One envelope travels to the eye, sealed where the line is in a tunnel. */
function sendPacket(layer: HTMLElement, track: Track, box: DOMRect, arrive: () => void): () => void {
  const packet = envelope(false);
  layer.append(packet);
  const began = performance.now();
  let running = 0;
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - began) / travel));
    const at = track.at(1 - (1 - share) ** 2);
    packet.classList.toggle('sealed', at.sealed);
    place(packet, at, box);
    if (share < 1) running = requestAnimationFrame(step);
    else {
      packet.remove();
      arrive();
    }
  };
  running = requestAnimationFrame(step);
  return () => cancelAnimationFrame(running);
}

function bubbleOf(view: CapturedView, { figure, leave }: CapturedRequest): HTMLElement {
  const root = figure.dataset['root'] ?? '/';
  const bubble = h(
    document,
    'section',
    { class: 'captured', 'aria-label': 'What this attacker captures', tabindex: -1 },
    h(document, 'p', { class: 'sentence', role: 'status' }),
    ...bubbleParts(document, view, root),
    h(document, 'button', { type: 'button', class: 'leave', 'aria-label': 'Close what is captured', onclick: leave }, '×'),
  );
  bubble.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  return bubble;
}

/** How much of a line is left to be seen behind its eye, in pixels. */
const behindEye = 40;

/** Puts the eye on the line, and the bubble beside it: over the panel and no farther than the eye in a wide figure, in the place of the panel or below it otherwise. */
function lay(
  request: CapturedRequest,
  view: CapturedView,
  bubble: HTMLElement,
): { readonly layer: HTMLElement; readonly track: Track | undefined; readonly box: DOMRect } {
  const { figure, judgement, frame } = request;
  const drawing = drawingOf(figure);
  const room = figure.querySelector<HTMLElement>('.room') ?? figure.querySelector<HTMLElement>('.stage') ?? figure;
  const layer = h(document, 'div', { class: 'attack-layer', 'aria-hidden': 'true' });
  room.append(layer);
  const box = layer.getBoundingClientRect();
  const track =
    drawing &&
    trackOf(drawing, frame, judgement.path, {
      zone: seatOf(judgement.seat).zone,
      hop: hopOfSeat(judgement)?.zone,
      sealedHops: judgement.hops
        .filter(({ layers }) => layers.some(({ id, encrypted }) => id === 'tunnel' && encrypted === 'yes'))
        .map(({ zone }) => zone),
    });
  if (track && view.situation !== 'elsewhere' && view.situation !== 'absent') {
    // Who answers in place of the server passes nothing on: the line stops at the eye.
    if (view.situation === 'accepted' || view.situation === 'refused') layer.append(dimmed(track, box));
    const disc = h(document, 'div', { class: 'eye-disc' });
    disc.append(
      svgElement(
        document,
        'svg',
        { viewBox: '0 0 16 16' },
        svgElement(
          document,
          'path',
          view.eye === 'open'
            ? { d: eyes.open, fill: 'currentColor', 'fill-rule': 'evenodd' }
            : { d: eyes.shut, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round' },
        ),
      ),
    );
    layer.append(disc);
    place(disc, track.eye, box);
    const hangs = getComputedStyle(bubble).position === 'absolute';
    if (hangs) bubble.style.maxWidth = `${Math.max(340, box.right - track.eye.x - behindEye)}px`;
    const card = bubble.getBoundingClientRect();
    if (hangs && !room.matches('.room')) {
      const top = Math.max(8, Math.min(box.height - card.height - 8, track.eye.y - box.top - card.height * 0.45));
      bubble.style.top = `${top}px`;
    }
    if (card.left > track.eye.x + 24 && card.top < box.bottom - 8) {
      const tail = h(document, 'i', { class: 'tail' });
      layer.append(tail);
      place(tail, { x: track.eye.x + 24, y: track.eye.y - 1 }, box);
      // It goes behind the node rather than over its words.
      const node = drawing?.querySelector('.outline.container')?.getBoundingClientRect();
      const isBehind = node && node.top < track.eye.y && node.bottom > track.eye.y && node.left > track.eye.x;
      tail.style.width = `${Math.min(card.left, isBehind ? node.left : card.left) - track.eye.x - 24}px`;
    }
  } else if (!room.matches('.room')) bubble.style.top = '8px';
  return { layer, track, box };
}

function hide(figure: HTMLElement): void {
  const before = shown.get(figure);
  if (!before) return;
  shown.delete(figure);
  figure.removeAttribute('data-attacked');
  before.stop();
  for (const part of before.parts) part.remove();
}

function show(request: CapturedRequest): void {
  const { figure, judgement, settings, moves } = request;
  hide(figure);
  const view = capturedView(CAPTURED_DATA, judgement, settings);
  const bubble = bubbleOf(view, request);
  const room = figure.querySelector<HTMLElement>('.room') ?? figure.querySelector<HTMLElement>('.stage') ?? figure;
  const inspector = room.querySelector(':scope > .inspector');
  room.insertBefore(bubble, inspector);
  figure.setAttribute('data-attacked', '');
  const { layer, track, box } = lay(request, view, bubble);
  const sentence = bubble.querySelector('.sentence');
  const say = (): void => {
    if (sentence) sentence.textContent = view.sentence;
  };
  // A live region has to be there before its words are.
  const saying = requestAnimationFrame(say);
  let stopPacket = (): void => {};
  if (track && layer.querySelector('.eye-disc')) {
    if (!moves || isStill()) standStill(layer, track, box);
    else {
      bubble.classList.add('arriving');
      stopPacket = sendPacket(layer, track, box, () => bubble.classList.remove('arriving'));
    }
  }
  const { width } = room.getBoundingClientRect();
  // What is laid over the drawing follows its size.
  const follow = new ResizeObserver(() => {
    if (Math.abs(room.getBoundingClientRect().width - width) >= 1) show({ ...request, moves: false });
  });
  follow.observe(room);
  shown.set(figure, {
    request,
    parts: [bubble, layer],
    stop: () => {
      follow.disconnect();
      cancelAnimationFrame(saying);
      stopPacket();
    },
  });
}

provide(capturedKey, { show, hide } satisfies CapturedScript);
