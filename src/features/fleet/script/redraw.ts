import { fleetDrawing, fleetLanes } from '../../../diagram/fleet/fleet.ts';
import { fleetForms } from '../../../diagram/fleet/fleet-form.ts';
import type { FleetSize } from '../../../model/fleet/fleet-size.ts';

/** Writes the geometry of another size into a drawn fleet, and returns how many connections one of its lines stands for. */
export function redrawFleet(svg: SVGSVGElement, form: keyof typeof fleetForms, size: FleetSize): number {
  const drawing = fleetDrawing(size, fleetForms[form]);
  for (const lane of fleetLanes) {
    const lines = svg.querySelector(`.lines[data-lane="${lane}"]`);
    lines?.setAttribute('d', drawing.lines[lane]);
    lines?.setAttribute('stroke-width', String(drawing.thickness));
    lines?.setAttribute('data-dense', String(drawing.dense));
    const { label, inner, outer } = drawing.places[lane];
    for (const end of svg.querySelectorAll(`.end[data-lane="${lane}"]`))
      end.setAttribute('transform', end.matches('.inner') ? inner : outer);
    for (const text of svg.querySelectorAll(`.label[data-lane="${lane}"]`)) text.setAttribute('transform', `translate(${label.join(' ')})`);
  }
  const [, top, width, height] = drawing.view;
  svg.setAttribute('viewBox', drawing.view.join(' '));
  svg.querySelector('.at-top')?.setAttribute('transform', `translate(0 ${top})`);
  svg.querySelector('.at-end')?.setAttribute('transform', `translate(${width} ${top + height})`);
  svg.querySelector('.nodes')?.setAttribute('d', drawing.nodes);
  svg.querySelector('.servers')?.setAttribute('d', drawing.servers);
  return drawing.perLine;
}
