import { compareRecord, comparisonWords, type ComparedRow, type Comparison } from '../../../facts/evidence/cluster-question.ts';
import {
  longestRecord,
  readClusterRecord,
  type CertificateFields,
  type ClusterRecord,
  type Outcome,
  type ServerRecord,
} from '../../../facts/evidence/cluster-record.ts';
import { dataTable } from '../../../markup/data-table.ts';
import { h } from '../../../markup/h.ts';
import {
  answersCounted,
  comparedColumns,
  comparedLabels,
  issuedTo,
  moreServers,
  noEvidence,
  noVersion,
  onMinor,
  otherSetUp,
  otherVersions,
  outcomeWords,
  recordWords,
  serverColumns,
  serverLabels,
  serverNames,
  toldByFlags,
  validUntil,
} from '../../../wording/record.ts';
import { coded } from '../../../markup/coded.ts';

/** What the page has of our evidence: for a question and a minor the value, and the part of the table that shows it. */
interface OursOnPage {
  readonly minors: readonly string[];
  readonly of: (question: string, minor: string) => { readonly value: string | undefined; readonly shown: Element } | undefined;
}

/** Reads our evidence from the table that the build drew. */
function oursIn(root: ParentNode): OursOnPage {
  const found = new Map<string, { value: string | undefined; shown: Element }>();
  const minors = new Set<string>();
  for (const row of root.querySelectorAll<HTMLElement>('[data-question]'))
    for (const item of row.querySelectorAll<HTMLElement>('[data-minors]')) {
      const shown = item.querySelector('.ours');
      for (const minor of (item.dataset['minors'] ?? '').split(' ')) {
        minors.add(minor);
        if (shown) found.set(`${row.dataset['question']} ${minor}`, { value: item.dataset['value'], shown });
      }
    }
  return { minors: [...minors], of: (question, minor) => found.get(`${question} ${minor}`) };
}

/** How many names stand in a row before the rest is counted. */
const most = 5;

/** What the counts of a comparison come to, in one sentence. */
export function countsOf(rows: readonly { readonly comparison: Comparison }[]): string {
  const count = (...which: readonly Comparison[]): number => rows.filter(({ comparison }) => which.includes(comparison)).length;
  return answersCounted({
    same: count('same'),
    different: count('different'),
    told: count('told-by-flags'),
    notCompared: count('other-set-up', 'no-evidence'),
    notMeasured: count('not-measured'),
  });
}

/** What is said of the versions of a record that the evidence does not have, or of a record without one. */
export function versionNote(rows: readonly Pick<ComparedRow, 'minor'>[], minors: readonly string[]): string | undefined {
  const others = [...new Set(rows.map(({ minor }) => minor))].filter((minor) => minor === undefined || !minors.includes(minor));
  if (others.length === 0) return undefined;
  const named = others.filter((minor) => minor !== undefined);
  return named.length > 0 ? otherVersions(minors[0], minors.at(-1), named) : noVersion(minors[0], minors.at(-1));
}

const why: Partial<Record<Comparison, (row: ComparedRow) => string>> = {
  'told-by-flags': () => toldByFlags,
  'other-set-up': ({ question }) => otherSetUp(question.unless ?? ''),
  'no-evidence': ({ minor }) => noEvidence(minor),
};

/** A row; where the question is that of the row above, only who answers it is shown. */
function rowOf(row: ComparedRow, ours: OursOnPage, isFirst: boolean): HTMLTableRowElement {
  const { question, minor, servers, yours, comparison } = row;
  const found = minor === undefined ? undefined : ours.of(question.id, minor);
  const reason = why[comparison]?.(row);
  const where = [serverNames(servers, most), minor && onMinor(minor)].filter(Boolean).join(', ');
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      h('span', isFirst ? {} : { class: 'visually-hidden' }, ...coded(question.title)),
      where !== '' && h('small', {}, where),
    ),
    h('td', {}, ...coded(yours ?? recordWords['not-measured'])),
    h('td', {}, found ? (found.shown.cloneNode(true) as Element) : recordWords['not-checked']),
    h(
      'td',
      {},
      h('b', { class: 'compared', 'data-comparison': comparison }, comparisonWords[comparison]),
      reason !== undefined && h('small', {}, ...coded(reason)),
    ),
  );
}

const certificateWords = ({ subject, issuer, issuedBy, names, days, notAfter, key }: CertificateFields): string =>
  `${issuedTo(subject, issuedBy, issuer, names)}; ${validUntil(days, notAfter, key)}`;

/** The outcomes of a kind of question, those that are alike together: `TLS 1.2, TLS 1.3: accepted; TLS 1.0: refused`. */
export function outcomesInWords(outcomes: Readonly<Record<string, Outcome>>): string {
  const by = new Map<Outcome, string[]>();
  for (const [name, outcome] of Object.entries(outcomes)) by.set(outcome, [...(by.get(outcome) ?? []), name]);
  return [...by].map(([outcome, names]) => `${names.join(', ')}: ${outcomeWords[outcome]}`).join('; ');
}

/** How many servers are listed one by one. */
const mostServers = 50;
const serverRow = (server: ServerRecord): HTMLTableRowElement =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, server.name),
    h('td', {}, server.certificate ? certificateWords(server.certificate) : recordWords['not-measured']),
    h('td', {}, outcomesInWords(server.versions)),
    h('td', {}, outcomesInWords(server.groups)),
  );

/** The comparison of a record as elements. */
function drawn(record: ClusterRecord, ours: OursOnPage): { readonly said: string; readonly parts: readonly Node[] } {
  const rows = compareRecord(record, (question, minor) => ours.of(question, minor)?.value);
  const servers = [...record.apiServers, ...record.kubelets];
  return {
    said: [versionNote(rows, ours.minors), countsOf(rows)].filter(Boolean).join(' '),
    parts: [
      h('h3', { id: 'compared' }, recordWords.compared),
      dataTable(
        'record-table',
        comparedColumns,
        comparedLabels,
        rows.map((row, at) => rowOf(row, ours, row.question !== rows[at - 1]?.question)),
      ),
      h('h3', { id: 'presented' }, recordWords.presented),
      dataTable('record-table', serverColumns, serverLabels, servers.slice(0, mostServers).map(serverRow)),
      ...(servers.length > mostServers ? [h('p', {}, moreServers(servers.length - mostServers))] : []),
    ],
  };
}

/** Compares the record that a reader pastes or opens with the evidence on the page. Nothing of it leaves the page, and nothing of it is kept. */
export function startRecordComparison(): void {
  const form = document.querySelector<HTMLFormElement>('.record-form');
  const field = form?.querySelector('textarea');
  const file = form?.querySelector<HTMLInputElement>('input[type="file"]');
  const said = document.querySelector('.record-said');
  const shown = document.querySelector('.record-comparison');
  if (!form || !field || !file || !said || !shown) return;
  const ours = oursIn(document);
  const show = (text: string): void => {
    const record = text.trim() === '' ? undefined : readClusterRecord(text);
    const { said: words, parts } =
      record === undefined ? { said: '', parts: [] } : typeof record === 'string' ? { said: record, parts: [] } : drawn(record, ours);
    said.textContent = words;
    said.toggleAttribute('data-refused', typeof record === 'string');
    shown.replaceChildren(...parts);
  };
  field.addEventListener('input', () => show(field.value));
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    // What is far too long is not even read: a text of that length says so.
    const text = chosen.size > 4 * longestRecord ? Promise.resolve('x'.repeat(longestRecord + 1)) : chosen.text();
    void text.then((read) => {
      field.value = read.length > longestRecord ? '' : read;
      show(read);
      file.value = '';
    });
  });
  form.hidden = false;
  // A browser may have kept what was pasted.
  show(field.value);
}
