import { accessRules } from './access.ts';
import { apiServerRules } from './api-server/index.ts';
import { credentialRules } from './credentials.ts';
import { egressRules } from './egress/index.ts';
import { hardeningRules } from './hardening.ts';
import { etcdServerRules } from './etcd.ts';
import { konnectivityServerRules } from './konnectivity-server.ts';
import { fileVersionRules } from './file-version.ts';
import { kubeletRules } from './kubelet.ts';
import { pastedRules } from './pasted.ts';
import type { Rule } from './rule.ts';

/** Every rule. Codes are published: never renamed. */
export const rules: readonly Rule[] = [
  ...apiServerRules,
  ...egressRules,
  ...etcdServerRules,
  ...hardeningRules,
  ...konnectivityServerRules,
  ...kubeletRules,
  ...fileVersionRules,
  ...accessRules,
  ...credentialRules,
  ...pastedRules,
];
