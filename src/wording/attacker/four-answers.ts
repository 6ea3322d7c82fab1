import type { Answer, Answers, Capability } from '../../model/answer.ts';
import type { Judgement } from '../../model/judgement.ts';
import { pathOf } from '../../model/path.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { answerLabel } from '../capability.ts';
import { componentNames } from '../names.ts';

/** One of the four answers about an attacker at a path, with the answer of the model that decided it. */
export type OneAnswer = ReturnType<typeof fourAnswers>[number];

const severity: Record<YesNoUnknown, number> = { no: 0, unknown: 1, yes: 2 };
const more = (a: Answer, b: Answer): Answer => (severity[b.value] > severity[a.value] ? b : a);

/** A component with its article, inside a sentence; some are names of their own. */
export const the = (name: string): string => (['etcd', 'kube-proxy'].includes(name) ? name : `the ${name}`);

/**
 * The four answers about an attacker at a path, in the panel and in the bubble: what is read of the request and of the response, what is changed, and
 * the end that can be impersonated, each the worse of its two where it has two. `answers` are those of one hop or of the whole path.
 */
export function fourAnswers({ path, clientIdentity }: Judgement, answers: Answers) {
  const { client, server } = pathOf(path);
  const isWorse = (one: Capability, other: Capability): boolean => severity[answers[one].value] > severity[answers[other].value];
  const asClient = isWorse('impersonate-client', 'impersonate-server');
  const end = asClient ? 'impersonate-client' : 'impersonate-server';
  return [
    { label: answerLabel('read-request'), answer: answers['read-request'] },
    { label: answerLabel('read-answer'), answer: answers['read-answer'] },
    {
      label: isWorse('change-answer', 'change-request') ? answerLabel('change-answer') : answerLabel('change-request', 'either'),
      answer: more(answers['change-request'], answers['change-answer']),
    },
    {
      label: asClient && clientIdentity === 'token' ? 'Uses the token' : answerLabel(end, the(componentNames[asClient ? client : server])),
      answer: more(answers['impersonate-server'], answers['impersonate-client']),
    },
  ];
}
