import { select } from 'd3';
import { grown, haloOf, ribbon } from './box.ts';
import type { Point } from './geometry.ts';
import { arrowHead, glyphs } from './glyph.ts';
import { layer, named, one, set, type Attributes, type Layer } from './join.ts';
import type { Box, Caption, Eye, Outline, Scene, SceneComponent, SceneFrame, SceneHop, SceneLink, Segment, Tag } from './scene.ts';
import { verdictWords } from '../wording/verdict.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;
/** What the middle of a ring is rounded to: its place comes from a circle, and has no end. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;
const rounded = ({ x, y, width, height, radius }: Box): Box => ({
  x,
  y: round(y),
  width: round(width),
  height: round(height),
  radius: round(radius),
});

const inBox = <Datum>(boxOf: (datum: Datum) => Box): Attributes<Datum> => ({
  x: (datum) => boxOf(datum).x || null,
  y: (datum) => boxOf(datum).y,
  width: (datum) => boxOf(datum).width,
  height: (datum) => boxOf(datum).height,
  rx: (datum) => boxOf(datum).radius || null,
});

function drawCaptions<Datum>(parent: Layer<Datum>, captionsOf: (datum: Datum) => readonly Caption[]): void {
  layer(parent, 'text.caption', captionsOf, {
    class: ({ kind }) => `caption ${kind}`,
    'data-zone': ({ zone }) => zone,
    x: ({ x }) => x,
    y: ({ y }) => y,
    'text-anchor': ({ anchor }) => anchor,
    textLength: ({ length }) => length,
    lengthAdjust: ({ length }) => length && 'spacingAndGlyphs',
    'data-look': ({ verdict }) => verdict,
    'aria-hidden': ({ repeats }) => (repeats ? 'true' : null),
    'pointer-events': ({ repeats }) => (repeats ? 'none' : null),
    // The space is not drawn; it keeps words apart where the drawing is read or copied as text.
  }).text(({ text }) => `${text} `);
}

/** Whether a sign that came later lies over the word. */
function hasSignAfter(this: SVGElement): boolean {
  return this.nextElementSibling?.classList.contains('lock') ?? false;
}

/** Whether a casing was drawn later than the lines of its frame. */
function isOverLines(this: SVGElement): boolean {
  const links = this.parentElement?.querySelector('.links');
  return !!links && (links.compareDocumentPosition(this) & 4) !== 0;
}

/** A tag is placed by the middle of its left edge: the plate, which also shows keyboard focus, the glyph, the word. A bare sign is all there is to it. */
function drawTags<Datum extends Pick<Segment, 'tags'>>(parent: Layer<Datum>): void {
  const plateOf = ({ width, height }: Tag): Box => ({ x: 0, y: -height / 2, width, height, radius: height / 2 });
  const transformOf = ({ at: [x, y], scale, form }: Tag): string =>
    `translate(${x} ${y})${form !== 'bare' && scale ? `scale(${round(scale)})` : ''}`;
  const plain = ({ width, height, scale = 1, word, ...tag }: Tag): Tag => ({
    ...tag,
    width: width / scale,
    height: height / scale,
    word: word && word / scale,
  });
  // Under the word that takes the place of a sign while its link is asked for.
  drawSigns(parent, ({ tags }) => tags.filter(({ form }) => form === 'bare'));
  const tags = layer(parent, 'g.tag', ({ tags }) => tags.filter(({ form }) => form !== 'bare'), {
    class: ({ quiet }) => (quiet ? 'tag quiet' : 'tag'),
    transform: transformOf,
  });
  tags.filter(hasSignAfter).raise();
  layer(
    tags,
    'rect.plate',
    (tag) => [plateOf(plain(tag))].map(rounded),
    inBox<Box>((box) => box),
  );
  // Paths, not `<use>`: the shadow trees of some forty of them made a mode switch half as slow again.
  layer(tags, 'path.sign', ({ verdict, word }) => glyphs[verdict].map((part) => ({ ...part, x: word ? 6 : 4.5 })), {
    class: ({ pen }) => (pen ? 'sign pen' : 'sign'),
    d: ({ d }) => d,
    transform: ({ x }) => `translate(${x} -7)scale(.875)`,
    'stroke-dasharray': ({ dash }) => dash,
  });
  layer(tags, 'text.word', (tag) => (tag.word ? [plain(tag)] : []), {
    x: 22.5,
    y: 4.5,
    textLength: ({ word }) => word && Math.round(word),
    lengthAdjust: 'spacingAndGlyphs',
  }).text(({ verdict }) => verdictWords[verdict]);
}

/** The parts of bare signs. A pen around them keeps lines clear. */
function drawSigns<Datum>(parent: Layer<Datum>, tagsOf: (datum: Datum) => readonly Tag[]): void {
  layer(
    parent,
    'path.lock',
    (datum) => tagsOf(datum).flatMap((tag) => glyphs[tag.verdict].map((part) => ({ ...part, ...tag, d: part.d }))),
    {
      class: ({ pen }) => (pen ? 'lock pen' : 'lock'),
      d: ({ d }) => d,
      transform: ({ at: [x, y], width }) => `translate(${x} ${round(y - width / 2)})scale(${round(width / 16)})`,
      'stroke-dasharray': ({ dash }) => dash,
    },
  );
}

/** A line with its marks, or a tube: what lies under the line, the line, what lies on it. */
function drawSegment<Datum extends Segment>(parent: Layer<Datum>): void {
  layer(
    parent,
    'rect.inside',
    ({ tube }) => (tube ? [tube.inside] : []),
    inBox<Box>((box) => box),
  );
  layer(parent, 'path.line', one, { class: ({ tube }) => (tube ? 'line wall' : 'line'), d: ({ d }) => d });
  layer(parent, 'path.arrow', ({ tube }) => (tube ? [tube.dial] : []), { d: (dial) => dial });
  layer(parent, 'circle.dial', ({ rings, style }) => rings.map((at) => ({ at, r: style === 'authenticated' ? 2.8 : 3.75 })), {
    cx: ({ at: [x] }) => hundredth(x),
    cy: ({ at: [, y] }) => hundredth(y),
    r: ({ r }) => r,
  });
  layer(parent, 'path.head', ({ heads }) => heads, {
    d: arrowHead,
    transform: ({ tip, angle, scale }) =>
      `translate(${tip.join(' ')})${angle ? `rotate(${angle})` : ''}${scale ? `scale(${scale.toFixed(2)})` : ''}`,
  });
  layer(
    parent,
    'rect.flange',
    ({ tube }) => tube?.ends ?? [],
    inBox<Box>((box) => box),
  );
  drawCaptions(parent, ({ tube }) => tube?.captions ?? []);
  drawTags(parent);
}

function drawBackdrop(backdrop: Layer<Scene>): void {
  const zones = layer(
    backdrop,
    'g.zone',
    ({ zones }) => zones,
    { 'data-zone': ({ id }) => id },
    { key: named(({ id }) => id, 'data-zone') },
  );
  layer(zones, 'path.area', one, { d: ({ d }) => d });
  // The pattern is named by an attribute: in some browsers a stylesheet looks for it in its own file.
  layer(zones, 'path.hatch', (zone) => (zone.id === 'between' ? [zone] : []), { d: ({ d }) => d, fill: 'url(#hs-hatch)' });
  layer(backdrop, 'rect.outline', ({ outlines }) => outlines, {
    class: ({ kind }) => `outline ${kind}`,
    ...inBox<Outline>(({ box }) => box),
  });
  layer(backdrop, 'path.stroke', ({ strokes }) => strokes, { class: ({ kind }) => `stroke ${kind}`, d: ({ d }) => d });
  drawCaptions(backdrop, ({ captions, eye }) => [...captions, ...(eye?.captions ?? [])]);
  drawEye(backdrop);
}

/** The eye of an attacker, where there is one; its words are drawn with those around it. */
function drawEye<Datum extends { readonly eye?: Eye | undefined }>(parent: Layer<Datum>): void {
  layer(parent, 'use.eye', ({ eye }) => (eye ? [eye.at] : []), {
    href: '#hs-eye',
    width: 28,
    height: 16,
    x: ([x]: Point) => x - 14,
    y: ([, y]: Point) => y - 8,
  });
}

function drawComponents(list: Layer<Scene>): void {
  const items = layer(
    list,
    'g.item',
    ({ components }) => components,
    {},
    { key: named(({ id }) => id, 'data-component'), fixed: { role: 'listitem' } },
  );
  const components = layer(
    items,
    'g.component',
    one,
    { 'data-component': ({ id }) => id, 'aria-label': ({ label }) => label },
    { fixed: { role: 'button', tabindex: -1, 'aria-pressed': 'false' } },
  );
  layer(
    components,
    'rect.ring',
    ({ box, also }) => [box, ...(also ? [also] : [])],
    inBox<Box>((box) => grown(box, 4)),
  );
  const isAlias = ({ style }: SceneComponent): boolean => style === 'alias';
  layer(
    components,
    'rect.box',
    ({ style, box, also }) => (style === 'alias' ? [] : [box, ...(also ? [also] : [])].map((each) => ({ style, box: each }))),
    { class: ({ style }) => `box ${style}`, ...inBox<Pick<SceneComponent, 'style' | 'box'>>(({ box }) => box) },
  );
  layer(components, 'path.box', (one) => (isAlias(one) ? [one] : []), { class: 'box alias', d: ({ box }) => ribbon(box) });
  drawCaptions(components, ({ captions }) => captions.filter(({ repeats }) => !repeats));
  // Beside the button and not in it, whose spoken name has every word that is seen on it.
  drawCaptions(items, ({ captions }) => captions.filter(({ repeats }) => repeats));
}

/**
 * Draws what an attacker gets into the frames (`attacker/render-attacker.ts`). It is passed in, so that a page without an attacker does not load
 * it.
 */
export type DrawAttacker = (frames: Layer<SceneFrame>, captions: typeof drawCaptions) => void;

function drawLinks(list: Layer<SceneFrame>, { focus }: Scene): void {
  const key = named<SceneLink>(({ path }) => path, 'data-path');
  const items = layer(list, 'g.item', ({ links }) => links, {}, { key, fixed: { role: 'listitem' } });
  const links = layer(
    items,
    'g.link',
    one,
    {
      'data-path': ({ path }) => path,
      'data-quiet': ({ quiet }) => (quiet ? '' : null),
      'aria-label': ({ label }) => label,
    },
    {
      key,
      fixed: { class: ({ path }) => (path === focus ? 'link focal' : 'link'), role: 'button', tabindex: -1, 'aria-pressed': 'false' },
    },
  );
  // A line that has left its trunk is drawn on a casing that comes later than the line.
  layer(links, 'path.casing', ({ casing }) => (casing ? [casing] : []), { d: (casing) => casing }).lower();
  layer(links, 'path.halo', one, { d: ({ hops }) => haloOf(hops) });
  const hops = layer(
    links,
    'g.hop',
    ({ hops }): readonly SceneHop[] => hops,
    {
      'data-look': ({ style }) => style,
      'data-verdict': ({ verdict }) => verdict,
      'data-hop': ({ zone }) => zone,
    },
    { key: named(({ zone }) => zone, 'data-hop') },
  );
  drawSegment(hops);
}

/**
 * Draws a scene into an `<svg>`. If the element holds a drawing already, from an earlier call or from the build, the function takes it over and
 * adds, changes and removes only what differs. It leaves the `<title>` of the drawing as it is. `drawAttacker` is given by a page that
 * lets a reader choose an attacker.
 */
export function renderScene(svg: SVGSVGElement, scene: Scene, drawAttacker?: DrawAttacker): void {
  const root = set(select<SVGElement, Scene>(svg).datum(scene) as unknown as Layer<Scene>, {
    class: ({ layout, focus }) => `diagram diagram-${layout}${focus ? ' diagram-focus' : ''}`,
    role: 'graphics-document document',
    'aria-roledescription': 'diagram',
    viewBox: ({ viewBox }) => viewBox,
    'data-focus': ({ focus }) => focus,
    'data-seat': ({ seat }) => seat,
    'data-eye': ({ showsEye }) => (showsEye ? '' : null),
  });
  drawBackdrop(layer(root, 'g.ground', one));
  drawComponents(layer(root, 'g.components', one, {}, { fixed: { role: 'list' } }));
  // Each frame is an `<svg>`, because a browser styles and lays out what a hidden `<g>` holds (another element could use a gradient in it).
  const frames = layer(
    root,
    'svg.frame',
    ({ frames }) => frames,
    { 'data-mode': ({ id }) => id, overflow: 'visible' },
    { key: named(({ id }) => id, 'data-mode') },
  );
  const tunnels = layer(frames, 'g.tunnel', ({ tunnel }) => (tunnel ? [tunnel] : []), { 'data-look': ({ style }) => style });
  drawSegment(tunnels);
  layer(frames, 'path.casing', ({ trunks }) => trunks, { d: ({ casing }) => casing, 'stroke-width': ({ width }) => width })
    .filter(isOverLines)
    .lower();
  drawLinks(layer(frames, 'g.links', one, {}, { fixed: { role: 'list' } }), scene);
  drawSigns(frames, ({ trunks }) => trunks.map(({ lock }) => lock));
  const balancers = layer(frames, 'g.balancer', ({ balancer }) => (balancer ? [balancer] : []));
  layer(
    balancers,
    'rect.end',
    ({ boxes }) => boxes,
    inBox<Box>((box) => box),
  );
  drawCaptions(balancers, ({ captions }) => captions);
  drawAttacker?.(frames, drawCaptions);
  drawEye(frames);
  // A tunnel that was drawn later than the links has to lie under them all the same, because they go through it.
  tunnels.lower();
  // What a row says beside its name belongs to a line, which says it to those who listen; alone it would be words of nothing.
  drawCaptions(layer(frames, 'g.beside', one, {}, { fixed: { 'aria-hidden': 'true' } }), ({ captions }) => captions);
  drawCaptions(frames, ({ eye }) => eye?.captions ?? []);
}
