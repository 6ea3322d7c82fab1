import { partsDone } from '../../../wording/course.ts';
import { gradeForm } from '../../practice/script/grade-form.ts';
import { doneParts, keepDone } from './progress.ts';

/** Takes over a course: its questions are graded by the answers in the page, and what is done is kept in this browser. */
export function startCourse(): void {
  const root = document.querySelector<HTMLElement>('.course');
  const course = root?.dataset['course'];
  if (!root || !course) return;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-done]')];
  const says = root.querySelector('.course-progress [role="status"]');
  const reset = root.querySelector<HTMLButtonElement>('[data-reset]');
  const done = (): readonly string[] => boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['done'] ?? '');
  let isKept = true;

  const show = (): void => {
    const count = done().length;
    if (says) says.textContent = partsDone(count, boxes.length, isKept);
    if (reset) reset.hidden = count === 0;
  };
  const change = (): void => {
    isKept = keepDone(course, done());
    show();
  };

  const known = doneParts(course);
  for (const box of boxes) {
    box.checked = known.includes(box.dataset['done'] ?? '');
    box.addEventListener('change', change);
  }
  reset?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    change();
    // The button is gone, so the focus goes to what it changed.
    boxes[0]?.focus();
  });
  root.addEventListener('submit', (event) => {
    const section = (event.target as Element).closest<HTMLElement>('.practice-question');
    if (!section) return;
    event.preventDefault();
    gradeForm(section);
  });
  show();
}
