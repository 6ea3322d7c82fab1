import { inputForms } from '../../facts/reference/input-forms.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { capital } from '../../wording/text/text.ts';
import { formsLead, whatItReads } from '../../wording/check/result.ts';

/** The Markdown alternate of the table of forms: a section a form. */
export const inputFormsAlternate = (): string =>
  [
    `# ${whatItReads}`,
    formsLead,
    ...inputForms().flatMap(({ name, recognised, read, notRead, evidence }) => [
      `## ${capital(name)}`,
      [`- ${recognised}`, `- ${read}`, `- ${notRead}`].join('\n'),
      `Source: ${evidence.map(linkMarkdown).join('; ')}.`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');
