import { type Place, type PlacedDistribution, wayToSet } from '../../../../model/change/place.ts';
import { smallestChange, type Step } from '../../../../model/change/smallest-change.ts';
import { isOfKubeadm } from '../../../../model/distribution-id.ts';
import { judge } from '../../../../model/judge.ts';
import { pathIds, pathOf, type PathId } from '../../../../model/path.ts';
import { modeIds, modeOf, type ModeId } from '../../../../model/setting/mode.ts';
import { applies, type SettingId, type Settings } from '../../../../model/setting/setting.ts';
import { settingPairs } from '../../../../model/setting/settings-query.ts';
import { smallestChangeSentence } from '../../../../wording/change/smallest-change.ts';
import { placeFormName, placeItemNames, whoSentence } from '../../../../wording/change/place.ts';
import { judgementSentence } from '../../../../wording/judgement.ts';
import { listed } from '../../../../wording/text/list.ts';
import { ended } from '../../../../wording/text/text.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { h, linkTo } from '../../../../markup/h.ts';
import { blockedBy, isBlocked, placedSteps, renderSafeChange } from '../../../../markup/safe-change.ts';
import { breakCode } from '../../../../markup/code-breaks.ts';
import { keepFlagsWhole } from '../../../../markup/whole-flags.ts';
import { samplesOfKubeadm } from './captions.ts';
import type { ClusterContext, ClusterPart } from '../context.ts';
import { pathOfPage } from '../figure.ts';
import { isFileOfKubeadm, itemsNamedIn } from './kubeadm-files.ts';
import { modeChange } from './mode-change.ts';
import { namesForm } from '../names/names-form.ts';
import { ownPlaces } from './own-places.ts';
import { formatCluster, minorOf } from '../../../../state/cluster.ts';
import { remedyStyle } from './remedy-style.ts';
import { saysOf, settingWords } from '../../../../wording/setting-words.ts';
import { modeNames, pathNames } from '../../../../wording/names.ts';
import {
  onYourCluster,
  unknownOfYours,
  stepsOfYours,
  unnamedBelow,
  unnamedHere,
  hereOfYours,
  whatToChangeOn,
  whatYouCanDoOn,
  ofKubeadm,
  changedHereOn,
  howToSecure,
  loadingPlaces,
  placesNotLoaded,
  tunnelStays,
  modeAndYours,
  nothingDiffers,
  notAsDefaults,
  unknownOfIt,
  modeIsGone,
  nothingToChange,
  settingsOfMode,
  noLinesFor,
} from '../../../../wording/cluster/change.ts';

/** Draws the box from what is known of the places of the distribution: nothing where the files are those of kubeadm. */
type Draw = (box: HTMLElement, context: ClusterContext, placed: PlacedDistribution | undefined) => void;

const paragraph = (...children: readonly (Node | string)[]): HTMLElement => h('p', {}, ...children);
const titleOf = ({ name }: ClusterContext): string => onYourCluster(name);

/** The settings that decide a path and of which nothing is known, as a sentence; nothing where all are known. */
function unknownSentence(path: PathId, settings: Settings): string | undefined {
  const names = pathOf(path)
    .decidedBy.filter((id) => settings[id] === 'unknown' && applies(id, settings))
    .map((id) => settingWords[id].name);
  return names.length > 0 ? unknownOfYours(listed(names)) : undefined;
}

/** Whose files the samples of the page are, where it has some, and where a reader of another distribution goes on. */
function filesBelow({ cluster: { distribution }, root }: ClusterContext, placed: PlacedDistribution | undefined): readonly HTMLElement[] {
  if (!samplesOfKubeadm().some(({ file }) => isFileOfKubeadm(file))) return [];
  if (isOfKubeadm(distribution?.id)) return [paragraph(stepsOfYours)];
  if (!distribution) return [paragraph(unnamedBelow)];
  const page = linkTo(root, `/distributions/${distribution.id}/#what-to-change`, whatToChangeOn(distribution.name));
  return [paragraph(ofKubeadm(distribution.name, placed?.isManaged), page, '.')];
}

/** The change that makes a path safe on the cluster. */
const drawPath =
  (path: PathId): Draw =>
  (box, context, placed) => {
    const { cluster, root } = context;
    const { settings } = cluster;
    renderSafeChange(box, path, settings, minorOf(cluster), root, placed, {
      title: titleOf(context),
      addressOf: (after) => `/explore/?${formatCluster({ ...cluster, settings: after })}`,
    });
    const isSafe = box.querySelector('[data-kind="safe"]') !== null;
    const unknown = isSafe ? undefined : unknownSentence(path, settings);
    box.querySelector('h3')?.after(paragraph(judgementSentence(judge(path, settings, 'nobody'))), ...(unknown ? [paragraph(unknown)] : []));
    box.append(...filesBelow(context, placed));
  };

/** One setting in which the cluster is not as a mode, and who sets it where no step below does. */
function differenceItem(
  id: SettingId,
  mode: ModeId,
  settings: Settings,
  steps: readonly Step[],
  placed: PlacedDistribution | undefined,
): HTMLElement {
  const to = modeOf(mode).settings[id];
  const way = placed && !steps.some(({ setting }) => setting === id) ? wayToSet(placed.places, id, to) : undefined;
  const who = id === 'transport' && settings.transport === 'other-tunnel' ? tunnelStays : way && placed ? whoSentence(placed, way) : '';
  return h('li', {}, h('strong', {}, settingWords[id].name), modeAndYours(saysOf(id, to), saysOf(id, settings[id]), who));
}

/** Whether a step can be shown: the reader can take it, and what is typed for it is known. */
const canTake = (placed: PlacedDistribution | undefined, step: Step): boolean =>
  !placed ||
  wayToSet(placed.places, step.setting, step.to) === undefined ||
  wayToSet(placed.places, step.setting, step.to)?.lines !== undefined;

/** What is to change until the cluster is as a mode. */
const drawMode =
  (mode: ModeId): Draw =>
  (box, context, placed) => {
    const { cluster, root } = context;
    const { settings } = cluster;
    const minor = minorOf(cluster);
    const name = modeNames[mode];
    box.replaceChildren(h('h3', {}, titleOf(context)));
    if (mode === 'defaults') {
      const pairs = settingPairs(settings, modeOf('defaults').settings).filter(([id]) => applies(id, settings));
      const known = pairs.filter(([, value]) => value !== 'unknown');
      box.append(
        paragraph(known.length === 0 ? nothingDiffers : notAsDefaults(known.length, listed(known.map(([id]) => settingWords[id].name)))),
        ...(pairs.length > known.length ? [paragraph(unknownOfIt(pairs.length - known.length))] : []),
        ...filesBelow(context, placed),
      );
      return;
    }
    const { same, unknown, other, gone, steps } = modeChange(mode, settings, minor);
    const differing = [...other, ...unknown];
    if (gone.length > 0) {
      box.append(paragraph(modeIsGone(minor, listed(gone.map((id) => settingWords[id].name)))));
      return;
    }
    box.append(
      paragraph(
        differing.length === 0 ? nothingToChange(same.length, name) : settingsOfMode(name, same.length, differing.length, unknown.length),
      ),
    );
    if (differing.length > 0) box.append(h('ul', {}, ...differing.map((id) => differenceItem(id, mode, settings, steps, placed))));
    const blocked = steps.filter((step) => isBlocked({ placed }, { steps: [step] }));
    const mine = steps.filter((step) => !blocked.includes(step));
    const unsaid = mine.filter((step) => !canTake(placed, step));
    box.append(...blockedBy({ root, placed }, { steps: blocked }));
    if (placed && unsaid.length > 0)
      box.append(
        paragraph(
          noLinesFor(listed(unsaid.map(({ setting }) => settingWords[setting].name)), placed.name),
          linkTo(root, `/distributions/${placed.id}/#what-to-change`, whatYouCanDoOn(placed.name)),
        ),
      );
    const shown = mine.filter((step) => !unsaid.includes(step));
    if (shown.length > 0) box.append(placedSteps(shown, root, placed));
    box.append(...filesBelow(context, placed));
  };

/** Where the distribution keeps one group of settings, or who sets it. */
function placeItem(placed: PlacedDistribution, title: string, place: Place): HTMLElement {
  const doubt = whoSentence(placed, place);
  const where = place.who === 'provider-only' || place.who === 'unknown' ? '' : `${placeFormName(place.form)}: ${ended(place.where)}`;
  return h('li', {}, h('strong', {}, title), `. ${[where, doubt].filter(Boolean).join(' ')}`);
}

/** The text of the advice of a symptom: what to check, and what to do. */
function adviceText(): string {
  const parts: string[] = [];
  for (let next = document.querySelector('#fix')?.nextElementSibling; next && next.id !== 'what-not-to-do'; next = next.nextElementSibling)
    if (!next.matches('.own-cluster')) parts.push(next.textContent ?? '');
  return parts.join('\n');
}

/** The path that a symptom is about: `symptoms/[id].astro` links it where it draws the connection, and mostly where it names the full explanation. */
const pathOfSymptom = (): PathId | undefined => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#link + p > a[href], #fix ~ p > a[href]')];
  return links.flatMap(({ href }) => pathIds.find((id) => href.includes(`/paths/${id}/`)) ?? []).at(0);
};

/** Where the cluster keeps what a symptom names, and how its connection is protected there. */
const drawSymptom: Draw = (box, context, placed) => {
  const { cluster, root } = context;
  const path = pathOfSymptom();
  const items = placed ? itemsNamedIn(adviceText()) : [];
  box.replaceChildren(h('h3', {}, titleOf(context)));
  if (placed && items.length > 0)
    box.append(
      paragraph(changedHereOn(placed.name)),
      h('ul', {}, ...items.map((item) => placeItem(placed, placeItemNames[item], placed.places[item]))),
      paragraph(linkTo(root, `/distributions/${placed.id}/#what-to-change`, whatToChangeOn(placed.name)), '.'),
    );
  else if (isOfKubeadm(cluster.distribution?.id)) box.append(paragraph(hereOfYours));
  else if (!cluster.distribution) box.append(paragraph(unnamedHere));
  if (!path) return;
  const change = smallestChange(path, cluster.settings, { minor: minorOf(cluster) });
  const unknown = change.kind === 'safe' ? undefined : unknownSentence(path, cluster.settings);
  box.append(
    paragraph(
      h('strong', {}, pathNames[path]),
      `. ${judgementSentence(judge(path, cluster.settings, 'nobody'))}`,
      ...(unknown ? [` ${unknown}`] : []),
    ),
  );
  if (change.kind === 'changes' || change.kind === 'impossible')
    box.append(paragraph(`${smallestChangeSentence(change)} `, linkTo(root, `/paths/${path}/#harden-it`, howToSecure)));
};

/** What the box stands under, and what it shows, on the pages that say how something is set up: their heading, and on a symptom its steps, which are its answer. */
function placeOfBox(): readonly [above: Element | null, draw: Draw] | undefined {
  const path = pathOfPage();
  if (path) return [document.querySelector('h2#harden-it'), drawPath(path)];
  const mode = modeIds.find((id) => location.pathname.includes(`/modes/${id}/`));
  if (mode) return [document.querySelector('h2#turn-it-on'), drawMode(mode)];
  if (/\/symptoms\/[a-z-]+\//.test(location.pathname)) return [document.querySelector('h2#fix ~ ul'), drawSymptom];
  return undefined;
}

/**
 * Directly under the heading of what to do stands what it is on the cluster of the reader: whether anything is to change, who can, in which file and
 * lines, what to check first, and what may break. The steps of the page stay below it, and those of a symptom above it.
 */
export const remedyPart: ClusterPart = (context, page) => {
  const [above, draw] = placeOfBox() ?? [];
  if (!above || !draw) return;
  adoptOnce(remedyStyle);
  const box = page.put(h('section', { class: 'own-cluster', 'aria-label': titleOf(context) }), (made) => above.after(made));
  const { distribution } = context.cluster;
  const show = (placed: PlacedDistribution | undefined): void => {
    draw(box, context, placed);
    keepFlagsWhole(box);
    breakCode(box);
  };
  if (!distribution || isOfKubeadm(distribution.id)) show(undefined);
  else {
    box.append(h('h3', {}, titleOf(context)), paragraph(loadingPlaces(distribution.name)));
    ownPlaces(distribution.id).then(
      (placed) => {
        if (!box.isConnected) return;
        show(placed);
        // The box has samples too.
        namesForm().show();
      },
      () => box.replaceChildren(h('h3', {}, titleOf(context)), paragraph(placesNotLoaded(distribution.name))),
    );
  }
};
