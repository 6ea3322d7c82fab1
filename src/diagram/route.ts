import { componentOf } from '../model/component.ts';
import { judge } from '../model/judge.ts';
import type { HopJudgement } from '../model/judgement.ts';
import { pathOf, type PathId } from '../model/path.ts';
import type { Settings } from '../model/setting.ts';
import { verdictOf, type Verdict } from '../model/verdict.ts';
import { zoneNames } from '../model/zone.ts';

/** The way a path takes under some settings, judged; it has at least one hop. */
export interface Route {
  readonly path: PathId;
  readonly hops: readonly [HopJudgement, ...HopJudgement[]];
  /** The verdict of what the two ends agreed on: past the tunnel nothing else covers it. */
  readonly look: Verdict;
  readonly tunnelled: boolean;
}

/** The route of each of these paths that the settings have. */
export const routesOf = (paths: readonly PathId[], settings: Settings): readonly Route[] =>
  paths.flatMap((path) => {
    const [first, ...rest] = judge(path, settings, 'nobody').hops;
    return first ? [{ path, hops: [first, ...rest], look: (rest.at(-1) ?? first).verdict, tunnelled: rest.length > 0 }] : [];
  });

/** The verdict of the outermost layer of a hop alone: what the tunnel gives, whatever is inside. */
export const outermost = (hop: HopJudgement): Verdict => verdictOf(hop, hop.layers.slice(0, 1)).verdict;

/** What a screen reader says for a link: "API server to kubelet, API server dials: between authenticated, node network encrypted". */
export function labelOf({ path, hops }: Route): string {
  const { name, client, alsoClients = [] } = pathOf(path);
  const dialling = [client, ...alsoClients].map((id) => componentOf(id).name);
  const verdicts = hops.map(({ zone, verdict }) => `${zoneNames[zone]} ${verdict}`);
  return `${name.replace(' → ', ' to ')}, ${dialling.join(' and ')} ${dialling.length > 1 ? 'dial' : 'dials'}: ${verdicts.join(', ')}`;
}
