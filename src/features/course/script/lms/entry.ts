import { backToPlatform, noPlatform, noSession, onlyLooked, scoreNotKept } from '../../../../wording/course.ts';
import { outlineOf, startScoredCourse } from '../scored-course.ts';
import { answeredStatement } from '../statement.ts';
import { Cmi5Session, reasonOf } from './cmi5.ts';
import { fromSuspendData, toSuspendData } from './course-state.ts';
import { ScormSession, type Interaction, type LessonMode } from './scorm.ts';

const types: Readonly<Record<string, Interaction['type']>> = { match: 'matching', order: 'sequencing' };

/** What becomes of the score in a session with a platform. */
function saysOf({ mode, trouble }: { readonly mode: LessonMode; readonly trouble: string | undefined }): string {
  if (mode !== 'normal') return onlyLooked[mode];
  return trouble === undefined ? '' : scoreNotKept(trouble);
}

/** Takes over a course in its package where a platform speaks SCORM, or none is there. */
function startWithScorm(root: HTMLElement): void {
  const session = ScormSession.in(window);
  const counts = session?.mode === 'normal';
  const course = startScoredCourse(root, {
    before: fromSuspendData(session?.suspended ?? '', outlineOf(root)),
    answered: (section, isRight) => {
      const type = types[section.dataset['kind'] === 'order' ? 'order' : (section.dataset['form'] ?? '')] ?? 'choice';
      if (counts) session.note({ id: section.id, type, isRight });
    },
    changed: (result, state) => counts && session.keep(result, toSuspendData(state)),
    says: () => (session ? saysOf(session) : noPlatform),
  });
  addEventListener('pagehide', () => {
    const state = course.state();
    // Who did nothing yet leaves no attempt behind, and no score takes the place of one that the platform has.
    if (counts && (state.answers.size > 0 || state.parts.length > 0)) session.keep(course.result(), toSuspendData(state));
    session?.end();
  });
}

/** Takes over a course in its package that a platform launched by cmi5. Until its session is open, nothing can be answered. */
async function startWithCmi5(root: HTMLElement): Promise<void> {
  root.inert = true;
  let session: Cmi5Session | undefined;
  let refusal = '';
  try {
    session = await Cmi5Session.open(location.href);
  } catch (error) {
    refusal = noSession(reasonOf(error));
  }
  root.inert = false;
  const { before, mark, mode, returnAddress } = session ?? {};
  const kept = fromSuspendData(before?.suspended ?? '', outlineOf(root));
  const iri = root.dataset['iri'] ?? location.href;
  const name = root.querySelector('h1')?.textContent ?? '';
  const course = startScoredCourse(root, {
    // Who failed tries again: what they ticked stays, and every question is open.
    before: before?.hasFailed ? { ...kept, answers: new Map() } : kept,
    ...(mark === undefined ? {} : { mark }),
    answered: (section, isRight) => session?.note(answeredStatement({ iri, name }, section, isRight)),
    changed: (result, state) => {
      if (mode === 'normal') void session?.keep(result, toSuspendData(state)).then(() => course.say());
    },
    says: () => (session ? saysOf(session) : refusal),
  });
  addEventListener('pagehide', () => session?.endAtOnce());
  if (!session || returnAddress === undefined) return;
  const leave = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: backToPlatform,
  });
  root.querySelector('.course-progress')?.append(leave);
  leave.addEventListener('click', () => void session.end().then(() => location.assign(returnAddress)));
}

const root = document.querySelector<HTMLElement>('.course');
if (root && Cmi5Session.isLaunched(location.search)) void startWithCmi5(root);
else if (root) startWithScorm(root);
// A page that comes back from the browser's cache has ended its session, so it begins anew.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
