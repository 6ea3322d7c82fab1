import type { FormCase } from '../form-case.ts';
import { clusterApiCases } from './cluster-api.ts';
import { etcdConfigurationCases } from './etcd-configuration.ts';
import { firstDocumentCases } from './first.ts';
import { helmCases } from './helm.ts';
import { installerCases } from './installers.ts';
import { k0sCases } from './k0s.ts';
import { kindCases } from './kind.ts';
import { kopsCases } from './kops.ts';
import { kubesprayCases } from './kubespray.ts';
import { listCases } from './lists.ts';
import { machineFileCases } from './machine-file.ts';
import { managedCases } from './managed.ts';
import { microk8sCases } from './microk8s.ts';
import { openshiftCases } from './openshift.ts';
import { scrapeCases } from './scrapes.ts';
import { talosCases } from './talos.ts';
import { tenantCases } from './tenants.ts';
import { variableCases } from './variables.ts';

/** The golden cases of the forms that one document has. */
export const documentFormCases: readonly FormCase[] = [
  ...firstDocumentCases,
  ...clusterApiCases,
  ...kindCases,
  ...talosCases,
  ...k0sCases,
  ...machineFileCases,
  ...microk8sCases,
  ...etcdConfigurationCases,
  ...openshiftCases,
  ...kopsCases,
  ...kubesprayCases,
  ...helmCases,
  ...listCases,
  ...managedCases,
  ...tenantCases,
  ...installerCases,
  ...scrapeCases,
  ...variableCases,
];
