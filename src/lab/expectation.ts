import { capabilities, type Capability } from '../model/answer.ts';
import { judge } from '../model/judge.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import type { LabCase } from './lab-case.ts';

/** What is compared in each case: whether the real server answers an honest request, and what the attacker can do. */
export const questions = ['gets-through', ...capabilities] as const;
export type Question = (typeof questions)[number];

/** What the model says of a case. A test gives the lab another `judge`, to see that the lab finds it wrong. */
export function expectationOf(labCase: LabCase, judgeCase: typeof judge = judge): Readonly<Record<Question, YesNoUnknown>> {
  const { path, settings, seat, hop } = labCase;
  const judgement = judgeCase(path, settings, seat);
  const answers = hop === 'whole-path' ? judgement.endToEnd : judgement.hops.find(({ zone }) => zone === hop)?.answers;
  if (!answers) throw new Error(`${labCase.id}: under its settings the path ${path} has no hop on the network ${hop}.`);
  const values = Object.fromEntries(capabilities.map((capability) => [capability, answers[capability].value]));
  return {
    // No setting of the model says that the port of a pod speaks TLS, so the model cannot say whether plaintext to it is answered.
    'gets-through': labCase.serverExpectsTls ? 'unknown' : judgement.failures.length > 0 ? 'no' : 'yes',
    ...(values as Record<Capability, YesNoUnknown>),
  };
}
