import { describe, expect, it } from 'vitest';
import { minors } from '../../model/setting/minor.ts';
import { defaultAt } from '../../model/setting/setting.ts';
import { check } from '../check.ts';
import { factsForTests } from '../test/facts.ts';
import { moreForms } from '../read/more-forms.ts';

/** Inputs that leave every setting to Kubernetes: bare flags of the API server, a kubelet file, and objects without the fields. */
const leftOut = [
  { name: 'line', text: 'kube-apiserver --v=2\n' },
  { name: 'kubelet', text: 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDomain: a\n' },
  { name: 'proxy', text: 'proxy-server --uds-name=/k --server-port=0\n' },
  { name: 'service', text: 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec: {service: {name: a}}\n' },
  { name: 'kubelet.conf', text: 'apiVersion: v1\nkind: Config\nclusters:\n- cluster: {server: "https://a"}\n' },
  { name: 'scraper', text: 'metrics-server --secure-port=10250\n' },
];

describe('what an input leaves to Kubernetes', () => {
  it.each(minors.map((minor) => [minor] as const))('is the default of the model in %s', (minor) => {
    const { decided } = check(leftOut, { facts: factsForTests, forms: moreForms, kubernetes: minor });
    const defaults = decided.filter(({ origin }) => origin.kind === 'default');
    expect(defaults.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'transport',
        'agentAuthentication',
        'kubeletCertificateAuthority',
        'kubeletClientCertificate',
        'kubeletServingCertificate',
        'kubeletAnonymous',
        'kubeletAuthorization',
        'readOnlyPort',
        'apiServiceVerification',
        'kubeletToApiServer',
      ]),
    );
    for (const { id, value } of defaults)
      expect(value, id).toBe(defaultAt(id === 'kubeletToApiServer' ? 'apiServerVerification' : id, minor));
  });
});
