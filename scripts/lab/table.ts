import { listed } from '../../src/wording/text/list.ts';
import { counted, grouped } from '../../src/wording/text/text.ts';
import { pathNames } from '../../src/wording/names.ts';
import { questions, type Question } from '../../src/lab/expectation.ts';
import { carriers } from '../../src/lab/lab-case.ts';
import { differences, type JudgeScene } from '../../src/lab/survey/finding.ts';
import { comparedIn } from './report.ts';
import type { PlayedScene } from './play/survey.ts';
import { alteredBy, capturedBy, disagreements, realityOf, refusalOf, type Row } from './play/row.ts';
import { carrierNames, questionNames } from '../../src/wording/lab/case.ts';

const word = (happened: boolean): string => (happened ? 'yes' : 'no');

/** A cell: one word where the model and the lab agree, both where they do not, and what the lab found where the model does not know. */
function cellOf({ model }: Row, question: Question, reality: Readonly<Record<Question, boolean>> | undefined): string {
  if (!reality) return '–';
  const found = word(reality[question]);
  if (model[question] === 'unknown') return `(${found})`;
  return model[question] === found ? found : `${model[question]} ≠ ${found}`;
}

/** What became of a row, in a few words. */
function stateOf(row: Row): string {
  if ('notRun' in row.result) return 'not run';
  if ('failed' in row.result) return 'FAILED';
  return disagreements(row).length > 0 ? 'DIFFERS' : 'agrees';
}

function details(row: Row): readonly string[] {
  const { result, model, labCase } = row;
  if ('notRun' in result) return [`not run: ${result.notRun}`];
  if ('failed' in result) return [`failed: ${result.failed}`];
  const reality = realityOf(row);
  const refusal = refusalOf(result.evidence);
  const altered = alteredBy(result.evidence);
  return [
    ...disagreements(row).map(
      (question) =>
        `${labCase.id}: the model says ${model[question]} to “${questionNames[question]}”, and the lab found ${word(reality?.[question] ?? false)}`,
    ),
    `captured: ${capturedBy(result.evidence)}`,
    `altered: ${altered.length > 0 ? altered.join('; ') : 'nothing'}`,
    ...(refusal ? [`refused: ${refusal}`] : []),
  ];
}

const columns = questions.map((question) => ({ question, heads: questionNames[question].split(' ') }));
const width = 12;

/** The table of a run as text: a line of cells for each case, and below it what was captured, altered and refused. */
export function tableText(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const first = Math.max(...rows.map(({ labCase }) => labCase.id.length)) + 4;
  const head = [0, 1].map((line) => ' '.repeat(first) + columns.map(({ heads }) => (heads[line] ?? '').padEnd(width)).join(''));
  const groups = carriers.flatMap((carrier) => {
    const ofCarrier = rows.filter(({ labCase }) => labCase.carrier === carrier);
    if (ofCarrier.length === 0) return [];
    return [
      '',
      carrierNames[carrier],
      ...ofCarrier.flatMap((row) => {
        const reality = realityOf(row);
        const cells = columns.map(({ question }) => cellOf(row, question, reality).padEnd(width)).join('');
        return [`  ${row.labCase.id.padEnd(first - 2)}${cells}${stateOf(row)}`, ...details(row).map((line) => `      ${line}`)];
      }),
    ];
  });
  return [...head, ...groups, '', sumOf(rows)].map((line) => line.trimEnd()).join('\n');
}

/** The last line: how many cases agree, and which do not. */
function sumOf(rows: readonly Row[]): string {
  const named = (state: string): readonly string[] => rows.filter((row) => stateOf(row) === state).map(({ labCase }) => labCase.id);
  const [differ, failed, notRun] = ['DIFFERS', 'FAILED', 'not run'].map(named) as [readonly string[], readonly string[], readonly string[]];
  return [
    `The model and the lab agree in ${counted(named('agrees').length, 'case')} of ${rows.length}.`,
    ...(differ.length > 0 ? [`They differ in ${listed(differ)}.`] : []),
    ...(failed.length > 0 ? [`The lab could not finish ${listed(failed)}.`] : []),
    ...(notRun.length > 0 ? [`${counted(notRun.length, 'case was', 'cases were')} not run.`] : []),
  ].join(' ');
}

/** What came of the scenes: a line for each path, and one for each thing that differs. */
export function surveyText(played: readonly PlayedScene[], judgeScene: JudgeScene): string {
  if (played.length === 0) return '';
  const all = played.map((each) => ({ ...each, rows: comparedIn(each, judgeScene) }));
  const differ = all.flatMap(({ rows }) => differences(rows));
  const paths = [...new Set(all.map(({ scene }) => scene.path))].map((path) => {
    const ofPath = all.filter(({ scene }) => scene.path === path);
    const rows = ofPath.flatMap((each) => each.rows);
    const agreeing = rows.length - differences(rows).length;
    return `  ${pathNames[path].padEnd(30)}${counted(ofPath.length, 'scene')}: ${grouped(agreeing)} of ${counted(rows.length, 'answer')} as the model says`;
  });
  const lost = all.flatMap(({ scene, result }) =>
    'failed' in result ? [`${scene.id}: failed: ${result.failed}`] : 'notRun' in result ? [`${scene.id}: not run: ${result.notRun}`] : [],
  );
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    'Each path whole: words, safety and what each attacker can do',
    ...paths,
    ...differ.map(({ scene, what, model, lab }) => `${scene}: the model says ${model} to “${what}”, and the lab found ${lab}`),
    ...lost,
    `The model and the lab agree in ${grouped(total - differ.length)} of ${counted(total, 'answer')}.`,
  ].join('\n');
}
