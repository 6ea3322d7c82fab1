import { stepNumber } from '../wording/practice/question.ts';
import type { MatchQuestion } from './question.ts';

/** What a choice of a row is called: a place of an order, or its own words. */
export const choiceText = ({ isOrder, choices }: MatchQuestion, id: string): string =>
  isOrder ? stepNumber(id) : (choices.find((choice) => choice.id === id)?.text ?? id);
