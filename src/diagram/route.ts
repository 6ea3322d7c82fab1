import { checkedVerdictOf } from '../model/evidence/not-checked.ts';
import { judgePath } from '../model/judge-path.ts';
import type { JudgedHop } from '../model/judgement.ts';
import { pathOf, type PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { verdictOf, type Verdict } from '../model/verdict.ts';
import { notCheckedWords } from '../wording/not-checked.ts';
import { verdictWords } from '../wording/verdict.ts';
import { zoneNames } from '../wording/zone.ts';
import { listed } from '../wording/text/list.ts';
import { componentNames, pathNames } from '../wording/names.ts';

/** The path that is a tunnel itself: it is drawn as a tube, and its ends as plates. */
export const tunnelPath = 'agent-to-konnectivity-server' satisfies PathId;
/** The paths that are drawn as lines: all others. A variant has a place for each. */
export type LinePath = Exclude<PathId, typeof tunnelPath>;

/**
 * How a path gets to its server: over one connection, through a tunnel that carries it, or by a load balancer that ends the TLS of the
 * client and opens a connection of its own.
 */
type RouteForm = 'direct' | 'tunnelled' | 'balanced';

/** The way a path takes under some settings, judged; it has at least one hop. */
export interface Route<Path extends PathId = PathId> {
  readonly path: Path;
  readonly hops: readonly [JudgedHop, ...JudgedHop[]];
  /**
   * The verdict of the layer that the two ends agreed on, which decides how the line is drawn. It is the verdict of the last hop, because nothing
   * else protects the path after a tunnel; a client whose TLS ends at a load balancer agreed on it for the first hop.
   */
  readonly style: Verdict;
  readonly form: RouteForm;
}
/** The route of a path that is drawn as a line. */
export type LineRoute = Route<LinePath>;

/** Whether a route is drawn as a line, not as the tube. */
export const isLine = (route: Route): route is LineRoute => route.path !== tunnelPath;

/** The route of each of these paths that the settings have. */
export const routesOf = (paths: readonly PathId[], settings: Settings): readonly Route[] =>
  paths.flatMap((path) => {
    const [first, ...rest] = judgePath(path, settings).hops;
    if (!first) return [];
    const form: RouteForm = rest.length === 0 ? 'direct' : first.to === 'load-balancer' ? 'balanced' : 'tunnelled';
    const style = form === 'balanced' ? first.verdict : (rest.at(-1) ?? first).verdict;
    return [{ path, hops: [first, ...rest], style, form }];
  });

/** The verdict of the outermost layer of a hop alone: what the tunnel gives, whatever is inside. */
export function outermost(hop: JudgedHop, { kubernetes }: Settings): Verdict {
  const layers = hop.layers.slice(0, 1);
  return checkedVerdictOf({ ...hop, layers, ...verdictOf(hop, layers) }, kubernetes).verdict;
}

/** What a screen reader says for a link: "API server to kubelet, API server dials: between authenticated, node network encrypted". */
export function labelOf({ path, hops }: Route): string {
  const { client, alsoClients = [] } = pathOf(path);
  const name = pathNames[path];
  const dialling = [client, ...alsoClients].map((id) => componentNames[id]);
  const verdicts = hops.map(
    ({ zone, verdict, notChecked }) =>
      `${zoneNames[zone]} ${verdictWords[verdict]}${notChecked ? ` (${notCheckedWords(notChecked)})` : ''}`,
  );
  return `${name.replace(' → ', ' to ')}, ${listed(dialling)} ${dialling.length > 1 ? 'connect' : 'connects'}: ${verdicts.join(', ')}`;
}
