import { judge } from '../../../../model/judge.ts';
import { modeIds, type ModeId } from '../../../../model/setting/mode.ts';
import { pathIds } from '../../../../model/path.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import { listed, together } from '../../../../wording/text/list.ts';
import { modeNames, pathNames } from '../../../../wording/names.ts';
import { beginFrom } from '../../../shell/script/own-begin.ts';
import type { ClusterPart } from '../context.ts';
import { ownLine, ownMark, ownTags } from './own-verdict.ts';
import { noTransport, standingOf } from './standing.ts';
import {
  onYours,
  inHops,
  nearestTo,
  anotherWay,
  journeyOn,
  doesNotHappen,
  stepsDiffer,
  stepsOf,
} from '../../../../wording/cluster/verdict.ts';

const routeOf = (hops: readonly { readonly zone: string | undefined; readonly verdict: string | undefined }[]): string =>
  hops.map(({ zone, verdict }) => `${zone}=${verdict}`).join(' ');

/** The connections in one list of steps, which JourneyStep.astro wrote: each hop has its leg, its path, and what the request decides by itself. */
function legsOf(list: Element, settings: Settings) {
  const hops = [...list.querySelectorAll<HTMLElement>(':scope > li[data-path]')];
  return together(hops, ({ dataset }) => dataset['leg'] ?? '').flatMap((items) => {
    const last = items.at(-1);
    const path = pathIds.find((id) => id === last?.dataset['path']);
    if (!last || !path) return [];
    const fixed = JSON.parse(last.dataset['fixed'] ?? '{}') as Partial<Settings>;
    const judgement = judge(path, { ...settings, ...fixed }, 'nobody');
    const shown = routeOf(items.map(({ dataset }) => ({ zone: dataset['hop'], verdict: dataset['verdict'] })));
    return { last, path, own: judgement, isSame: shown === routeOf(judgement.hops), hasItsHops: items.length === judgement.hops.length };
  });
}

/** What the line says of the list of steps that is shown, after “On your cluster”. */
function sayOf(legs: ReturnType<typeof legsOf>, mode: ModeId, settings: Settings): string {
  const unused = [...new Set(legs.filter(({ own }) => !own.present).map(({ path }) => pathNames[path]))];
  if (unused.length > 0) return doesNotHappen(listed(unused));
  const { hasItsTransport } = standingOf(settings, [mode]);
  const differing = legs.filter(({ isSame }) => !isSame).length;
  return [stepsDiffer(differing), stepsOf(modeNames[mode]), ...(hasItsTransport ? [] : [noTransport(settings) || anotherWay])].join(' ');
}

/**
 * A journey opens in the mode that is nearest to the cluster of the reader, of those that it has, unless its address asks for a mode. A sentence says what of
 * that cluster differs from the steps that are shown, and under each connection of another route or verdict stands that of the cluster.
 */
export const journeyPart: ClusterPart = ({ cluster: { settings }, name }, page) => {
  const journey = document.querySelector<HTMLElement>('journey-steps');
  const lead = document.querySelector('main .lead');
  const shown = [...(journey?.querySelectorAll<HTMLInputElement>('input[name="mode"]') ?? [])].map(({ value }) => value);
  const available = modeIds.filter((id) => shown.includes(id));
  if (!journey || available.length === 0) return;
  const says = document.createElement('span');
  const line = ownLine(journeyOn(name), says);
  // A frame has no lead.
  page.put(line, (made) => (lead ? lead.after(made) : journey.before(made)));
  for (const list of journey.querySelectorAll('ol.steps'))
    for (const { last, own, isSame, hasItsHops } of legsOf(list, settings)) {
      if (isSame || !own.present) continue;
      const lead = hasItsHops ? onYours : inHops(own.hops.length);
      page.put(ownLine(lead, ...ownTags(own, !hasItsHops)), (mark) => last.append(mark));
    }
  const follow = (): void => {
    const mode = available.find((id) => id === journey.dataset['mode']) ?? available[0];
    const list = mode && journey.querySelector(`ol.steps[data-modes~="${mode}"]`);
    if (mode && list) says.textContent = sayOf(legsOf(list, settings), mode, settings);
  };
  const { mode: nearest, isSame } = standingOf(settings, available);
  page.also(() => beginFrom(journey, undefined));
  journey.addEventListener('journey-steps-state', follow);
  page.also(() => journey.removeEventListener('journey-steps-state', follow));
  beginFrom(journey, nearest);
  // The tab is called as the cluster is everywhere, beside the name of the mode whose steps it shows.
  const tab = journey.querySelector(`label:has([value="${nearest}"]) .name`);
  page.putWord(ownMark(nearestTo(name, isSame)), (...made) => tab?.append(...made));
  follow();
};
