import { haloOf, ribbon } from '../diagram/box.ts';
import { arrowHead, glyphs } from '../diagram/glyph.ts';
import type {
  Balancer,
  Box,
  Caption,
  Eye,
  Outline,
  Scene,
  SceneComponent,
  SceneFrame,
  SceneLink,
  Segment,
  Stroke,
} from '../diagram/scene.ts';
import type { ComponentId } from '../model/component.ts';
import type { PathId } from '../model/path.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import { pathsAt } from '../wording/inspection/inspection.ts';
import { drawMark, drawOtherNode } from './attacker-drawing.ts';
import { hatchFill } from './hatch.ts';
import { fitted } from './label.ts';
import { colourOf, drawTag, insideOf, penOf } from './verdict-style.ts';
import { typeSize } from '../diagram/type.ts';
import { mixed, type Palette } from './palette.ts';
import { element, type XmlAttributes } from './xml.ts';

const inBox = ({ x, y, width, height, radius }: Box): XmlAttributes => ({ x, y, width, height, rx: radius || undefined });

const backdropTokens: Readonly<Record<ZoneId, string>> = {
  'control-plane': 'cp-ground',
  between: 'btw-ground',
  'node-network': 'node-ground',
  host: 'cp-ground',
};
const tints: Readonly<Record<ZoneId, string>> = { 'control-plane': 'cp', between: 'btw', 'node-network': 'node', host: 'cp' };

const haloed: readonly Caption['kind'][] = ['zone', 'aside', 'seat', 'dials', 'on-hatch'];
const inInk: readonly Caption['kind'][] = ['title', 'name', 'collar', 'seat'];

/** Which drawing a caption is of, which decides the size of its type. */
type Sized = Pick<Scene, 'layout' | 'focus'>;

/** One caption, in the type and colour of its kind; `style` is that of the tunnel it names the dialling side of. */
function drawCaption(caption: Caption, palette: Palette, view: Sized, style?: Verdict): string {
  const { kind, text, x, y, anchor, length, zone, verdict } = caption;
  const onHub = kind === 'hub' || kind === 'hub-port';
  const strong = kind === 'zone' || kind === 'dials' || kind === 'verdict' ? 600 : inInk.includes(kind) || kind === 'hub' ? 700 : 400;
  const look = verdict ?? (kind === 'dials' ? style : undefined);
  const fill = onHub
    ? palette('cp-ink')
    : look
      ? colourOf(look, palette)
      : zone
        ? palette(tints[zone])
        : palette(inInk.includes(kind) ? 'ink' : 'ink2');
  const halo = haloed.includes(kind) ? palette(zone ? backdropTokens[zone] : 'btw-ground') : undefined;
  return fitted(text, { x, y, size: typeSize(kind, view), weight: strong, fill, anchor, length, halo });
}

/** What breaks a line under a bare sign: the ground it stands on. */
const underSigns: Readonly<Record<ZoneId, string>> = { ...backdropTokens, host: 'btw-ground' };

function drawSegment(
  segment: Segment & { readonly zone?: ZoneId },
  palette: Palette,
  view: Sized,
  pen: 'line' | 'strong' | 'thin',
): string {
  const { style, d, rings, heads, tags, tube, zone } = segment;
  const colour = colourOf(style, palette);
  const plate = { fill: palette('surface'), stroke: colour, 'stroke-width': 2 };
  const isQuiet = style === 'authenticated';
  const under = view.layout === 'narrow' && zone === 'control-plane' ? 'surface' : underSigns[tube ? 'between' : (zone ?? 'between')];
  // A verdict that only a trunk marks at rest is said on the line itself where it is the selected one.
  const shown = tags.filter(({ quiet }) => !quiet || pen === 'strong');
  return [
    tube ? element('rect', { ...inBox(tube.inside), fill: insideOf(style, palette) }) : '',
    element('path', { d, 'data-look': style, ...penOf(style, tube ? 'wall' : pen, palette) }),
    tube ? element('path', { d: tube.dial, ...penOf(style, 'line', palette), 'stroke-width': 2.4 }) : '',
    ...rings.map(([cx, cy]) =>
      element('circle', { cx, cy, r: isQuiet ? 2.8 : 3.75, ...plate, ...(isQuiet ? { 'stroke-width': 1.5 } : {}) }),
    ),
    ...heads.map(({ tip, angle, scale }) =>
      element('path', {
        d: arrowHead,
        fill: colour,
        transform: `translate(${tip.join(' ')})${angle ? `rotate(${angle})` : ''}${scale ? `scale(${scale.toFixed(2)})` : ''}`,
      }),
    ),
    ...(tube?.ends ?? []).map((box) => element('rect', { ...inBox(box), ...plate })),
    ...(tube?.captions ?? []).map((caption) => drawCaption(caption, palette, view, style)),
    ...shown.map((tag) => drawTag(tag, style, palette, under)),
  ].join('');
}

const outlineStyle = (kind: Outline['kind'], palette: Palette): XmlAttributes =>
  ({
    stack: { fill: palette('node-ground'), stroke: palette('node-line') },
    container: { fill: mixed(palette('surface'), 0.6, palette('node-ground')), stroke: palette('node-line') },
    pods: { fill: palette('node-ground'), stroke: palette('node-line'), 'stroke-width': 1 },
    orbit: { stroke: palette('cp-edge') },
    card: { fill: palette('surface'), stroke: palette('cp-edge') },
  })[kind];

const strokeStyle = (kind: Stroke['kind'], palette: Palette): XmlAttributes =>
  ({
    'control-plane': { stroke: palette('cp-line') },
    'node-network': { stroke: palette('node-line') },
    sight: { stroke: palette('btw'), 'stroke-width': 1.25, 'stroke-dasharray': '1 5' },
    rule: { stroke: palette('cp-line'), 'stroke-width': 1 },
    alias: { stroke: palette('node'), fill: palette('node'), 'stroke-width': 1.25 },
  })[kind];

const boxStyle = (style: SceneComponent['style'], palette: Palette): XmlAttributes =>
  ({
    hub: { fill: palette('cp') },
    'control-plane': { fill: palette('surface'), stroke: palette('cp-edge') },
    node: { fill: palette('surface'), stroke: palette('node-edge') },
    alias: { fill: palette('surface'), stroke: palette('node'), 'stroke-dasharray': '5 3.5' },
    bare: {},
  })[style];

/** The attacker's eye, 28 by 16, around its middle, and its words. */
const drawEye = ({ at: [x, y], captions }: Eye, palette: Palette, view: Sized): string =>
  captions.map((caption) => drawCaption(caption, palette, view)).join('') +
  element(
    'g',
    { transform: `translate(${x - 14} ${y - 8})` },
    ...glyphs.eye.map(({ d, pen }) =>
      element('path', { d, ...(pen ? { stroke: palette('ink'), 'stroke-width': pen } : { fill: palette('ink') }) }),
    ),
  );

/** What is selected in a drawing of everything: a path, or a component with its paths. */
interface Selection {
  readonly path?: PathId | undefined;
  readonly component?: ComponentId | undefined;
}

/** The pen of a link beside a selection: the others step back by weight, but for the tunnel, which carries some of them. */
function penBeside(path: PathId, { path: chosen, component }: Selection): 'line' | 'strong' | 'thin' {
  if (!chosen && !component) return 'line';
  if (chosen === path) return 'strong';
  const isRelated = component !== undefined && pathsAt(component).includes(path);
  return isRelated || path === 'agent-to-konnectivity-server' ? 'line' : 'thin';
}

const drawBackdrop = (scene: Scene, palette: Palette, { component }: Selection): string =>
  [
    ...scene.zones.map(
      ({ id, d }) =>
        element('path', { d, fill: palette(backdropTokens[id]) }) +
        (id === 'between' ? element('path', { d, fill: hatchFill(palette) }) : ''),
    ),
    ...scene.outlines.map(({ kind, box }) => element('rect', { ...inBox(box), ...outlineStyle(kind, palette) })),
    ...scene.strokes.map(({ kind, d }) => element('path', { d, ...strokeStyle(kind, palette) })),
    ...scene.captions.map((caption) => drawCaption(caption, palette, scene)),
    scene.eye ? drawEye(scene.eye, palette, scene) : '',
    ...scene.components.map(({ id, style, box, also, captions }) => {
      const look = { ...boxStyle(style, palette), ...(id === component ? { stroke: palette('ink'), 'stroke-width': 3 } : {}) };
      return element(
        'g',
        { 'data-component': id, 'data-selected': id === component ? 'true' : undefined },
        ...[box, ...(also ? [also] : [])].map((each) =>
          style === 'alias' ? element('path', { d: ribbon(each), ...look }) : element('rect', { ...inBox(each), ...look }),
        ),
        ...captions.map((caption) => drawCaption(caption, palette, scene)),
      );
    }),
  ].join('');

function drawLink({ path, casing, hops }: SceneLink, scene: Scene, palette: Palette, selection: Selection): string {
  const pen = path === scene.focus ? 'strong' : penBeside(path, selection);
  return element(
    'g',
    { 'data-path': path, 'data-selected': path === selection.path ? 'true' : undefined },
    casing ? element('path', { d: casing, stroke: palette('btw-ground'), 'stroke-width': 10 }) : '',
    pen === 'strong' ? element('path', { d: haloOf(hops), stroke: palette('ink'), 'stroke-opacity': 0.14, 'stroke-width': 16 }) : '',
    ...hops.map((hop) => element('g', { 'data-hop': hop.zone, 'data-hop-verdict': hop.verdict }, drawSegment(hop, palette, scene, pen))),
  );
}

/** A load balancer that ends TLS. */
const drawBalancer = ({ boxes, captions }: Balancer, palette: Palette, view: Sized): string =>
  boxes.map((box) => element('rect', { ...inBox(box), fill: palette('surface'), stroke: palette('cp-edge'), 'stroke-width': 2 })).join('') +
  captions.map((caption) => drawCaption(caption, palette, view)).join('');

/** One frame of a scene with its backdrop, as markup of SVG in the units of the scene: presentation attributes only, no style, no class. */
export function drawScene(scene: Scene, frame: SceneFrame, palette: Palette, selection: Selection = {}): string {
  const { otherNode } = frame;
  return element(
    'g',
    { fill: 'none', 'stroke-width': 1.5 },
    drawBackdrop(scene, palette, selection),
    frame.tunnel ? drawSegment(frame.tunnel, palette, scene, 'line') : '',
    otherNode ? drawOtherNode(otherNode, palette) : '',
    ...frame.trunks.map(({ casing, width }) => element('path', { d: casing, stroke: palette('btw-ground'), 'stroke-width': width })),
    ...frame.links.map((link) => drawLink(link, scene, palette, selection)),
    ...frame.trunks
      .filter(({ paths }) => paths.every((path) => path !== selection.path))
      .map(({ lock }) => drawTag(lock, 'authenticated', palette, 'btw-ground')),
    frame.balancer ? drawBalancer(frame.balancer, palette, scene) : '',
    ...[...frame.captions, ...(otherNode?.captions ?? [])].map((caption) => drawCaption(caption, palette, scene)),
    ...frame.marks.map((mark) => drawMark(mark, palette)),
    frame.eye ? drawEye(frame.eye, palette, scene) : '',
  );
}
