import { modeOf } from '../../model/setting/mode.ts';
import { distributionFrom, type Distribution } from '../../state/distribution.ts';
import { ofMinor } from '../../state/minor.ts';
import { writeAddress } from '../../state/address.ts';
import { withoutParameters } from '../../state/query.ts';
import { provide } from '../shell/load-script.ts';
import type { Undo } from './context.ts';
import { HeaderPanel } from './header-panel.ts';
import { carriedHere, carriedTo, keep, kept as keptCluster } from './kept.ts';
import { keepNames } from './names/kept-names.ts';
import { namesForm } from './names/names-form.ts';
import { profileParts } from './parts.ts';
import { formatProfile, parseProfile, profileName, profileParameters, type Profile } from './profile.ts';
import { core } from './profile-core.ts';
import { profileKey, type ProfilePage, type ProfileScript } from './profile-script.ts';
import { profileCoreKey } from './secure/secure-script.ts';

/** Filled in by the build: every distribution with what differs from the defaults, as the text of a query. */
declare const PROFILE_DISTRIBUTIONS: readonly { readonly id: string; readonly name: string; readonly settings: string }[];

const distributions: readonly Distribution[] = PROFILE_DISTRIBUTIONS.map(({ id, name, settings }) =>
  distributionFrom(id, name, settings, modeOf('defaults').settings),
);

/** The cluster that a text says, and what of it was not taken. No text says nothing of either. */
const read = (text: string | undefined): ReturnType<typeof parseProfile> =>
  text === undefined ? { profile: undefined, ignored: undefined } : parseProfile(text, distributions);

/** The page of the checker promises that nothing of what is pasted comes into its address, so not even the settings do. */
const isOfChecker = (): boolean => /\/check\/(?:index\.html)?$/.test(location.pathname);

/** The query of this page with a cluster in it, or without one. */
function queryWith(text: string | undefined): string {
  const asParameter = carriedTo(location.pathname, '') !== '';
  const names = asParameter ? (['cluster'] as const) : carriedHere() === undefined ? [] : profileParameters;
  const rest = withoutParameters(location.search, names);
  return text === undefined ? rest : `${rest || '?'}${rest ? '&' : ''}${carriedTo(location.pathname, text)}`;
}

provide(profileCoreKey, { core });
provide(profileKey, (page: ProfilePage): ProfileScript => {
  let shown: Profile | undefined;
  let isKept = false;
  let undo: readonly Undo[] = [];

  /** Shows a cluster everywhere on the page, and lets the address and the links have it, unless the browser keeps it. */
  const show = (given: Profile | undefined, ignored: string | undefined, opens = false): void => {
    const profile = given && { ...given, settings: ofMinor(given.settings, given.minor) };
    shown = profile;
    if (profile) namesForm().follow(isKept);
    else namesForm().clear();
    const text = profile && formatProfile(profile);
    page.carry(isKept ? undefined : text);
    if (ignored) page.say?.(ignored);
    if (profile || ignored) panel?.show({ profile, ignored, isKept }, opens);
    else panel?.hide();
    for (const each of [...undo].reverse()) each();
    undo = [];
    if (!profile || text === undefined) return;
    const context = { profile, distributions, text, name: profileName(profile), isInAddress: carriedHere() !== undefined, root: page.root };
    undo = profileParts.flatMap((part) => part(context) ?? []);
  };
  const write = (text: string | undefined): void => {
    if (!isOfChecker()) writeAddress(queryWith(text), 'replace');
  };
  const change = (profile: Profile): void => {
    const text = formatProfile(profile);
    if (isKept) isKept = keep(text);
    if (!isKept) write(text);
    show(profile, undefined);
  };
  const menu = document.querySelector<HTMLDetailsElement>('.site-header [data-menu="cluster"]');
  const panel = menu
    ? new HeaderPanel(
        menu,
        distributions,
        page.root,
        {
          change,
          keep: (wanted) => {
            if (!shown || !keep(wanted ? formatProfile(shown) : undefined)) return false;
            isKept = wanted;
            if (!wanted) keepNames({});
            write(wanted ? undefined : formatProfile(shown));
            show(shown, undefined);
            return true;
          },
          forget: () => {
            keep(undefined);
            keepNames({});
            isKept = false;
            write(undefined);
            show(undefined, undefined);
          },
          address: () => location.origin + location.pathname + (shown ? queryWith(formatProfile(shown)) : location.search) + location.hash,
        },
        [namesForm().element],
      )
    : undefined;

  // A step in the history may lead to an address with a cluster that was forgotten or changed since. What an address says is shown.
  addEventListener('popstate', () => {
    const { profile, ignored } = read(carriedHere());
    if (!profile || (shown && formatProfile(profile) === formatProfile(shown))) return;
    isKept = false;
    show(profile, ignored);
  });

  return {
    show: (text, { kept = false, opens = false } = {}) => {
      const { profile, ignored } = read(text);
      isKept = kept;
      if (opens && profile) {
        // Who keeps a cluster and chooses another one keeps that.
        isKept = keptCluster() !== undefined && keep(formatProfile(profile));
        if (!isKept) write(formatProfile(profile));
      }
      show(profile, ignored, opens);
    },
  };
});
