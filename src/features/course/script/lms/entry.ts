import { gradeForm } from '../../../practice/script/grade-form.ts';
import { fromSuspendData, resultOf, toSuspendData, type CourseState } from './course-state.ts';
import { ScormSession, type Interaction } from './scorm.ts';

const noPlatform = 'No learning platform was found around this page, so your score is not kept. The course works all the same.';
const looks: Readonly<Record<'browse' | 'review', string>> = {
  browse: 'Your platform opened the course for a look, so nothing that you do here counts.',
  review: 'Your platform opened the course for review, so nothing that you do here changes your score.',
};
const types: Readonly<Record<string, Interaction['type']>> = { match: 'matching', order: 'sequencing' };

/** Takes over a course in its package: grades its questions, and has the learning platform keep the score and what is done. */
function startPackagedCourse(): void {
  const root = document.querySelector<HTMLElement>('.course');
  if (!root) return;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-done]')];
  const sections = [...root.querySelectorAll<HTMLElement>('.practice-question')];
  const outline = { parts: boxes.map(({ dataset }) => dataset['done'] ?? ''), questions: sections.map(({ id }) => id) };
  const status = root.querySelector('.course-progress [role="status"]');
  const session = ScormSession.in(window);
  const before = fromSuspendData(session?.suspended ?? '', outline);
  const answers = new Map(before.answers);
  const counts = session?.mode === 'normal';

  const stateNow = (): CourseState => ({
    parts: boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['done'] ?? ''),
    answers,
  });

  /** What the learner reads of where they are, and of what becomes of their score. */
  const say = (): void => {
    const { score, passed } = resultOf(outline, stateNow());
    const where =
      passed === undefined
        ? `You have answered ${String(answers.size)} of ${String(outline.questions.length)} questions.`
        : `You have answered every question, ${String(score)} percent right at the first try: ${passed ? 'passed' : 'not passed'}.`;
    const { mode, trouble } = session ?? {};
    const platform =
      mode === undefined
        ? noPlatform
        : mode !== 'normal'
          ? looks[mode]
          : trouble === undefined
            ? ''
            : `Your platform did not keep this (${trouble}). The next answer tries again.`;
    if (status) status.textContent = [where, platform].filter(Boolean).join(' ');
  };

  const tell = (): void => {
    if (counts) session?.keep(resultOf(outline, stateNow()), toSuspendData(stateNow()));
  };
  const keep = (): void => {
    tell();
    say();
  };

  for (const box of boxes) {
    box.checked = before.parts.includes(box.dataset['done'] ?? '');
    box.addEventListener('change', keep);
  }
  for (const section of sections) {
    const isRight = answers.get(section.id);
    const said = section.querySelector('form [role="status"]');
    if (isRight !== undefined && said)
      said.textContent = `Your first answer was ${isRight ? 'right' : 'wrong'}, and it counts. You can try again for yourself.`;
  }
  root.addEventListener('submit', (event) => {
    const section = (event.target as Element).closest<HTMLElement>('.practice-question');
    if (!section) return;
    event.preventDefault();
    const isRight = gradeForm(section);
    if (isRight === undefined || answers.has(section.id)) return;
    answers.set(section.id, isRight);
    const type = types[section.dataset['kind'] === 'order' ? 'order' : (section.dataset['form'] ?? '')] ?? 'choice';
    if (counts) session?.note({ id: section.id, type, isRight });
    keep();
  });
  addEventListener('pagehide', () => {
    // Who did nothing yet leaves no attempt behind, and no score takes the place of one that the platform has.
    if (answers.size > 0 || stateNow().parts.length > 0) tell();
    session?.end();
  });
  // A page that comes back from the browser's cache has ended its session, so it begins anew.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  say();
}

startPackagedCourse();
