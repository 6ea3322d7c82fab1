import { judge } from '../judge.ts';
import { paths, type PathId } from '../path.ts';
import type { Settings } from '../setting/setting.ts';
import type { Verdict } from '../verdict.ts';

/** A path that differs between two settings: whether its route differs, and the verdict of its weakest hop on both sides. */
export interface Change {
  readonly path: PathId;
  readonly rerouted: boolean;
  readonly appeared: boolean;
  readonly disappeared: boolean;
  /** The verdict of the weakest hop before and after, or that the path is not used. */
  readonly before: Verdict | 'not-used';
  readonly after: Verdict | 'not-used';
}

const weakestIn = (path: PathId, settings: Settings): Change['before'] => judge(path, settings, 'nobody').weakestHop?.verdict ?? 'not-used';
const routeOf = (path: PathId, settings: Settings): string =>
  judge(path, settings, 'nobody')
    .hops.map((hop) => `${hop.from}>${hop.to}:${hop.port}`)
    .join(' ');
const verdictsOf = (path: PathId, settings: Settings): string =>
  judge(path, settings, 'nobody')
    .hops.map((hop) => `${hop.zone}=${hop.verdict}`)
    .join(' ');

/** Every path whose hops or verdicts differ between two settings, in table order. */
export const changesBetween = (before: Settings, after: Settings): readonly Change[] =>
  paths.flatMap(({ id }) => {
    const [routeBefore, routeAfter] = [routeOf(id, before), routeOf(id, after)];
    if (routeBefore === routeAfter && verdictsOf(id, before) === verdictsOf(id, after)) return [];
    return [
      {
        path: id,
        rerouted: routeBefore !== routeAfter && routeBefore !== '' && routeAfter !== '',
        appeared: routeBefore === '',
        disappeared: routeAfter === '',
        before: weakestIn(id, before),
        after: weakestIn(id, after),
      },
    ];
  });
