import type { Rule } from '../rule.ts';
import { authenticationFileRules } from './authentication-file.ts';
import { authenticationRules } from './authentication.ts';
import { authorizationRules } from './authorization.ts';
import { etcdRules } from './etcd.ts';
import { flagRules } from './flags.ts';
import { kubeletLinkRules } from './kubelet-link.ts';
import { servingRules } from './serving.ts';

/** What is wrong with the flags of kube-apiserver. */
export const apiServerRules: readonly Rule[] = [
  ...kubeletLinkRules,
  ...authorizationRules,
  ...authenticationRules,
  ...authenticationFileRules,
  ...servingRules,
  ...etcdRules,
  ...flagRules,
];
