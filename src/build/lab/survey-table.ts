import { grouped } from '../../wording/text/text.ts';
import { judge } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { paths } from '../../model/path.ts';
import { compared, differences, type Finding } from '../../lab/survey/finding.ts';
import type { Score, Survivors } from '../../lab/survey/mutation.ts';
import { scenes } from '../../lab/survey/scene.ts';
import recorded from '../../lab/recorded-survey.json' with { type: 'json' };
import { modeNames } from '../../wording/names.ts';

export type { Survivors };

/** The findings of the recorded run. */
const recordedFindings = recorded.scenes as unknown as readonly Finding[];

/** The score of the lab, as the recorded run gives it. */
export const score = recorded.score as unknown as Score;

/** Every path, with what the recorded run found and how much of it the model says at this build. */
export const surveyedPaths = paths.map((path) => {
  const ofPath = scenes.flatMap((scene) => {
    const finding = recordedFindings.find((each) => each.scene === scene.id);
    return scene.path === path.id && finding ? [{ scene, finding }] : [];
  });
  const rows = ofPath.flatMap(({ scene, finding }) => compared(scene, finding, ({ settings }, seat) => judge(path.id, settings, seat)));
  return {
    path,
    // The weakest word that was found under each mode that has the path
    words: modes.flatMap(({ id }) => {
      const found = ofPath.find(({ scene }) => scene.mode === id && Object.keys(scene.differs).length === 0);
      return found ? [{ mode: modeNames[id], word: found.finding.word }] : [];
    }),
    scenes: ofPath.length,
    compared: rows.length,
    agreeing: rows.length - differences(rows).length,
  };
});

const sumOf = <Row>(rows: readonly Row[], count: (row: Row) => number): string => grouped(rows.reduce((sum, row) => sum + count(row), 0));
const known = Object.values(score.known);

/** What the recorded run came to: the answers that were compared, and the changes of rows of the model that the lab noticed. */
export const surveyRun = {
  date: recorded.date,
  scenes: sumOf(surveyedPaths, ({ scenes: count }) => count),
  compared: sumOf(surveyedPaths, ({ compared: count }) => count),
  agreeing: sumOf(surveyedPaths, ({ agreeing }) => agreeing),
  changed: sumOf(known, ({ changed }) => changed),
  caught: sumOf(known, ({ caught }) => caught),
  unknownChanged: grouped(score.unknown.changed),
  unknownCaught: grouped(score.unknown.caught),
};

/** The survivors with one fate. */
export const survivorsBy = (fate: Survivors['fate']): readonly Survivors[] => score.survivors.filter((each) => each.fate === fate);
