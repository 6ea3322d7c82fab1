import { accessRules } from './access.ts';
import { apiServerRules } from './api-server.ts';
import { egressCoverageRules } from './egress-coverage.ts';
import { egressValidationRules } from './egress-validation.ts';
import { etcdRules } from './etcd.ts';
import { flagRules } from './flags.ts';
import { konnectivityServerRules } from './konnectivity-server.ts';
import { kubeletRules } from './kubelet.ts';
import { pastedRules } from './pasted.ts';
import type { Rule } from './rule.ts';

/** Every rule. Codes are published: never renamed. */
export const rules: readonly Rule[] = [
  ...apiServerRules,
  ...etcdRules,
  ...flagRules,
  ...egressValidationRules,
  ...egressCoverageRules,
  ...konnectivityServerRules,
  ...kubeletRules,
  ...accessRules,
  ...pastedRules,
];
