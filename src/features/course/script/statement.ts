import { givenIn } from '../../practice/script/grade-form.ts';
import type { CourseResult } from './lms/course-state.ts';

/** A course as an activity of xAPI: an address that is its own, and its title. */
interface CourseActivity {
  readonly iri: string;
  readonly name: string;
}

/** That a learner answered a question: a statement of xAPI 1.0.3 without its actor and its time, which only who keeps it knows. */
export type AnsweredStatement = ReturnType<typeof answeredStatement>;

/** That a learner answered the last question of a course: `scaled` is the share of right first answers, from 0 to 1, and `raw` the same in percent. */
export type CompletedStatement = ReturnType<typeof completedStatement>;

const verb = (name: 'answered' | 'completed') => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } });
const textOf = (part: Element | null | undefined): string => part?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const component = (id: string, part: Element | null) => ({ id, description: { en: textOf(part) } });

const courseActivity = ({ iri, name }: CourseActivity) => ({
  objectType: 'Activity',
  id: iri,
  definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { en: name } },
});

/** Answers as xAPI writes them: ids of options, or pairs of a row and its choice, in the order of the question. */
const written = (parts: ReadonlyMap<string, string>, isMatching: boolean): string =>
  [...parts]
    .filter(([, value]) => isMatching || value === 'true')
    .map(([id, value]) => (isMatching ? `${id}[.]${value}` : id))
    .join('[,]');

/** What a section of a question says of itself, of its key and of what was given, in the terms of xAPI. An order is matched: each step with its place. */
export function answeredStatement(course: CourseActivity, section: HTMLElement, success: boolean) {
  const form = section.querySelector('form');
  if (!form) throw new Error(`the question ${section.id} has no form`);
  const isMatching = section.dataset['form'] === 'match';
  const given = givenIn(form);
  const key = new Map(
    [...section.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => [dataset['part'] ?? '', dataset['right'] ?? '']),
  );
  const right = new Map([...given.keys()].map((id) => [id, key.get(id) ?? '']));
  const [first] = form.querySelectorAll('select');
  return {
    verb: verb('answered'),
    object: {
      objectType: 'Activity',
      id: `${course.iri}#${section.id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: textOf(section.querySelector('h3')) },
        description: { en: textOf(form.querySelector('legend')) },
        interactionType: isMatching ? 'matching' : 'choice',
        correctResponsesPattern: [written(right, isMatching)],
        ...(isMatching
          ? {
              source: [...form.querySelectorAll('select')].map((select) =>
                component(select.name, select.closest('label')?.querySelector('span') ?? null),
              ),
              target: [...(first?.options ?? [])].filter(({ value }) => value !== '').map((option) => component(option.value, option)),
            }
          : { choices: [...form.querySelectorAll('input')].map((input) => component(input.value, input.closest('label'))) }),
      },
    },
    result: { success, response: written(given, isMatching) },
    context: { contextActivities: { parent: [courseActivity(course)] } },
  };
}

/** What a course comes to once its last question is answered. */
export const completedStatement = (course: CourseActivity, { score, passed = false }: CourseResult) => ({
  verb: verb('completed'),
  object: courseActivity(course),
  result: { completion: true, success: passed, score: { scaled: score / 100, raw: score, min: 0, max: 100 } },
});
