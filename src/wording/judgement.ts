import type { PathJudgement, Safety } from '../model/judgement.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import { verdictReasonTexts } from './reason-words.ts';
import { unlessSentence } from './unless.ts';
import { notCheckedLead } from './not-checked.ts';
import { networkNames } from './zone.ts';

const stated: Record<YesNoUnknown, string> = {
  yes: 'Protected on',
  no: 'Not protected on',
  unknown: 'Unknown on',
};

const say = ({ value, hop, reason }: Safety): string =>
  [`${stated[value]} ${networkNames[hop?.zone ?? 'between']}.`, verdictReasonTexts[reason], unlessSentence(hop?.unless ?? [])]
    .filter(Boolean)
    .join(' ');

function protectionSentence({ onUntrustedNetwork, onEveryNetwork }: PathJudgement): string {
  if (onEveryNetwork.value === 'yes') return `Protected end to end. ${verdictReasonTexts[onEveryNetwork.reason]}`;
  const isSame = onUntrustedNetwork.hop === onEveryNetwork.hop;
  return isSame ? say(onEveryNetwork) : `${say(onEveryNetwork)} ${say(onUntrustedNetwork)}`;
}

/**
 * What is judged of a path, in sentences: whether it is protected, the weaker network first, each with the reason that decides there and the
 * conditions under which that changes, and why nothing gets through where that is so. Of a path that is not used: why it is not. Where a part was not
 * checked for the minor that is shown, the sentence says so and is that of the nearest minors that were.
 */
export const judgementSentence = (judgement: PathJudgement): string =>
  judgement.checked
    ? notCheckedLead(judgement) + judgementSentence(judgement.checked)
    : judgement.absence
      ? verdictReasonTexts[judgement.absence.reason]
      : [protectionSentence(judgement), ...judgement.failures.map((reason) => verdictReasonTexts[reason])].join(' ');
