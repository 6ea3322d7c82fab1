import { gradeForm } from '../../practice/script/grade-form.ts';
import { allAnswered, firstAnswerCounts, questionsAnswered } from '../../../wording/course.ts';
import { resultOf, type CourseOutline, type CourseResult, type CourseState } from './lms/course-state.ts';

/** Who is told what a learner does in a course: a learning platform, or the page around a frame. */
interface Listener {
  /** What an earlier session kept. */
  readonly before?: CourseState;
  /** The share of right first answers, in percent, from which the course is passed, where it is not that of the course. */
  readonly mark?: number;
  /** Called once for each question, when it is answered first, before what it changes is told. */
  readonly answered?: (section: HTMLElement, isRight: boolean) => void;
  /** Called after each change of what is done. */
  readonly changed: (result: CourseResult, state: CourseState) => void;
  /** What becomes of the score, in a sentence, or nothing where there is nothing to say of it. */
  readonly says: () => string;
}

/** What a course consists of, by the ids in its page. */
export const outlineOf = (root: HTMLElement): CourseOutline => ({
  parts: [...root.querySelectorAll<HTMLInputElement>('[data-done]')].map(({ dataset }) => dataset['done'] ?? ''),
  questions: [...root.querySelectorAll('.practice-question')].map(({ id }) => id),
});

/** Takes over a course whose first answers count: grades its questions, says how far the learner is, and tells the listener. */
export function startScoredCourse(root: HTMLElement, { before, mark, answered, changed, says }: Listener) {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-done]')];
  const outline = outlineOf(root);
  const status = root.querySelector('.course-progress [role="status"]');
  const answers = new Map(before?.answers);

  const state = (): CourseState => ({
    parts: boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['done'] ?? ''),
    answers,
  });
  const result = (): CourseResult => resultOf(outline, state(), mark);
  const say = (): void => {
    const { score, passed } = result();
    const where = passed === undefined ? questionsAnswered(answers.size, outline.questions.length) : allAnswered(score, passed);
    if (status) status.textContent = [where, says()].filter(Boolean).join(' ');
  };
  const change = (): void => {
    changed(result(), state());
    say();
  };

  for (const box of boxes) {
    box.checked = before?.parts.includes(box.dataset['done'] ?? '') ?? false;
    box.addEventListener('change', change);
  }
  for (const [id, isRight] of answers) {
    const said = root.querySelector(`[id="${CSS.escape(id)}"] form [role="status"]`);
    if (said) said.textContent = firstAnswerCounts(isRight);
  }
  root.addEventListener('submit', (event) => {
    const section = (event.target as Element).closest<HTMLElement>('.practice-question');
    if (!section) return;
    event.preventDefault();
    const isRight = gradeForm(section);
    if (isRight === undefined || answers.has(section.id)) return;
    answers.set(section.id, isRight);
    answered?.(section, isRight);
    change();
  });
  say();
  return { state, result, say };
}
