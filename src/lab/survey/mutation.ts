import { capabilities, type Answers } from '../../model/answer.ts';
import type { judge } from '../../model/judge.ts';
import type { Judgement, PathJudgement } from '../../model/judgement.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { seatIds, type SeatId } from '../../model/seat/seat.ts';
import { modes } from '../../model/setting/mode.ts';
import type { SettingId, Settings } from '../../model/setting/setting.ts';
import { settingValues } from '../../model/setting/setting-values.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { compared, differences, type Finding } from './finding.ts';
import type { Scene } from './scene.ts';
import { networksOf } from '../../wording/lab/case.ts';
import { together } from '../../wording/text/list.ts';

/** The kinds of rows that are changed. */
const rowKinds = ['verdict', 'safety', 'capability'] as const;
type RowKind = (typeof rowKinds)[number];

/** One row of the model: under this reason, it says this of this path. A mutation makes it say something else wherever it says it. */
interface ModelRow {
  readonly kind: RowKind;
  readonly path: PathId;
  /** What is said of it: a verdict, a network for a safety, a seat and a capability. */
  readonly about: string;
  readonly reason: string;
  readonly value: string;
  /** Settings under which the model says it, the first that were found. */
  readonly settings: Settings;
}

/** What became of changing a row to another value: the lab failed (`caught`), or why it did not. */
export type Fate =
  | 'caught'
  /** The model says that nobody knows, and either value may be what a cluster does: what happens in the lab is one of them. */
  | 'what-the-lab-builds'
  /** No scene has the settings under which the model says it. */
  | 'not-built'
  /** A scene has them, and nothing was found to differ. */
  | 'missed';

interface Mutant {
  readonly row: ModelRow;
  readonly to: string;
  readonly fate: Fate;
}

const keyOf = ({ kind, path, about, reason, value }: Omit<ModelRow, 'settings'>): string => [kind, path, about, reason, value].join('|');

/** The rows that a judgement is made of. */
function rowsIn(
  { path, seat, hops, endToEnd, present, onUntrustedNetwork, onEveryNetwork }: Judgement,
  settings: Settings,
): readonly ModelRow[] {
  const row = (kind: RowKind, about: string, reason: string, value: string): ModelRow => ({ kind, path, about, reason, value, settings });
  if (!present) return [];
  return [
    ...hops.map(({ verdict, reason }) => row('verdict', 'verdict', reason, verdict)),
    ...Object.entries({ onUntrustedNetwork, onEveryNetwork }).map(([which, { value, reason }]) =>
      row('safety', networksOf[which as keyof typeof networksOf], reason, value),
    ),
    ...capabilities.map((each) => row('capability', `${seat}: ${each}`, endToEnd[each].reason, endToEnd[each].value)),
  ];
}

/** The settings that rows are looked for under: each mode, each scene, and each with one other value of a setting that decides the path. */
function populationOf(path: PathId, scenes: readonly Scene[]): readonly Settings[] {
  const bases = [
    ...modes.map(({ settings }) => settings),
    ...scenes.filter((scene) => scene.path === path).map(({ settings }) => settings),
  ];
  const all = bases.flatMap((base) => [
    base,
    ...pathOf(path).decidedBy.flatMap((setting: SettingId) =>
      [...settingValues[setting], 'unknown'].map((value) => ({ ...base, [setting]: value })),
    ),
  ]);
  return [...new Map(all.map((settings) => [JSON.stringify(settings), settings])).values()];
}

/** Every row that the model says of a path under some settings of the modes, of the scenes, and one step beside them. */
export function rowsOf(path: PathId, scenes: readonly Scene[], judgeAs: typeof judge): readonly ModelRow[] {
  const rows = new Map<string, ModelRow>();
  for (const settings of populationOf(path, scenes))
    for (const seat of seatIds)
      for (const row of rowsIn(judgeAs(path, settings, seat), settings)) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
  return [...rows.values()];
}

const words = ['authenticated', 'encrypted', 'unsafe'] as const;
const otherValues = ({ kind, value }: ModelRow): readonly string[] =>
  (kind === 'verdict' ? words : (['yes', 'no'] as const)).filter((each) => each !== value);

const changedAnswers = (answers: Answers, row: ModelRow, seat: SeatId, to: string): Answers =>
  Object.fromEntries(
    capabilities.map((each) => {
      const { value, reason } = answers[each];
      const is = row.about === `${seat}: ${each}` && value === row.value && reason === row.reason;
      return [each, is ? { ...answers[each], value: to as YesNoUnknown } : answers[each]];
    }),
  ) as unknown as Answers;

/** A judgement in which a row says something else. */
export function changed(judgement: Judgement, row: ModelRow, to: string): Judgement {
  if (judgement.path !== row.path) return judgement;
  const isRow = ({ verdict, reason }: { readonly verdict: string; readonly reason: string }): boolean =>
    verdict === row.value && reason === row.reason;
  switch (row.kind) {
    case 'verdict': {
      const turned = <Hop extends { readonly verdict: string; readonly reason: string }>(hop: Hop): Hop =>
        isRow(hop) ? { ...hop, verdict: to } : hop;
      return { ...judgement, hops: judgement.hops.map(turned), weakestHop: judgement.weakestHop && turned(judgement.weakestHop) };
    }
    case 'safety': {
      const { onUntrustedNetwork: untrusted, onEveryNetwork: every } = judgement;
      const is = (about: string, safety: PathJudgement['onEveryNetwork']): boolean =>
        row.about === about && safety.value === row.value && safety.reason === row.reason;
      return {
        ...judgement,
        ...(is(networksOf.onUntrustedNetwork, untrusted) ? { safeOverUntrustedNetwork: to as YesNoUnknown } : {}),
        ...(is(networksOf.onEveryNetwork, every) ? { safeOnEveryNetwork: to as YesNoUnknown } : {}),
      };
    }
    case 'capability':
      return { ...judgement, endToEnd: changedAnswers(judgement.endToEnd, row, judgement.seat, to) };
  }
}

/**
 * Changes each row of the model to each other value, and compares every finding again. What was recorded stands for a run, since a run and its record
 * are compared by the same function.
 */
export function mutants(scenes: readonly Scene[], findings: readonly Finding[], judgeAs: typeof judge): readonly Mutant[] {
  const found = new Map(findings.map((finding) => [finding.scene, finding]));
  return [...new Set(scenes.map(({ path }) => path))].flatMap((path) => {
    const ofPath = scenes.filter((scene) => scene.path === path && found.has(scene.id));
    const judged = ofPath.map((scene) => {
      const judgements = new Map(seatIds.map((seat) => [seat, judgeAs(path, scene.settings, seat)]));
      return { scene, judgements, keys: new Set([...judgements.values()].flatMap((each) => rowsIn(each, scene.settings).map(keyOf))) };
    });
    return rowsOf(path, scenes, judgeAs).flatMap((row) => {
      const having = judged.filter(({ keys }) => keys.has(keyOf(row)));
      return otherValues(row).map((to): Mutant => {
        const isCaught = having.some(({ scene, judgements }) => {
          const differ = differences(
            compared(scene, found.get(scene.id) as Finding, (_, seat) => changed(judgements.get(seat) as Judgement, row, to)),
          );
          return differ.length > 0;
        });
        return {
          row,
          to,
          fate: isCaught ? 'caught' : having.length === 0 ? 'not-built' : row.value === 'unknown' ? 'what-the-lab-builds' : 'missed',
        };
      });
    });
  });
}

/** How many changes of a kind of rows were made, and how many of them the lab noticed. */
interface Tally {
  readonly changed: number;
  readonly caught: number;
}

/** Changes that the lab did not notice, by what the model said, and why. */
export interface Survivors {
  readonly fate: Exclude<Fate, 'caught'>;
  readonly kind: RowKind;
  readonly reason: string;
  readonly value: string;
  readonly paths: readonly PathId[];
  readonly count: number;
  /** Settings under which the model says it and which no scene of these paths has, as `setting=value`; empty where only their combination is missing. */
  readonly needs: readonly string[];
}

/** The score of the lab. Rows that say “unknown” stand apart: nothing that happens can be unknown. */
export interface Score {
  readonly known: Readonly<Record<RowKind, Tally>>;
  readonly unknown: Tally;
  /** Of the rows that say something known. */
  readonly survivors: readonly Survivors[];
}

const tallyOf = (list: readonly Mutant[]): Tally => ({ changed: list.length, caught: list.filter(({ fate }) => fate === 'caught').length });

/** The settings of a row that no scene of its path has. */
const missingSettings = ({ path, settings }: ModelRow, scenes: readonly Scene[]): readonly string[] =>
  pathOf(path)
    .decidedBy.filter((id) => !scenes.some((scene) => scene.path === path && scene.settings[id] === settings[id]))
    .map((id) => `${id}=${settings[id]}`);

/** Sums mutants up for the page of the lab. */
export function scoreOf(all: readonly Mutant[], scenes: readonly Scene[]): Score {
  const known = all.filter(({ row }) => row.value !== 'unknown');
  const groups = together(
    known.filter(({ fate }) => fate !== 'caught'),
    ({ fate, row: { kind, reason, value } }) => [fate, kind, reason, value].join('|'),
  );
  return {
    known: Object.fromEntries(rowKinds.map((kind) => [kind, tallyOf(known.filter(({ row }) => row.kind === kind))])) as Score['known'],
    unknown: tallyOf(all.filter(({ row }) => row.value === 'unknown')),
    survivors: groups.map((list) => {
      const [{ row, fate }] = list;
      const { kind, reason, value } = row;
      return {
        ...{ fate: fate as Survivors['fate'], kind, reason, value },
        paths: [...new Set(list.map((each) => each.row.path))],
        count: list.length,
        needs: [...new Set(list.flatMap((each) => missingSettings(each.row, scenes)))],
      };
    }),
  };
}
