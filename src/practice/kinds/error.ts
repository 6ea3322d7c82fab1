import type { PracticeData } from '../data.ts';
import type { Drawn, MatchQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { errorIsAbout, errorWords } from '../../wording/practice/question.ts';
import { pathNames } from '../../wording/names.ts';

const [rowCount, choiceCount] = [3, 5];

/**
 * Which path each of three messages is about. Each message names its server or its operation, the three are of different paths, and every choice is a path
 * that some message is about.
 */
export function drawError(random: Random, { errors }: PracticeData): Drawn<MatchQuestion> {
  const paths = random.some([...new Set(errors.map(({ path }) => path))], choiceCount);
  const drawn = paths.slice(0, rowCount).map((path) => random.pick(errors.filter((error) => error.path === path)));
  return {
    form: 'match',
    isOrder: false,
    ask: errorWords.ask,
    lead: errorWords.lead,
    given: [],
    rows: drawn.map(({ symptom, message, path, title }) => ({
      id: symptom,
      text: `\`${message}\``,
      right: path,
      because: errorIsAbout(path, title),
    })),
    choices: random.shuffled(paths).map((id) => ({ id, text: pathNames[id] })),
    because: errorWords.because,
    see: { href: '/symptoms/', text: errorWords.see },
  };
}
