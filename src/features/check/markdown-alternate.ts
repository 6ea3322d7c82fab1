import { inputForms } from '../../facts/reference/input-forms.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { capital } from '../../wording/text/text.ts';

/** What the page of the forms says first, and the lists that name it. */
export const formsLead =
  'Every form of input that the checker recognises: how it recognises it, what it reads in it, what it leaves, and where the form is described.';

/** The Markdown alternate of the table of forms: a section a form. */
export const inputFormsAlternate = (): string =>
  [
    '# What the checker reads',
    formsLead,
    ...inputForms().flatMap(({ name, recognised, read, notRead, evidence }) => [
      `## ${capital(name)}`,
      [`- ${recognised}`, `- ${read}`, `- ${notRead}`].join('\n'),
      `Source: ${evidence.map(linkMarkdown).join('; ')}.`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');
