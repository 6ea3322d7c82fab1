import { modeIds } from '../../../../model/setting/mode.ts';
import { settingsOfKnown } from '../../../../model/setting/settings-query.ts';
import { settingsText } from '../../../../state/settings.ts';
import { beginFrom } from '../../../shell/script/own-begin.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { ownLine } from './own-verdict.ts';
import { noTransport, standingOf } from './standing.ts';
import { modeNames } from '../../../../wording/names.ts';
import {
  namedCluster,
  namedOption,
  fleetBegins,
  fleetBeginsElsewhere,
  lifetimesBegin,
  lifetimesBeginElsewhere,
} from '../../../../wording/cluster/verdict.ts';

/**
 * The page `/compare/` begins with the cluster of the reader on its first side, unless its address asks for another: the selects get an option for it, and
 * which option is shown first (`data-first`). The page then reads its address again, as after a step in the history.
 */
export const comparePart: ClusterPart = ({ cluster, name, text }, page) => {
  const [a, b] = document.querySelectorAll<HTMLSelectElement>('[data-compare] .compare-form select');
  if (!a || !b) return;
  const settings = settingsText(cluster.settings, settingsOfKnown({}));
  a.add(h('option', { value: text, 'data-settings': settings }, namedOption(name)), 0);
  a.dataset['first'] = text;
  // What the cluster began as would hardly differ from it.
  const isBaseSecond = cluster.distribution?.id === b.querySelector<HTMLOptionElement>('[selected]')?.value;
  if (isBaseSecond) b.dataset['first'] = a.querySelector<HTMLOptionElement>('[selected]')?.value;
  dispatchEvent(new PopStateEvent('popstate'));
  page.also(() => {
    for (const select of [a, b]) {
      delete select.dataset['first'];
      for (const option of [...select.options]) if (option.value === text) option.remove();
    }
    dispatchEvent(new PopStateEvent('popstate'));
  });
};

/**
 * The page `/fleet/` begins in the mode that reaches the nodes as the cluster of the reader does, since only that decides who keeps connections open. Where no
 * mode does, it begins as it was built, and says why.
 */
export const fleetPart: ClusterPart = ({ cluster, name }, page) => {
  const tool = document.querySelector('main .fleet');
  const lead = document.querySelector('main .fleet-head .lead');
  if (!tool) return;
  const { mode, hasItsTransport } = standingOf(cluster.settings);
  const line = hasItsTransport
    ? ownLine('', fleetBegins(name, modeNames[mode]))
    : ownLine('', fleetBeginsElsewhere(noTransport(cluster.settings, namedCluster(name)), modeNames[modeIds[0]]));
  // A frame has no lead.
  page.put(line, (made) => (lead ? lead.after(made) : tool.before(made)));
  if (!hasItsTransport) return;
  beginFrom(tool, mode);
  page.also(() => beginFrom(tool, undefined));
};

/**
 * The page `/lifetimes/` begins in the minor of the cluster of the reader, and in the mode that reaches the nodes as the cluster does. Where no mode does, it
 * begins in the mode that it was built with, and says why.
 */
export const lifetimesPart: ClusterPart = ({ cluster, name }, page) => {
  const tool = document.querySelector('main .lifetime-tool');
  if (!tool) return;
  const { mode, hasItsTransport } = standingOf(cluster.settings);
  const line = hasItsTransport
    ? ownLine('', lifetimesBegin(name))
    : ownLine('', lifetimesBeginElsewhere(noTransport(cluster.settings, namedCluster(name)), modeNames[modeIds[0]]));
  page.put(line, (made) => tool.before(made));
  beginFrom(tool, { ...(hasItsTransport ? { mode } : {}), ...(cluster.minor ? { minor: cluster.minor } : {}) });
  page.also(() => beginFrom(tool, undefined));
};
