/** What a course consists of, by the ids that its page has: its parts and its questions, in their order. */
export interface CourseOutline {
  readonly parts: readonly string[];
  readonly questions: readonly string[];
}

/** What a learner has done of a course: the parts that they ticked, and whether their first answer to each question was right. */
export interface CourseState {
  readonly parts: readonly string[];
  readonly answers: ReadonlyMap<string, boolean>;
}

/** The share of right answers, in percent, from which a course is passed. The manifest says the same. */
export const passMark = 80;

/** What a learning platform is told of a state. */
export interface CourseResult {
  /** Right first answers among all questions of the course, in percent, rounded. */
  readonly score: number;
  /** Answered questions among all, from 0 to 1. */
  readonly progress: number;
  /** Undefined until every question is answered. */
  readonly passed: boolean | undefined;
}

/** What a state comes to. `mark` is the share in percent from which the course is passed. */
export function resultOf({ questions }: CourseOutline, { answers }: CourseState, mark = passMark): CourseResult {
  const answered = questions.filter((id) => answers.has(id));
  const right = answered.filter((id) => answers.get(id)).length;
  const score = questions.length === 0 ? 0 : Math.round((100 * right) / questions.length);
  const isComplete = answered.length === questions.length && questions.length > 0;
  return {
    score,
    progress: questions.length === 0 ? 0 : answered.length / questions.length,
    passed: isComplete ? score >= mark : undefined,
  };
}

/** A state as a text that a platform keeps: `1|three-words,verify|verdicts-11+,left-open-1-`. */
export const toSuspendData = ({ parts, answers }: CourseState): string =>
  ['1', parts.join(','), [...answers].map(([id, isRight]) => `${id}${isRight ? '+' : '-'}`).join(',')].join('|');

/** The state in a text that a platform kept. What the course does not have any more, and what nobody can read, is left out. */
export function fromSuspendData(text: string, { parts, questions }: CourseOutline): CourseState {
  const [version, done = '', answered = ''] = text.split('|');
  if (version !== '1') return { parts: [], answers: new Map() };
  const answers = answered.split(',').flatMap((each): readonly (readonly [string, boolean])[] => {
    const id = each.slice(0, -1);
    return questions.includes(id) && /[+-]$/.test(each) ? [[id, each.endsWith('+')]] : [];
  });
  return { parts: done.split(',').filter((id) => parts.includes(id)), answers: new Map(answers) };
}
