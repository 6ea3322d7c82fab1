import type { CapturedData } from '../../../wording/attacker/captured-data.ts';
import { capturedView, type CapturedView } from '../../../wording/attacker/captured-view.ts';
import { hopOfSeat } from '../../../wording/attacker/choose-capture.ts';
import { judge } from '../../../model/judge.ts';
import { seatOf } from '../../../model/seat/seat.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { stageWidths } from '../../../diagram/stage-widths.ts';
import { opensAtTop } from '../../figure/script/selection/into-view.ts';
import { adopt } from '../../shell/script/adopted-style.ts';
import { provide } from '../../shell/script/load-script.ts';
import { h, svg as svgElement } from '../../../markup/h.ts';
import { bubbleWords } from '../../../wording/attacker/bubble.ts';
import { bubbleStyle } from './bubble-style.ts';
import { bubbleParts } from './bubble-view.ts';
import { attackIn } from './attack-in-place.ts';
import { capturedKey, type CapturedRequest, type CapturedScript } from './captured-script.ts';
import { linesOf, trackOf, type Place, type Track } from './eye-on-line.ts';
import { distanceTo, leaderTo } from './leader.ts';
import { inWindowPixels } from './window-pixels.ts';

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
  const packet = h('div', { class: `packet ${age}${sealed ? ' sealed' : ''}` });
  packet.append(
    svgElement(
      'svg',
      { width: 22, height: 15, viewBox: '0 0 22 15' },
      svgElement('rect', { x: 1, y: 1, width: 20, height: 13, rx: 2.5, stroke: 'currentColor', 'stroke-width': 1.8 }),
      svgElement('path', { d: 'm2 2.500 9 6.500 9-6.500', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 }),
    ),
  );
  return packet;
}

function place(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }, from: DOMRect): void {
  element.style.translate = `${x - from.left}px ${y - from.top}px`;
}

/** Three envelopes on the way, the last one nearest to the eye: what a still picture has in place of a journey. None stands on one of the `pills`. */
function standStill(layer: HTMLElement, track: Track, box: DOMRect, pills: readonly Element[]): void {
  for (const [share, age] of [
    [0.2, 'oldest'],
    [0.5, 'older'],
    [0.78, ''],
  ] as const) {
    const packet = envelope(track.at(share).sealed, age);
    layer.append(packet);
    // On a short way the last of them would be under the eye, and a long pill has no room beside it.
    const isPlaced = [0, 0.07, -0.07, 0.14, -0.14].some((shift) => {
      const at = track.at(share + shift);
      place(packet, at, box);
      return Math.hypot(at.x - track.eye.x, at.y - track.eye.y) >= 34 && !pills.some((pill) => overlap(pill, packet));
    });
    if (!isPlaced) packet.remove();
  }
}

/** What lies over a line past the eye, so that it fades. */
const dimmed = (track: Track, box: DOMRect): SVGSVGElement =>
  svgElement(
    'svg',
    { class: 'past-eye', width: box.width, height: box.height },
    svgElement('polyline', {
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
    'section',
    { class: 'captured', 'aria-label': bubbleWords.title, tabindex: -1 },
    // Seen at once; what is said of it follows, because a live region has to be there before its words are.
    h('p', { class: 'sentence', role: 'status' }, h('span', { 'aria-hidden': 'true' }, view.sentence)),
    ...bubbleParts(view, root),
    h('button', { type: 'button', class: 'leave', 'aria-label': bubbleWords.close, onclick: leave }, '×'),
  );
  bubble.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  return bubble;
}

/** What holds drawing and bubble, and what is laid over the drawing: picture and panel of the whole one, the figure on the page of a path, or the stage. */
const roomOf = (figure: HTMLElement): HTMLElement =>
  figure.matches('.own') ? figure : (figure.querySelector<HTMLElement>('.room') ?? figure.querySelector<HTMLElement>('.stage') ?? figure);

/** Whether the bubble has the place of the panel, beside or over the drawing. */
const isBeside = (figure: HTMLElement): boolean =>
  !figure.matches('.focused') && figure.getBoundingClientRect().width >= stageWidths.beside;

/** Puts the bubble where it stands: where its figure says, in the place of the panel, directly below the drawing, or beside the drawing of a path on its page. */
function putBubble(figure: HTMLElement, bubble: HTMLElement): void {
  const given = document.getElementById(figure.dataset['bubble'] ?? '');
  if (given) given.append(bubble);
  else if (figure.matches('.own')) figure.querySelector('.drawn')?.after(bubble);
  else if (figure.matches('.focused')) figure.querySelector('.stage')?.after(bubble);
  else if (isBeside(figure)) roomOf(figure).insertBefore(bubble, figure.querySelector('.room > .inspector'));
  else figure.querySelector('.drawings')?.after(bubble);
}

/** The least height of a bubble beside a drawing, and the room around it, in pixels. */
const leastHeight = 320;
const around = 8;

/** Lets a bubble beside the drawing reach no lower than the window shows of that; what it then has no room for is scrolled to. */
function fitWindow(bubble: HTMLElement, box: DOMRect): void {
  const above = box.top + (document.fullscreenElement ? 0 : scrollY);
  // Further down a page its reader scrolls to the figure, and sees it in the whole window.
  const below = innerHeight - (above < innerHeight / 2 ? above : 0);
  bubble.style.maxHeight = `${Math.min(box.height - 2 * around, Math.max(leastHeight, below - 2 * around))}px`;
}

/** The disc with the eye: open, or shut where nothing but ciphertext arrives. */
function eyeDisc(isOpen: boolean): HTMLElement {
  const disc = h('div', { class: 'eye-disc' });
  const pen = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round' };
  disc.append(
    svgElement(
      'svg',
      { viewBox: '0 0 16 16' },
      svgElement('path', isOpen ? { d: eyes.open, fill: 'currentColor', 'fill-rule': 'evenodd' } : { d: eyes.shut, ...pen }),
    ),
  );
  return disc;
}

/** Whether two elements have a place in the window in common. */
function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** The eye stands in place of the pill of its hop and of the marks beside it. They stay for who hears the drawing. */
function clearUnder(disc: HTMLElement, drawing: SVGSVGElement, frame: string, path: string): readonly Element[] {
  const isUnder = (each: Element): boolean => overlap(each, disc);
  const shown = `.frame[data-mode="${frame}"]`;
  const signs = [...drawing.querySelectorAll(`${shown} .link[data-path="${path}"] :is(.tag, .lock)`)].filter(isUnder);
  const hops = new Set(signs.map((sign) => sign.closest<SVGElement>('.hop')?.dataset['hop']));
  const marks = [...drawing.querySelectorAll<SVGElement>(`${shown} .seat-mark[data-path="${path}"]`)].filter(
    (mark) => isUnder(mark) || hops.has(mark.dataset['hop']),
  );
  const covered = [...signs, ...marks];
  for (const each of covered) each.classList.add('under-eye');
  return covered;
}

/** What stands on the line of an attack and is seen: its pills, and the marks of what an attacker can do. */
function pillsOf({ figure, judgement: { path }, frame }: CapturedRequest): readonly Element[] {
  const shown = `.frame[data-mode="${frame}"]`;
  const onLine = `${shown} .link[data-path="${path}"] .tag, ${shown} .seat-mark[data-path="${path}"]`;
  return [...(drawingOf(figure)?.querySelectorAll(`:is(${onLine}):not(.under-eye)`) ?? [])];
}

/** What is read in a drawing, and is kept clear of: words and signs, the boxes of components, the node, the places that can be taken, and arrow heads. */
const words = '.diagram :is(text, .tag, .lock, .seat-mark), .seat-place > *';
const read = `${words}, .diagram :is(.component .box, .outline.container, .second, .head)`;

const boxesIn = (figure: HTMLElement, css: string): readonly DOMRect[] =>
  [...figure.querySelectorAll(css)]
    .filter((each) => !each.closest('.under-eye'))
    .map((each) => each.getBoundingClientRect())
    .filter(({ width }) => width > 0);

/** The sizes that the eye can have, in pixels. */
const discSizes = [48, 38, 28] as const;

/** Draws the eye as large as it can be without standing on what is read of other lines. */
function sizeDisc(disc: HTMLElement, figure: HTMLElement, eye: Place): void {
  const near = boxesIn(figure, words).map((box) => distanceTo(box, eye));
  const size = discSizes.find((each) => !near.some((distance) => distance < each / 2)) ?? discSizes[2];
  disc.style.setProperty('--size', `${size}px`);
}

/** Leads from the eye to the bubble, past everything that is read. */
function drawLeader(layer: HTMLElement, bubble: HTMLElement, figure: HTMLElement, drawing: SVGSVGElement, eye: Place, disc: Element): void {
  const [card, area, from] = [bubble, drawing, layer].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
  const places = leaderTo(card, eye, disc.clientWidth / 2, {
    area: {
      left: Math.min(card.left, area.left),
      top: Math.min(card.top, area.top),
      right: Math.max(card.right, area.right),
      bottom: Math.max(card.bottom, area.bottom),
    },
    read: boxesIn(figure, read),
    lines: linesOf(drawing),
  });
  if (!places) return;
  const points = places.map(({ x, y }) => `${(x - from.left).toFixed(1)},${(y - from.top).toFixed(1)}`).join(' ');
  layer.prepend(
    svgElement(
      'svg',
      { class: 'leader', width: from.width, height: from.height },
      svgElement('polyline', { points, class: 'ground' }),
      svgElement('polyline', { points }),
    ),
  );
}

/** Puts the eye on the line, and the bubble where it stands. */
function lay({ figure, judgement, frame }: CapturedRequest, view: CapturedView, bubble: HTMLElement) {
  const drawing = drawingOf(figure);
  const layer = h('div', { class: 'attack-layer', 'aria-hidden': 'true' });
  roomOf(figure).append(layer);
  const box = inWindowPixels(layer);
  const isThere = view.situation !== 'elsewhere' && view.situation !== 'absent';
  const track =
    drawing && isThere
      ? trackOf(drawing, frame, judgement.path, {
          zone: seatOf(judgement.seat).zone,
          hop: hopOfSeat(judgement)?.zone,
          sealedHops: judgement.hops
            .filter(({ layers }) => layers.some(({ id, encrypted }) => id === 'tunnel' && encrypted === 'yes'))
            .map(({ zone }) => zone),
        })
      : undefined;
  if (getComputedStyle(bubble).position === 'absolute') fitWindow(bubble, box);
  const isHigher = bubble.scrollHeight > bubble.clientHeight + 1;
  bubble.classList.toggle('scrolls', isHigher);
  if (isHigher) bubble.tabIndex = 0;
  if (!drawing || !track) return { layer, box, track, covered: [] };
  // Who answers in place of the server passes nothing on: the line stops at the eye.
  if (view.situation === 'accepted' || view.situation === 'refused') layer.append(dimmed(track, box));
  const disc = eyeDisc(view.eye === 'open');
  layer.append(disc);
  place(disc, track.eye, box);
  const covered = clearUnder(disc, drawing, frame, judgement.path);
  sizeDisc(disc, figure, track.eye);
  drawLeader(layer, bubble, figure, drawing, track.eye, disc);
  return { layer, box, track, covered };
}

/** Lets the reader, who has just chosen or followed a link, see the eye with the beginning of the bubble: beside it, or below it as far as the window goes. */
function scrollToEye(bubble: HTMLElement, drawing: Element | undefined, { y }: Place, atOnce: boolean): void {
  const { top } = bubble.getBoundingClientRect();
  const isBelow = drawing !== undefined && top >= drawing.getBoundingClientRect().bottom - 1;
  // Below the drawing what names the path is in view as well, with the eye or, in a low window, without it.
  const named = (bubble.querySelector('.where') ?? bubble).getBoundingClientRect().bottom + 8 - innerHeight;
  if (y > 30 && y < innerHeight - 30 && (isBelow ? named <= 0 : top > -8)) return;
  scrollBy({ top: isBelow ? Math.max(y - 80, named) : Math.min(y - 80, top - 16), behavior: atOnce || isStill() ? 'instant' : 'smooth' });
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
  const { figure, judgement, settings, moves, opens = false } = request;
  const hadFocus = shown.get(figure)?.parts.some((part) => part.contains(document.activeElement));
  hide(figure);
  const view = capturedView(CAPTURED_DATA, judgement, settings);
  const bubble = bubbleOf(view, request);
  putBubble(figure, bubble);
  if (hadFocus) bubble.focus({ preventScroll: true });
  figure.setAttribute('data-attacked', '');
  const { layer, track, box, covered } = lay(request, view, bubble);
  const sentence = bubble.querySelector('.sentence');
  const say = (): void => {
    if (sentence) sentence.textContent = view.sentence;
    // What had the focus in the panel is behind the bubble now.
    const { activeElement } = document;
    if (moves && isBeside(figure) && (activeElement === document.body || activeElement?.closest('.room > .inspector')))
      bubble.focus({ preventScroll: true });
  };
  const saying = requestAnimationFrame(say);
  let stopPacket = (): void => {};
  if (track) {
    const { eye } = track;
    if (moves) scrollToEye(bubble, drawingOf(figure), eye, false);
    // Once the page is painted with the bubble, so that this moves nothing that is seen.
    else if (opens)
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (bubble.isConnected && opensAtTop()) scrollToEye(bubble, drawingOf(figure), eye, true);
        }),
      );
    if (!moves || isStill()) standStill(layer, track, box, pillsOf(request));
    else {
      bubble.classList.add('arriving');
      stopPacket = sendPacket(layer, track, box, () => bubble.classList.remove('arriving'));
    }
  }
  const room = roomOf(figure);
  const { width } = room.getBoundingClientRect();
  // What is laid over the drawing follows its size.
  const follow = new ResizeObserver(() => {
    if (Math.abs(room.getBoundingClientRect().width - width) >= 1) show({ ...request, moves: false, opens: false });
  });
  follow.observe(room);
  shown.set(figure, {
    request,
    parts: [bubble, layer],
    stop: () => {
      follow.disconnect();
      cancelAnimationFrame(saying);
      stopPacket();
      for (const each of covered) each.classList.remove('under-eye');
    },
  });
}

const script: CapturedScript = {
  show,
  hide,
  attack: (figure, link) => attackIn(figure, link, script),
  sit: ({ path, seat, mode, ...at }) => {
    const { settings } = modeOf(mode);
    show({ ...at, settings, frame: mode, moves: true, judgement: judge(path, settings, seat) });
  },
};
provide(capturedKey, script);
