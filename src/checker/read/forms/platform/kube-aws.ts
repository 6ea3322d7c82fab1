import { get, itemsOf, pairOf } from '../../yaml-node.ts';
import { valueOf } from '../document/arguments.ts';
import type { DocumentForm } from '../forms.ts';
import { tellRead } from '../piece.ts';
import { takeVersion } from '../take-version.ts';

/** A cluster of kube-aws, for which its templates set what decides a path. */
export const kubeAws: DocumentForm = {
  form: 'kube-aws',
  name: 'a cluster of kube-aws',
  looksLike: (root, kind) => kind === '' && get(root, 'clusterName') !== undefined && get(root, 'apiEndpoints') !== undefined,
  read: (reader, root) => {
    tellRead(reader, root.start, 'a cluster of kube-aws, whose templates say the rest');
    takeVersion(reader, get(root, 'kubernetesVersion'), 'kubernetesVersion');
    for (const endpoint of itemsOf(get(root, 'apiEndpoints')))
      for (const key of ['private', 'apiAccessAllowedSourceCIDRs']) {
        const pair = pairOf(get(endpoint, 'loadBalancer'), key);
        const said = pair && valueOf(pair.value).slice(0, 60);
        if (said) tellRead(reader, pair.keyStart, `${key}: ${said}, which says who may reach the API server and changes no verdict`);
      }
  },
};
