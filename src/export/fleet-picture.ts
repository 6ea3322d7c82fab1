import { fleetDrawing, fleetLanes, type FleetLane } from '../diagram/fleet/fleet.ts';
import { fleetEnds, fleetHeads } from '../diagram/fleet/fleet-end.ts';
import { fleetForms, fleetZones } from '../diagram/fleet/fleet-form.ts';
import { classesOf, type LinkClassId } from '../model/fleet/fleet.ts';
import { verdictOfClass } from '../model/fleet/fleet-rules.ts';
import type { FleetSize } from '../model/fleet/fleet-size.ts';
import { modeOf, type ModeId } from '../model/setting/mode.ts';
import type { Verdict } from '../model/verdict.ts';
import { fleetPictureTitle } from '../wording/export/picture.ts';
import { figureIds, figuresOf, fleetSentence, heldPhrase, scaleSentence, sizePhrase } from '../wording/fleet/fleet.ts';
import { modeNames } from '../wording/names.ts';
import { linkClassNames } from '../wording/fleet/link-class-names.ts';
import { networkTitles } from '../wording/drawing.ts';
import { hatchFill, hatchPattern } from './hatch.ts';
import { fitted } from './label.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { textWidth } from './text-width.ts';
import { colourOf } from './verdict-style.ts';
import { element } from './xml.ts';

/** The lane that connections of a kind are drawn in; another tunnel of a distribution is no mode, and has none. */
const laneOf = (id: LinkClassId): FleetLane | undefined =>
  id === 'ssh-tunnels' || id === 'agents' ? 'tunnels' : fleetLanes.find((lane) => lane === id);

/** Dashes of a line in tenths of a unit, as the page draws them: what no formula counts is unknown. */
const dashOf = (verdict: Verdict): string | undefined =>
  verdict === 'unknown' ? '100 40 20 40' : verdict === 'encrypted' ? '90 50' : undefined;

/** The fleet of a size in a mode, to scale. */
export function fleetPicture(size: FleetSize, mode: ModeId, address: string, theme: Theme, palette: Palette): Picture {
  const form = fleetForms.wide;
  const zones = fleetZones(form);
  const drawing = fleetDrawing(size, form);
  const lanes = [...classesOf(modeOf(mode).settings).keys()].flatMap((id) => {
    const lane = laneOf(id);
    const counted = heldPhrase(id, size) !== 'unknown';
    return lane ? [{ id, lane, verdict: counted ? (verdictOfClass(mode, id) ?? 'unknown') : ('unknown' as const) }] : [];
  });
  const ink = palette('ink');
  const label = ({ id, lane }: (typeof lanes)[number]): string => {
    const text = `${linkClassNames[id]}: ${heldPhrase(id, size)}`;
    const width = textWidth(text, 13, true) + 20;
    const [x, y] = drawing.places[lane].label;
    return element(
      'g',
      { transform: `translate(${x} ${y})` },
      element('rect', { x: -width / 2, y: -13, width, height: 26, rx: 13, fill: palette('surface'), stroke: palette('rule2') }),
      fitted(text, { x: 0, y: 4.5, size: 13, weight: 600, fill: ink, anchor: 'middle' }),
    );
  };
  const [left, top, width, height] = drawing.view;
  const bottom = top + height;
  const zone = (text: string, x: number, token: string): string =>
    fitted(text, { x, y: top + 28, size: 15, weight: 600, fill: palette(token) });
  const end = ({ lane, dialled, link }: (typeof fleetEnds)[number]): string => {
    if (!lanes.some(({ id }) => id === link)) return '';
    const answers = dialled === 'inner' ? 'outer' : 'inner';
    return (
      element('circle', {
        r: 4.5,
        transform: drawing.places[lane][dialled],
        fill: palette('surface'),
        stroke: ink,
        'stroke-width': 2.25,
      }) + element('path', { d: fleetHeads[answers], transform: drawing.places[lane][answers], fill: ink, stroke: palette('surface') })
    );
  };
  const query = address.slice(address.indexOf('?'));
  return {
    theme,
    palette,
    title: fleetPictureTitle(modeNames[mode], sizePhrase('nodes', size), sizePhrase('servers', size)),
    summary: fleetSentence(mode, size),
    description: [...lanes.map(({ id }) => `${linkClassNames[id]}: ${heldPhrase(id, size)}.`), scaleSentence(drawing.perLine)].join(' '),
    width,
    height,
    markup: element(
      'g',
      { fill: 'none', transform: `translate(${-left} ${-top})` },
      element('rect', { width: form.width, height: form.height, fill: palette('node-ground') }),
      element('path', { d: zones.between, fill: palette('btw-ground') }),
      element('path', { d: zones.between, fill: hatchFill(palette) }),
      element('path', { d: zones.controlPlane, fill: palette('cp-ground') }),
      element('path', { d: zones.edges[0], stroke: palette('cp-line'), 'stroke-width': 1.5 }),
      element('path', { d: zones.edges[1], stroke: palette('node-line'), 'stroke-width': 1.5 }),
      element(
        'g',
        { transform: 'scale(.1)' },
        element('path', {
          d: drawing.nodes,
          stroke: palette('node'),
          'stroke-width': 32,
          'stroke-linecap': 'round',
          'stroke-dasharray': `0 ${drawing.pace}`,
        }),
        ...lanes.map(({ lane, verdict }) =>
          element('path', {
            d: drawing.lines[lane],
            'data-lane': lane,
            'data-verdict': verdict,
            stroke: colourOf(verdict, palette),
            'stroke-width': verdict === 'unknown' ? 20 : drawing.thickness,
            'stroke-opacity': drawing.dense && verdict !== 'unknown' ? 0.55 : undefined,
            'stroke-dasharray': dashOf(verdict),
          }),
        ),
        element('path', { d: drawing.servers, stroke: palette('cp'), 'stroke-width': 200 }),
      ),
      ...fleetEnds.map(end),
      ...lanes.map(label),
      zone(networkTitles['control-plane'], 22, 'cp'),
      zone(networkTitles.between, 396, 'btw'),
      zone(networkTitles['node-network'], 556, 'node'),
      fitted(sizePhrase('servers', size), { x: 22, y: form.centre[1] + 2, size: 15, weight: 600, fill: palette('cp') }),
      fitted(scaleSentence(drawing.perLine), { x: 22, y: bottom - 14, size: 13, fill: palette('ink2') }),
    ),
    definitions: hatchPattern(palette),
    verdicts: new Set(lanes.map(({ verdict }) => verdict)),
    source: {
      address,
      state: query,
      figures: Object.fromEntries(figureIds.map((id) => [id, figuresOf(mode, size)[id]])),
      verdicts: Object.fromEntries(lanes.map(({ id, verdict }) => [id, verdict])),
    },
  };
}
