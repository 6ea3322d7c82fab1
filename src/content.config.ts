import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { termSchema } from './build/mdx/term-file.ts';
import { journeyIds } from './model/journey/journey.ts';
import { modeIds } from './model/setting/mode.ts';
import { pathIds } from './model/path.ts';
import { procedureIds } from './model/procedure-id.ts';
import { storyIds } from './wording/story/state.ts';
import { terms } from './wording/term.ts';
import { failingIds, failureKinds, scopeIds } from './symptoms/guide/answer.ts';
import { conditionProblem } from './symptoms/occurrence.ts';
import { symptomGroups, symptomIds, type SymptomGroup } from './symptoms/symptom-id.ts';

/** The apostrophes of front matter, which is no Markdown, curled as Markdown curls those of the text below it. */
const curled = (text: string): string => text.replaceAll(/(?<=\w)'/g, '’');

const page = {
  title: z.string().min(3),
  description: z.string().min(20).max(220).transform(curled),
  question: z.string().endsWith('?').transform(curled),
};

/** The answer of a path page, before anything else: what an attacker gets with the defaults and why, what else a reader has to know, and last what to do. */
const answer = z
  .string()
  .min(80)
  .refine((text) => (text.match(/[.!?](?= |$)/g) ?? []).length <= 4, 'at most four sentences')
  .transform(curled);

/** One of the two things to do first on a path: what, how in a sentence or two, and the heading of the page under which it is told with its sources. */
const firstThing = z.object({
  does: z.string().min(10).transform(curled),
  how: z.string().min(20).endsWith('.').transform(curled),
  at: z.string().regex(/^[a-z0-9-]+$/),
});

/** Fact ids, with a space between them; the page that cites them refuses what is none. */
const source = z.string().regex(/^(?:facts\/[^#\s]+#|obs\/)/);
const message = z.object({ message: z.string().min(4), source });
const advice = z.object({ text: z.string().min(10).endsWith('.'), source: source.optional() });

const minor = z.custom<`1.${number}`>((value) => typeof value === 'string' && /^1\.\d+$/.test(value), 'a minor in quotes, such as "1.34"');
/** Something without which a symptom cannot occur. */
const condition = z
  .object({
    needs: z.string().min(20).endsWith('.').transform(curled),
    settings: z.record(z.string(), z.array(z.string()).min(1)).optional(),
    since: minor.optional(),
    until: minor.optional(),
    source,
  })
  .superRefine((given, context) => {
    const message = conditionProblem(given);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** The file name is the id. One that the model does not know fails the build and names the file. */
const idOf =
  (kind: string, ids: readonly string[], what = kind.slice(0, -1)) =>
  ({ entry }: { entry: string }) => {
    const id = entry.replace(/\.mdx?$/, '');
    if (!ids.includes(id)) throw new Error(`content/${kind}/${entry}: no ${what} is called "${id}"; there are ${ids.join(', ')}`);
    return id;
  };

export const collections = {
  paths: defineCollection({
    loader: glob({ base: './content/paths', pattern: '*.mdx', generateId: idOf('paths', pathIds) }),
    schema: z.object({ ...page, description: answer, short: z.string().min(3), first: z.array(firstThing).length(2) }),
  }),
  modes: defineCollection({
    loader: glob({ base: './content/modes', pattern: '*.mdx', generateId: idOf('modes', modeIds) }),
    schema: z.object(page),
  }),
  symptoms: defineCollection({
    loader: glob({ base: './content/symptoms', pattern: '*.mdx', generateId: idOf('symptoms', symptomIds) }),
    schema: z.object({
      title: page.title,
      description: page.description,
      group: z.enum(Object.keys(symptomGroups) as [SymptomGroup, ...SymptomGroup[]]),
      /** The link that it is about, and the mode in which it shows. */
      path: z.enum(pathIds),
      mode: z.enum(modeIds),
      /**
       * What it needs in order to occur, all of it: settings with the values that allow it (one setting of several is enough), or `since` and `until`, with
       * `needs`, a sentence that is true of every cluster. What no source says is left out. A page for a reader's own cluster steps back where the cluster
       * lacks some of it; the agent's path, which only Konnectivity has, needs no entry.
       */
      occurs: z.array(condition).min(1).optional(),
      /** Where a reader meets it. */
      printed: z.string().min(3),
      /**
       * The answers to the three questions of the list by which a reader without the message finds it, the most typical first. `where` puts it first, and rules
       * none out.
       */
      fails: z.object({
        what: z.array(z.enum(failingIds)).min(1),
        how: z.array(z.enum(failureKinds)).min(1),
        where: z.array(z.enum(scopeIds)).default([]),
      }),
      messages: z.array(message).min(1),
      /** Messages that count only where they are nearly all of the text. */
      alone: z.array(message).default([]),
      /** The message that a reader of the same situation may have instead, and the symptom whose page is about it. */
      instead: z.object({ message: z.string().min(4), symptom: z.enum(symptomIds) }).optional(),
      /** Words that say, shortly before a message, that it is another thing. */
      unless: z.array(z.string()).default([]),
      check: z.array(z.object({ tells: z.string().min(5), run: z.string().min(5) })).min(1),
      fix: z.array(advice).min(1),
      doNot: z.array(advice).min(1),
      versions: z.array(advice).default([]),
      /** Where the whole of it is explained, if that is not the part of the path's page on how to secure it. */
      more: z.object({ href: z.string().startsWith('/'), text: z.string().min(5) }).optional(),
      /** Why no connection is drawn: the sentence that stands in its place. */
      withoutPicture: z.string().min(20).endsWith('.').optional(),
    }),
  }),
  journeys: defineCollection({
    loader: glob({ base: './content/journeys', pattern: '*.mdx', generateId: idOf('journeys', journeyIds) }),
    schema: z.object(page),
  }),
  learn: defineCollection({
    loader: glob({ base: './content/learn', pattern: '*.mdx' }),
    schema: z.object({
      title: page.title,
      description: page.description,
      /** What a reader can do afterwards, each as the rest of “After this you can”; code and emphasis are Markdown. */
      objectives: z.array(z.string().endsWith('.')).min(3).max(6),
      /** What is asked in each section. The model knows which option is right; each of the others has a reply. */
      questions: z.record(
        z.enum(storyIds),
        z.object({
          question: page.question,
          /** What many believe, at which the question aims. */
          misconception: z.string().min(5),
          options: z.array(z.object({ id: z.string(), text: z.string().min(3), reply: z.string().min(20).optional() })).length(3),
        }),
      ),
    }),
  }),
  courses: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*.mdx' }),
    schema: z.object({ title: page.title, description: page.description, minutes: z.number().int().min(5).max(60) }),
  }),
  procedures: defineCollection({
    loader: glob({ base: './content/procedures', pattern: '*.mdx', generateId: idOf('procedures', procedureIds) }),
    schema: z.object(page),
  }),
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*.mdx' }),
    schema: z.object({ title: page.title, description: page.description }),
  }),
  glossary: defineCollection({
    loader: glob({
      base: './content/glossary',
      pattern: '*.md',
      generateId: idOf('glossary', Object.keys(terms), 'term of src/wording/term.ts'),
    }),
    schema: termSchema,
  }),
};
