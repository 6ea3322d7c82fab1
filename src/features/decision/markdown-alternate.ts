import { checkedMinor } from '../../facts/evidence/standing.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { afterTexts } from '../../wording/change/remedy.ts';
import { answerWords, howLink, nothingToSet, shortSnippet, stepSentence } from '../../wording/decision/answer.ts';
import { decide } from '../../wording/decision/decide.ts';
import { questionOf, type Decision } from '../../wording/decision/decision.ts';
import type { Told } from '../../wording/decision/row.ts';
import { subjectOf } from '../../wording/decision/subject.ts';
import { listed } from '../../wording/text/list.ts';
import { capital } from '../../wording/text/text.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { snippetOf } from '../../wording/change/snippet.ts';
import { computedFor, decisionHeadings, linesIn } from '../../wording/decision/heading.ts';

const { settings } = modeOf('defaults');

/** The answer of a decision for the defaults, as the lists of its pages have it: one sentence. */
export const firstAnswer = (decision: Decision): string => answerWords(decision, decide(decision, settings, checkedMinor)).first;

const toldText = ({ says, link, href }: Told): string => `${says} [${link}](${href})`;

/** The page of a decision as plain Markdown, for kubeadm’s defaults, in the order of the page. */
export function decisionAlternate(decision: Decision): string {
  const decided = decide(decision, settings, checkedMinor);
  const { first, second } = answerWords(decision, decided);
  const steps = [
    ...decided.steps.map((step) => {
      const short = shortSnippet(step.snippets.map(snippetOf));
      const lines = short ? ` ${linesIn(short.lines.map((line) => `\`${line}\``).join(' '), short.file)}` : '';
      const after = afterTexts[step.remedy];
      return `**${stepSentence(step)}**${lines}${after ? ` ${after}` : ''} [${howLink}](${step.page})`;
    }),
    ...decision.also.map(toldText),
  ];
  return [
    `# ${questionOf(decision)}`,
    '',
    first,
    '',
    ...(second ? [second, ''] : []),
    computedFor(checkedMinor),
    '',
    `## ${decisionHeadings.why}`,
    '',
    ...decided.judged.map(
      ({ id, path, verdict, why }) => `- **${verdictWords[verdict]}** [${capital(listed(subjectOf(id).what))}](/paths/${path}.md): ${why}`,
    ),
    '',
    `## ${decisionHeadings.set}`,
    '',
    ...(steps.length > 0 ? steps.map((step, at) => `${at + 1}. ${step}`) : [nothingToSet]),
    '',
    `## ${decisionHeadings.remains}`,
    '',
    ...decision.remains.map((told) => `- ${toldText(told)}`),
    '',
    `## ${decisionHeadings.proof}`,
    '',
    ...decision.proof.map(({ name, href }) => `- [${name}](${href})`),
    '',
  ].join('\n');
}
