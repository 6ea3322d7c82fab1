import { pathIds, type PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { inspectAll } from '../../wording/inspection.ts';
import type { OwnCluster } from '../figure/explorer-script.ts';
import type { HubSpokeElement } from '../figure/figure-element.ts';
import type { ProfilePart } from './context.ts';
import { profilePairs } from './profile.ts';

/** The path that the page is about, if it is about one. */
export const pathOfPage = (): PathId | undefined => pathIds.find((id) => new RegExp(`/paths?/${id}/`).test(location.pathname));

const summaryOf = (settings: Settings, path: PathId | undefined): string =>
  path ? 'The drawing shows your cluster. Choose a mode to compare it with.' : `${inspectAll(settings).title}.`;

/**
 * The diagram of a page begins from the cluster of the reader, and its switch has that cluster as a choice. The explorer is asked for it as for any other
 * state, unless its address asks for one. The picture on the page of a mode stays that of the mode.
 */
export const figurePart: ProfilePart = ({ profile, name, text, isInAddress }) => {
  const figure = document.querySelector<HubSpokeElement>('hub-spoke');
  // In a frame without a figure of its own the element is not defined.
  if (!figure?.store) return undefined;
  if (figure.dataset['explore'] === figure.dataset['draw']) {
    const asked = new Set(
      location.search
        .replace(/^\?/, '')
        .split('&')
        .map((pair) => pair.split('=')[0]),
    );
    asked.delete('cluster');
    asked.delete('theme');
    asked.delete('');
    if (asked.size > 0) return undefined;
    void figure.act((explorer) => explorer.ask(text));
    return () => void figure.act((explorer) => explorer.readAddress());
  }
  if (!figure.querySelector('.modes:not([hidden])')) return undefined;
  const { settings, minor } = profile;
  const own: OwnCluster = {
    name,
    settings,
    minor,
    summary: summaryOf(settings, pathOfPage()),
    pairs: isInAddress ? profilePairs(profile) : [],
  };
  void figure.act((explorer) => explorer.own(own));
  return () => void figure.act((explorer) => explorer.own(undefined));
};
