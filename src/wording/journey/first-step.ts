import type { Journey, Leg } from '../../model/journey/journey.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { smallestChangeOf } from '../inspection/first-thing.ts';

/** What to do first about the first connection of a journey that is one of the paths, and which path that is. Nothing where it needs nothing, or where nothing is known to help. */
export function firstStepOf({ legs }: Journey, settings: Settings): { readonly path: PathId; readonly text: string } | undefined {
  const main = legs.find((leg): leg is Leg => leg.kind === 'leg' && leg.client === undefined);
  const text = main && smallestChangeOf(main.path, { ...settings, ...main.fixed })?.text;
  return main && text ? { path: main.path, text } : undefined;
}
