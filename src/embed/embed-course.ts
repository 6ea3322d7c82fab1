import { startScoredCourse } from '../features/course/script/scored-course.ts';
import { answeredStatement, completedStatement } from '../features/course/script/statement.ts';
import { start } from './start.ts';
import { viewWithoutState } from './view.ts';
import { courseTakes } from '../wording/embed/view.ts';

/**
 * A course. It tells the page around it each first answer and the score, and keeps nothing itself, so a learner who leaves the
 * page begins anew. Who the learner is, only the page knows.
 */
start((main, _changed, post) => {
  const root = main.querySelector<HTMLElement>('.course');
  if (!root) return undefined;
  const full = document.querySelector<HTMLAnchorElement>('.open-full')?.href ?? location.href;
  const course = { iri: full.replace(/[?#].*$/, ''), name: document.querySelector('h1')?.textContent ?? '' };
  let isTold = false;
  startScoredCourse(root, {
    answered: (section, isRight) => post({ type: 'answered', statement: answeredStatement(course, section, isRight) }),
    changed(result) {
      if (isTold || result.passed === undefined) return;
      isTold = true;
      post({ type: 'completed', statement: completedStatement(course, result) });
    },
    says: () => '',
  });
  return viewWithoutState('course', courseTakes);
});
