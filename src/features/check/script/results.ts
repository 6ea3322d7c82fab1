import type { Finding } from '../../../checker/finding.ts';
import { originWords } from '../../../checker/report/origin-words.ts';
import { byInput, countedPaths, othersWords } from '../../../checker/report/of-input.ts';
import { absentWords, answerWords } from '../../../checker/report/path-words.ts';
import { atLeast } from '../../../checker/rules/rule.ts';
import { zoneNames } from '../../../wording/zone.ts';
import { jumpButton, showAccepted, showAccount } from './account.ts';
import { showAsk } from './ask.ts';
import { h } from '../../../markup/h.ts';
import { asDataRow, labelsOf, type Column } from '../../../markup/data-table.ts';
import { notCheckedNote, verdictTag } from '../../../markup/inspector.ts';
import { flagParts } from '../../../markup/whole-flags.ts';
import { part } from '../../shell/script/part.ts';
import { coded } from '../../../markup/coded.ts';
import { exploreQuery } from './explore.ts';
import type { CheckView, Judged, Jump, Shown } from './checker-script.ts';
import { benchmarkWords } from '../../../checker/report/text.ts';
import { settingWords } from '../../../wording/setting-words.ts';
import { pathNames } from '../../../wording/names.ts';
import {
  whatToType,
  needsOthers,
  thenThis,
  checkFirst,
  mayBreak,
  smallestChange,
  factsAndBenchmarks,
  valueIs,
  factsAre,
  judgedAs,
  hiddenByFilter,
  onePatchFor,
  pathColumnNames,
} from '../../../wording/check/result.ts';

type Look = 'known' | 'default' | 'unknown';
const lookOf = (kind: string): Look => (kind === 'stated' ? 'known' : kind === 'unknown' ? 'unknown' : 'default');
/** Who can make the change and where, and what is edited instead of the command line of a running process. */
const placeOf = ({ edited, where, lapsed }: Finding): readonly (HTMLElement | false)[] => [
  lapsed !== undefined && h('p', { class: 'lapsed' }, lapsed),
  edited !== undefined && h('p', { class: 'edited' }, edited.sentence),
  where !== undefined && h('p', { class: 'where-to-change' }, where.sentence),
  !!where?.lines.length && h('pre', { tabindex: 0, 'aria-label': whatToType }, where.lines.join('\n')),
];

type Together = Shown['together'][number];

/** A heading in a sentence, and a sentence whose commands stand in backquotes. */
const told = (className: string, name: string, words: string): HTMLElement =>
  h('p', { class: className }, h('strong', {}, `${name}: `), ...coded(words));

/** What has to be changed before a change that shuts somebody out, each with what to look at. */
function neededItems(together: Together): readonly HTMLElement[] {
  if (!together) return [];
  return [
    h('p', { class: 'needs' }, needsOthers),
    h(
      'ol',
      { class: 'needs' },
      ...together.first.map(({ code, title, before, breaks }) =>
        h('li', {}, h('code', {}, code), ` ${title}.`, told('before', checkFirst, before), told('breaks', mayBreak, breaks)),
      ),
      h('li', {}, thenThis),
    ),
  ];
}

function findingItem(finding: Finding, together: Together, root: string, jump: Jump): HTMLElement {
  const { severity, title, sentence, path, region, origin, fix, breaks, before, benchmarks, facts, code } = finding;
  return h(
    'li',
    { 'data-severity': severity },
    h('h3', {}, h('span', { class: 'severity' }, severity), ` ${title}`),
    h(
      'p',
      { class: 'where flow fine' },
      jumpButton(region, jump),
      path ? h('a', { href: `${root}paths/${path}/` }, pathNames[path]) : undefined,
      // What the rule stands on.
      h('a', { href: `${root}evidence/checks/#${code}` }, h('code', {}, code)),
    ),
    h('p', {}, sentence),
    origin ? h('p', { class: 'origin fine muted' }, valueIs(originWords(origin))) : undefined,
    ...placeOf(finding),
    told('before', checkFirst, before),
    told('breaks', mayBreak, breaks),
    ...neededItems(together),
    fix ? h('pre', { class: 'diff', tabindex: 0, 'aria-label': smallestChange }, together ? together.diff : fix.diff) : undefined,
    h(
      'details',
      {},
      h('summary', {}, factsAndBenchmarks),
      ...benchmarks.map((benchmark) => h('p', {}, benchmarkWords(benchmark))),
      facts.length > 0 ? h('p', {}, factsAre(facts)) : undefined,
    ),
  );
}

function linkRow(path: Judged['paths'][number], open: Judged['open'], root: string): HTMLElement {
  const several = path.hops.length > 1;
  const hops = path.hops.map((hop) =>
    h('span', { class: 'hop' }, several ? h('small', {}, zoneNames[hop.zone]) : undefined, verdictTag(hop.verdict), ...notCheckedNote(hop)),
  );
  const decided = path.decidedBy
    .filter(({ id, origin }) => origin.kind !== 'request' && (origin.kind !== 'unknown' || open.some((one) => one.id === id)))
    .map(({ id, value, origin }) =>
      h(
        'li',
        { 'data-look': lookOf(origin.kind) },
        `${settingWords[id].name}: ${value}`,
        h('small', {}, origin.kind === 'unknown' ? '' : originWords(origin)),
      ),
    );
  const row = h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a', { href: `${root}paths/${path.id}/` }, path.name)),
    h('td', {}, ...(hops.length > 0 ? hops : [absentWords(path)])),
    h('td', {}, ...(path.present ? [...flagParts(`${path.sentence} `), h('small', {}, answerWords(path))] : [])),
    h('td', {}, h('ul', { role: 'list' }, ...decided)),
  );
  return asDataRow(row, labelsOf(pathColumns));
}

/** The columns of the paths of a cluster. */
export const pathColumns: readonly Column[] = [
  pathColumnNames.path,
  [pathColumnNames.verdict, ''],
  [pathColumnNames.across, ''],
  pathColumnNames.decided,
];

const rootOf = (page: HTMLElement): string => page.dataset['root'] ?? '/';

/** Fills in what a check found. Everything of the reader's goes in as text. */
export const showFindings: CheckView['findings'] = ({ result, together }, page, filter, jump) => {
  const numbered = result.findings.map((finding, at) => ({ finding, together: together[at] }));
  const shown = numbered.filter(({ finding: { severity, fix } }) => atLeast(severity, filter.from) && (!filter.changeable || fix));
  const hidden = result.findings.length - shown.length;
  part(page, '.check-version').textContent = judgedAs(result.kubernetes.minor, result.kubernetes.from);
  part(page, '.check-problems').replaceChildren(
    ...result.problems.map((problem) => h('li', {}, jumpButton(problem, jump), ` ${problem.sentence}`)),
  );
  part(page, '.check-findings').replaceChildren(...shown.map((one) => findingItem(one.finding, one.together, rootOf(page), jump)));
  part(page, '.check-hidden').textContent = hiddenByFilter(hidden);
  const changeable = result.findings.filter(({ fix }) => fix).length;
  part<HTMLElement>(page, '.check-patch').hidden = changeable === 0;
  part(page, '.check-patch summary').textContent = onePatchFor(changeable);
  showAccepted(result, page, jump);
  showAccount(result, page, jump);
};

/** Fills in what follows from a check: the paths, what would tell the rest, and the address that explores it. */
export const showPaths: CheckView['paths'] = (judged, page) => {
  const { result, paths, open } = judged;
  const sorted = byInput(result, paths);
  const rows = (some: Judged['paths']): readonly HTMLElement[] => some.map((path) => linkRow(path, open, rootOf(page)));
  const others = othersWords(sorted);
  part(page, '.check-sum').textContent = countedPaths(result, sorted.own);
  part(page, '.check-links tbody').replaceChildren(
    ...rows(sorted.own),
    ...(others ? [asDataRow(h('tr', {}, h('td', { colspan: pathColumns.length }, others)), [])] : []),
    ...rows(sorted.others),
  );
  const query = exploreQuery(result);
  part<HTMLAnchorElement>(page, '.check-explore').setAttribute('href', `${rootOf(page)}explore/${query}`);
  page.querySelector('[data-use-cluster]')?.setAttribute('data-use-cluster', query.replace('?', 'distro=defaults&'));
  showAsk(judged, page);
};
