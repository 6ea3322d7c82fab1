import type { RuleCase } from './rule-case.ts';
import { accessCases } from './rule-cases-access.ts';
import { credentialCases } from './rule-cases-credentials.ts';
import { egressCases } from './rule-cases-egress.ts';
import { etcdRuleCases } from './rule-cases-etcd.ts';
import { hardeningCases } from './rule-cases-hardening.ts';
import { processCases } from './rule-cases-processes.ts';

/** A case for every rule. */
export const ruleCases: readonly RuleCase[] = [
  ...processCases,
  ...etcdRuleCases,
  ...hardeningCases,
  ...egressCases,
  ...accessCases,
  ...credentialCases,
];
