import raw from '../questions.yaml?raw';
import { questionFile, type Question } from './question-file.ts';

/** The questions that people asked in public issues, with their subjects, in the order of `questions.yaml`. */
export const { questions, subjects } = questionFile(raw);

const byId = new Map(questions.map((question) => [question.id, question]));

/** The question with this id. Throws where there is none. */
export function questionOf(id: string): Question {
  const found = byId.get(id);
  if (!found) throw new Error(`no question has the id ${id} in src/facts/questions.yaml; there are ${[...byId.keys()].join(', ')}`);
  return found;
}
