import { z } from 'zod';
import { readFacts } from '../schema/fact-file.ts';
import { day, kebabId, oneOrMore, text } from '../schema/part.ts';

const item = z.strictObject({
  id: kebabId,
  /** The id of its subject. */
  subject: text,
  /** The address of its page with the anchor of its answer, `/ports/#which-ports`. No two questions have the same. */
  answered_at: z.string().regex(/^\/(?:[a-z\d-]+\/)+#[a-z\d-]+$/, 'an address with an anchor, as /ports/#which-ports'),
  /** What people type for it beside the words of the question, with spaces between. */
  words: text,
  /** As people ask it. */
  question: text,
  asked_in: z.array(text),
  answer: text,
  belongs_on: text,
  note: text.exactOptional(),
  not_read: z.array(text).exactOptional(),
  src: oneOrMore,
});

/** `questions.yaml`. */
export const questionsSchema = z
  .strictObject({
    collected: day,
    belongs_on_note: text,
    fields_note: text,
    /** What several questions are about. */
    subjects: z.array(z.strictObject({ id: kebabId, name: text })),
    items: z.array(item),
    not_found: z.array(z.strictObject({ what: text })),
  })
  .superRefine(({ subjects, items }, context) => {
    const known = subjects.map(({ id }) => id);
    const taken = new Map<string, string>();
    for (const [index, { id, subject, answered_at: at }] of items.entries()) {
      const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: ['items', index, field], message });
      if (!known.includes(subject)) refuse('subject', `one of the subjects ${known.join(', ')}`);
      const other = taken.get(at);
      if (other !== undefined) refuse('answered_at', `an anchor of its own, for the question ${other} has this one`);
      taken.set(at, id);
    }
  });

type Item = z.output<typeof item>;
/** A question that people asked in public issues, and where this site answers it. */
export type Question = Pick<Item, 'id' | 'subject' | 'question' | 'words'> & { readonly answeredAt: Item['answered_at'] };

/** The subjects and questions in the text of `questions.yaml`, as far as pages and the search use them. Throws `FactFileError`. */
export function questionFile(source: string) {
  const { subjects, items } = readFacts('questions.yaml', source, questionsSchema);
  return {
    subjects,
    questions: items.map(({ id, subject, question, answered_at: answeredAt, words }): Question => ({
      id,
      subject,
      question,
      answeredAt,
      words,
    })),
  };
}
