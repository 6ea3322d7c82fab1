import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { type SettingId, type Settings } from '../../../../model/setting/setting.ts';
import { exclusionOf, type Exclusion, type KnownCluster, type Occurrence } from '../../../../symptoms/occurrence.ts';
import { listed } from '../../../../wording/text/list.ts';
import { coded } from '../../../../markup/coded.ts';
import { h } from '../../../../markup/h.ts';
import type { Changes } from '../changes.ts';
import type { ClusterPart } from '../context.ts';
import { rowStyle, stepBackNote, yoursLabel } from './step-back.ts';
import { saysOf, settingWords } from '../../../../wording/setting-words.ts';
import { pathNames } from '../../../../wording/names.ts';
import {
  portWords,
  settingIs,
  notOnYourPath,
  yoursHas,
  yoursRuns,
  ifSeen,
  symptomNotInYours,
  symptomsExcluded,
  errorsExcluded,
} from '../../../../wording/cluster/in-yours.ts';

/** Filled in by the build from the front matter of the symptoms (`src/build/scripts/symptom-data.ts`): what each needs in order to occur. */
declare const SYMPTOM_OCCURRENCES: Readonly<Record<string, Occurrence>>;

const settingsInWords = (settings: Settings, ids: readonly SettingId[]): string =>
  listed(ids.map((id) => settingIs(settingWords[id].name, saysOf(id, settings[id]))));

/** Why a symptom cannot occur in a cluster, in whole sentences; backticks are code. */
export function exclusionSentences(exclusion: Exclusion, { settings, minor }: KnownCluster): string {
  if (exclusion.by === 'path') return notOnYourPath(pathNames[exclusion.path], settingsInWords(settings, ['transport']));
  return exclusion.by === 'settings'
    ? yoursHas(exclusion.needs, settingsInWords(settings, exclusion.settings))
    : yoursRuns(exclusion.needs, minor);
}

/** No paragraph, for the first paragraph of a card is what the symptom is, which the questions of `/symptoms/` copy. */
const notice = (why: string): HTMLElement => {
  adoptOnce(rowStyle);
  return h(
    'div',
    { class: 'not-in-yours' },
    h('strong', {}, symptomNotInYours),
    ' ',
    ...coded(why),
    h('span', { class: 'if-seen' }, ifSeen),
  );
};

/**
 * Symptoms that cannot occur in the cluster of the reader say so: the cards of `/symptoms/` (`article[data-symptom]`), the results there, which are copies
 * of those cards, the page of a symptom, and the errors of other pages, which are rows of a table whose second cell leads to the symptom.
 */
export const symptomsPart: ClusterPart = ({ cluster: { settings, minor }, name }, page) => {
  const cluster: KnownCluster = { settings, minor };
  const why = (id: string): string | undefined => {
    const occurrence = SYMPTOM_OCCURRENCES[id];
    const exclusion = occurrence && exclusionOf(occurrence, cluster);
    return exclusion && exclusionSentences(exclusion, cluster);
  };
  const shown = symptomAt(location.pathname);
  const [reason, heading] = [shown && why(shown), document.querySelector('main h1')];
  if (reason && heading) page.put(notice(reason), (made) => heading.after(made));
  markCards(why, name, page);
  for (const table of document.querySelectorAll<HTMLTableElement>('main table')) markErrors(table, why, page);
};

type Why = (id: string) => string | undefined;

/** The symptom whose page an address is. */
const symptomAt = (address: string): string | undefined => /\/symptoms\/([a-z0-9-]+)\/(?:index\.html)?(?:[?#].*)?$/.exec(address)?.[1];

/** The cards of the list of symptoms, and those of what was found. */
function markCards(why: Why, name: string, page: Changes): void {
  const cards = [...document.querySelectorAll('article[data-symptom]')];
  if (cards.length === 0) return;
  const back = cards.filter((card) => {
    const reason = why(card.getAttribute('data-symptom') ?? '');
    if (!reason) return false;
    page.mark(card, 'data-steps-back');
    page.put(notice(reason), (made) => card.querySelector('h3')?.after(made));
    return true;
  });
  const isListed = (card: Element): boolean => !card.closest('.found-symptoms');
  const [listedBack, all] = [back.filter(isListed), cards.filter(isListed).length];
  const said = symptomsExcluded(name, listedBack.length, all);
  const place = document.querySelector('.finder ~ section:has(.cards)');
  if (place) page.put(stepBackNote(listedBack, said), (made) => place.before(made));
  // The symptoms that answers to the questions of the page lead to.
  for (const item of document.querySelectorAll<HTMLElement>('.fitting > li[data-id]')) {
    if (!why(item.dataset['id'] ?? '')) continue;
    page.mark(item, 'data-steps-back');
    page.putWord(yoursLabel('no', portWords.no), (...made) => item.querySelector('a')?.after(...made));
  }
  // Results that are copies of a card have its notice, and lose it with the others.
  page.also(() => {
    for (const copy of document.querySelectorAll('.found-symptoms [data-steps-back]')) {
      copy.removeAttribute('data-steps-back');
      copy.querySelector('.not-in-yours')?.remove();
    }
  });
}

/** A table of errors: what the error says, and what it means, which begins with the link to its symptom. */
function markErrors(table: HTMLTableElement, why: Why, page: Changes): void {
  const back: Element[] = [];
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  for (const row of rows) {
    const [, means] = row.cells;
    const link = means?.firstElementChild;
    const symptom = link instanceof HTMLAnchorElement ? symptomAt(link.getAttribute('href') ?? '') : undefined;
    const reason = symptom && why(symptom);
    if (!means || !reason) continue;
    const small = h('small', { class: 'why-not-in-yours' }, yoursLabel('no', portWords.no), ' ', ...coded(reason));
    page.put(small, (made) => means.append(made));
    page.mark(row, 'data-steps-back');
    back.push(row);
  }
  if (back.length === 0) return;
  const said = errorsExcluded(back.length, rows.length);
  page.put(stepBackNote(back, said), (made) => (table.closest('section.scroll') ?? table).before(made));
}
