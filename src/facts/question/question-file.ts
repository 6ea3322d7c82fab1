import { parse } from 'yaml';

/** What several questions are about. */
interface QuestionSubject {
  readonly id: string;
  readonly name: string;
}

/** A question that people asked in public issues, and where this site answers it. */
export interface Question {
  readonly id: string;
  /** The id of its subject. */
  readonly subject: string;
  /** As people ask it. */
  readonly question: string;
  /** The address of its page with the anchor of its answer, `/ports/#which-ports`. No two questions have the same. */
  readonly answeredAt: string;
  /** What people type for it beside the words of the question, with spaces between. */
  readonly words: string;
}

/** `questions.yaml`, as far as pages and the search use it. */
interface QuestionFile {
  readonly subjects: readonly QuestionSubject[];
  readonly questions: readonly Question[];
}

const place = 'src/facts/questions.yaml';
const wanted = ['subject', 'question', 'answered_at', 'words'] as const;
type Row = Readonly<Record<'id' | (typeof wanted)[number], unknown>>;

/** A field of a row. Throws where it is no text, or is empty. */
function field(row: Row, key: keyof Row): string {
  const value = row[key];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error(`${place}: the question ${JSON.stringify(row.id)} has ${JSON.stringify(value)} as ${key}, which has to be a text`);
}

/**
 * The questions in the text of `questions.yaml`. Throws a sentence that names the question, where a field is missing, a subject is not in the list
 * of subjects, an address has no anchor, or an answer is the place of two questions.
 */
export function questionFile(text: string): QuestionFile {
  const { subjects, items } = parse(text) as { subjects: readonly QuestionSubject[]; items: readonly Row[] };
  const known = new Set(subjects.map(({ id }) => id));
  const taken = new Map<string, string>();
  const questions = items.map((row): Question => {
    const [id, subject, question, answeredAt, words] = [field(row, 'id'), ...wanted.map((key) => field(row, key))] as [
      string,
      string,
      string,
      string,
      string,
    ];
    if (!known.has(subject))
      throw new Error(`${place}: the question ${id} has the subject ${subject}, and the subjects are ${[...known].join(', ')}`);
    if (!/^\/(?:[a-z\d-]+\/)+#[a-z\d-]+$/.test(answeredAt))
      throw new Error(
        `${place}: the question ${id} is answered at ${answeredAt}, which has to be an address with an anchor, as /ports/#which-ports`,
      );
    const other = taken.get(answeredAt);
    if (other !== undefined)
      throw new Error(
        `${place}: the questions ${other} and ${id} are both answered at ${answeredAt}; give each answer an anchor of its own`,
      );
    taken.set(answeredAt, id);
    return { id, subject, question, answeredAt, words };
  });
  return { subjects, questions };
}
