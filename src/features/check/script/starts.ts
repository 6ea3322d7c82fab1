import type { examples } from '../../../checker/examples.ts';
import { startQuestions } from '../../../wording/check/result.ts';

/** Examples that stand as buttons where the findings will be, each with the question that it answers. */
export const starts: readonly { readonly example: keyof typeof examples; readonly teaches: string }[] = [
  { example: 'kubeadm', teaches: startQuestions.kubeadm },
  { example: 'kubeadm, with a verified kubelet', teaches: startQuestions.verified },
  { example: 'kind, a node that joins', teaches: startQuestions.join },
  { example: 'k3s', teaches: startQuestions.k3s },
  { example: 'hosted, with Konnectivity', teaches: startQuestions.hosted },
];
