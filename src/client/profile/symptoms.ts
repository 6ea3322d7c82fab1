import { pathOf } from '../../model/path.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { exclusionOf, type Exclusion, type KnownCluster, type Occurrence } from '../../symptoms/occurrence.ts';
import { listed } from '../../wording/list.ts';
import { spansOf } from '../../wording/text.ts';
import { h } from '../views/h.ts';
import type { ProfilePart } from './context.ts';
import { Marks, stepBackNote } from './step-back.ts';

/** Filled in by the build from the front matter of the symptoms (`src/build/scripts/symptom-data.ts`): what each needs in order to occur. */
declare const SYMPTOM_OCCURRENCES: Readonly<Record<string, Occurrence>>;

const settingWords = (settings: Settings, ids: readonly SettingId[]): string =>
  listed(
    ids.map((id) => {
      const { name, says } = settingOf(id);
      return `“${name}: ${(says as Readonly<Record<string, string>>)[settings[id]] ?? settings[id]}”`;
    }),
  );

/** Why a symptom cannot occur in a cluster, in whole sentences; backticks are code. */
export function exclusionSentences(exclusion: Exclusion, { settings, minor }: KnownCluster): string {
  if (exclusion.by === 'path')
    return `It belongs to the path ${pathOf(exclusion.path).name}, which your cluster does not have, because it has ${settingWords(settings, ['transport'])}.`;
  return exclusion.by === 'settings'
    ? `${exclusion.needs} Your cluster has ${settingWords(settings, exclusion.settings)}.`
    : `${exclusion.needs} Your cluster runs Kubernetes ${minor ?? ''}.`;
}

/** For who has the message in front of them all the same. */
const ifSeen =
  ' If you see the message all the same, your cluster is set up in another way than it is described here, or another program printed the message.';

const notice = (why: string): HTMLElement =>
  h(
    document,
    'p',
    { class: 'not-in-yours' },
    h(document, 'strong', {}, 'Not in your cluster.'),
    ' ',
    ...spansOf(why).map(({ text, isCode }) => (isCode ? h(document, 'code', {}, text) : text)),
    h(document, 'span', { class: 'if-seen' }, ifSeen),
  );

/**
 * Symptoms that cannot occur in the cluster of the reader say so: the cards of `/symptoms/` (`article[data-symptom]`), the results there, which are copies
 * of those cards, and the page of a symptom.
 */
export const symptomsPart: ProfilePart = ({ profile: { settings, minor }, name }) => {
  const cluster: KnownCluster = { settings, minor };
  const why = (id: string): string | undefined => {
    const occurrence = SYMPTOM_OCCURRENCES[id];
    const exclusion = occurrence && exclusionOf(occurrence, cluster);
    return exclusion && exclusionSentences(exclusion, cluster);
  };
  const shown = /\/symptoms\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(location.pathname)?.[1];
  if (shown) {
    const [reason, heading] = [why(shown), document.querySelector('main h1')];
    if (!reason || !heading) return undefined;
    const marks = new Marks();
    marks.put(notice(reason), (made) => heading.after(made));
    return marks.undo;
  }
  const cards = [...document.querySelectorAll('article[data-symptom]')];
  if (cards.length === 0) return undefined;
  const marks = new Marks();
  const back = cards.filter((card) => {
    const reason = why(card.getAttribute('data-symptom') ?? '');
    if (!reason) return false;
    marks.mark(card, 'data-steps-back');
    marks.put(notice(reason), (made) => card.querySelector('h3')?.after(made));
    return true;
  });
  const listedCards = cards.filter((card) => !card.closest('.found-symptoms'));
  const backInList = back.filter((card) => !card.closest('.found-symptoms'));
  const place = document.querySelector('.finder ~ section');
  if (place)
    marks.put(
      stepBackNote(
        backInList,
        `${String(backInList.length)} of the ${String(listedCards.length)} symptoms below cannot occur in ${name}. Each of them says “Not in your cluster” and why. What is not known of your cluster excludes nothing.`,
      ),
      (made) => place.before(made),
    );
  // Results that are copies of a card have its notice, and lose it with the others.
  marks.also(() => {
    for (const copy of document.querySelectorAll('.found-symptoms [data-steps-back]')) {
      copy.removeAttribute('data-steps-back');
      copy.querySelector('.not-in-yours')?.remove();
    }
  });
  return marks.undo;
};
