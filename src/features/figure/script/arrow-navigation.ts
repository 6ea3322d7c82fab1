import { pathOf, type PathId } from '../../../model/path.ts';

/** The places that the arrow keys reach in a drawing: its components, and the links of the frame that is shown. */
const stopsOf = (svg: SVGSVGElement, frame: string): readonly SVGElement[] => [
  ...svg.querySelectorAll<SVGElement>(`.component, .frame[data-mode="${frame}"] .link`),
];

const isLink = (stop: SVGElement): boolean => stop.matches('.link');

/** The links that start or end at a component. */
function linksAt(component: SVGElement, stops: readonly SVGElement[]): readonly SVGElement[] {
  const id = component.dataset['component'];
  return stops.filter((stop) => {
    if (!isLink(stop)) return false;
    const { client, server, alsoClients = [] } = pathOf(stop.dataset['path'] as PathId);
    return [client, server, ...alsoClients].some((end) => end === id);
  });
}

const hub = 'kube-apiserver';
const endsAtHub = (link: SVGElement): boolean => {
  const { client, server } = pathOf(link.dataset['path'] as PathId);
  return client === hub || server === hub;
};

/** The last of some links that leads to the hub, or the last where none does. */
const lastToHub = (links: readonly SVGElement[]): SVGElement | undefined => links.findLast(endsAtHub) ?? links.at(-1);

/** The component at one end of a link: right leads away from the hub, left towards it; without the hub, right leads to who answers. */
function endOf(link: SVGElement, stops: readonly SVGElement[], away: boolean): SVGElement | undefined {
  const { client, server } = pathOf(link.dataset['path'] as PathId);
  const fromHub = away ? (client === hub ? server : client) : hub;
  const wanted = endsAtHub(link) ? fromHub : away ? server : client;
  return stops.find((stop) => stop.dataset['component'] === wanted);
}

/**
 * Where an arrow key leads: right and left walk component → link → component along the spokes, up and down go to the neighbour
 * of the same kind, Home and End to the first and last stop. Undefined for any other key.
 */
export function nextStop(svg: SVGSVGElement, from: SVGElement, key: string, frame: string): SVGElement | undefined {
  const stops = stopsOf(svg, frame);
  const alike = stops.filter((stop) => isLink(stop) === isLink(from));
  const at = alike.indexOf(from);
  switch (key) {
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    case 'ArrowDown':
      return alike[(at + 1) % alike.length];
    case 'ArrowUp':
      return alike[(at - 1 + alike.length) % alike.length];
    case 'ArrowRight':
      return isLink(from) ? endOf(from, stops, true) : linksAt(from, stops)[0];
    case 'ArrowLeft':
      return isLink(from) ? endOf(from, stops, false) : lastToHub(linksAt(from, stops));
    default:
      return undefined;
  }
}
