import { nothingInIt, type FormCase } from '../form-case.ts';

/** Forms of the core of which the other files of the corpus show too little. */
export const coreFormCases: readonly FormCase[] = [
  {
    form: 'environment-file',
    name: 'a file of variables for the API server, of which one holds no flags',
    files: { apiserver: 'KUBE_API_ARGS="--kubelet-certificate-authority=/etc/ca.crt --anonymous-auth=false"\nKUBE_LOG_LEVEL="2"\n' },
    settings: { kubeletCertificateAuthority: 'set @ 1:16' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'environment-file',
    name: 'variables that no unit of Kubernetes takes',
    files: { env: 'KUBECONFIG=/etc/kubernetes/admin.conf\nEDITOR=vi\n' },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document that is not a mapping'],
    unread: [`1 ${nothingInIt}`, '1 a document that is not a mapping'],
  },
];
