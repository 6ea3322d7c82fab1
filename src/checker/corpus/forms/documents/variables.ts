import { kubeadmClients } from '../../case.ts';
import type { FormCase } from '../form-case.ts';

/** Variables of roles that install k3s or RKE2. */
export const variableCases: readonly FormCase[] = [
  {
    form: 'k3s-variables',
    name: 'variables of a role: flags of k3s in a list',
    files: { 'all.yml': 'k3s_version: v1.33.1+k3s1\nk3s_server_args:\n- --disable=traefik\n- --kubelet-arg=read-only-port=10255\n' },
    judgedAs: '1.33',
    settings: {
      servingCertificateApproval: 'unchecked @ k3s',
      readOnlyPort: 'open @ 3:1',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: kubeadmClients,
    findings: ['high kubelet-read-only-port 3:1'],
    unread: [],
  },
  {
    form: 'k3s-variables',
    name: 'variables of a role: a configuration of RKE2',
    files: { 'all.yml': 'rke2_type: server\nrke2_server_config:\n  tls-san: [api.example.org]\n' },
    settings: {
      servingCertificateApproval: 'unchecked @ RKE2',
      apiServiceVerification: 'skipped @ RKE2',
      apiServerVerification: 'verified @ RKE2',
      loadBalancer: 'none @ RKE2',
    },
    verdicts: { ...kubeadmClients, 'apiserver-to-extension-apiserver': 'encrypted' },
    findings: [],
    unread: [],
  },
];
