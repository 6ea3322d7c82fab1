import { nothingInIt, type FormCase } from '../form-case.ts';

/** Variables of kubespray. */
export const kubesprayCases: readonly FormCase[] = [
  {
    form: 'kubespray',
    name: 'kubespray: each variable says what it says, and no more',
    files: {
      'k8s-cluster.yml': `kube_version: 1.34.2
kube_read_only_port: 10255
kubelet_authorization_mode_webhook: false
kubelet_rotate_server_certificates: true
authorization_modes: [Node, RBAC]
kube_api_anonymous_auth: false
kubelet_csr_approver_enabled: true
kube_kubeadm_apiserver_extra_args:
  service-account-lookup: "false"
`,
    },
    judgedAs: '1.34',
    settings: { kubeletCertificateAuthority: 'set @ 4:1', kubeletAuthorization: 'AlwaysAllow @ 3:1', readOnlyPort: 'open @ 2:1' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: ['high kubelet-read-only-port 2:1', 'high kubelet-always-allow 3:1', 'medium service-account-lookup-off 9:3'],
    unread: ['7 the variable kubelet_csr_approver_enabled, which alone decides no path'],
  },
  {
    form: 'kubespray',
    name: 'kubespray: a closed variable closes nothing else',
    files: {
      'k8s-cluster.yml': `kube_read_only_port: 0
`,
    },
    settings: { readOnlyPort: 'closed @ 1:1' },
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'kubespray',
    name: 'kubespray: fields of the kubelet that go over the file',
    files: {
      'all.yml': `all:
  vars:
    kubelet_authentication_token_webhook: yes
    kubelet_config_extra_args:
      authentication: {anonymous: {enabled: true}}
    kubelet_custom_flags:
    - --authorization-mode=AlwaysAllow
`,
    },
    settings: { kubeletAnonymous: 'on @ 5:36', kubeletAuthorization: 'AlwaysAllow @ 7:7' },
    verdicts: {},
    findings: ['critical kubelet-anonymous 5:36', 'high kubelet-always-allow 7:7'],
    unread: [],
  },
  {
    form: 'kubespray',
    name: 'kubespray: variables of another playbook are none',
    files: {
      'all.yml': `tls_min_version: VersionTLS12
kube_network_plugin: calico
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is tls_min_version'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is tls_min_version'],
  },
];
