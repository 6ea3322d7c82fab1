import { kubeletFile, clientCA } from '../traps/trap.ts';
import { closed, closedFlags, cloudKubelet, everythingOpen, notTold, ps, type Complaint } from './complaint.ts';

const access = ['kubelet-anonymous', 'kubelet-always-allow', 'kubelet-client-ca-unset'] as const;
const commandWith = (...flags: readonly string[]): string => ps(`/usr/bin/kubelet ${flags.join(' ')} --v=2`);

/** The file of a kubelet in JSON, as `--config` takes it. */
const json = (anonymous: boolean): string =>
  JSON.stringify({
    kind: 'KubeletConfiguration',
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    authentication: {
      anonymous: { enabled: anonymous },
      webhook: { enabled: true, cacheTTL: '2m0s' },
      x509: { clientCAFile: '/etc/kubernetes/ca.crt' },
    },
    authorization: { mode: 'Webhook' },
    protectKernelDefaults: true,
  });

/** What a kubelet of GKE answers at `configz`: the read-only port is truly open there. */
const configz = (mode: string): string =>
  JSON.stringify({
    kubeletconfig: {
      staticPodPath: '/etc/kubernetes/manifests',
      port: 10250,
      readOnlyPort: 10255,
      serverTLSBootstrap: true,
      authentication: {
        x509: { clientCAFile: '/etc/srv/kubernetes/pki/ca-certificates.crt' },
        webhook: { enabled: true },
        anonymous: { enabled: false },
      },
      authorization: { mode },
    },
  });

/** Complaints about kubelets: flags or a file, and which file. */
export const kubeletComplaints: readonly Complaint[] = [
  {
    issue: 'aquasecurity/kube-bench#1242',
    complained: 'A kubelet that is closed by its flags alone is not passed, because no configuration file is found.',
    files: commandWith(...closedFlags, '--authentication-token-webhook=true', '--registry-burst=10'),
    settings: closed,
    findings: [],
    absent: ['kubelet-anonymous'],
    nearMiss: {
      files: commandWith(...closedFlags.slice(1), '--registry-burst=10'),
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous', 'medium kubelet-flag-defaults'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1364',
    complained: 'If the file that the audit looks for does not exist, the audit ignores the flags of the running kubelet.',
    files: commandWith(...closedFlags, '--authentication-token-webhook=true', '--event-qps=0', '--cgroup-driver=cgroupfs'),
    settings: closed,
    findings: [],
    absent: access,
    nearMiss: {
      files: commandWith('--anonymous-auth=false', '--authorization-mode=AlwaysAllow', ...closedFlags.slice(2)),
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['high kubelet-always-allow', 'medium kubelet-flag-defaults'],
      finds: 'kubelet-always-allow',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1256',
    complained: 'A configuration file in JSON, given by a relative path, is not read, and four checks fail that it satisfies.',
    files: { ps: commandWith('--kubeconfig=/etc/kubernetes/kubelet.conf', '--config=kubelet_conf.json'), 'kubelet_conf.json': json(false) },
    settings: closed,
    findings: [],
    absent: access,
    nearMiss: {
      files: {
        ps: commandWith('--kubeconfig=/etc/kubernetes/kubelet.conf', '--config=kubelet_conf.json'),
        'kubelet_conf.json': json(true),
      },
      settings: { ...closed, kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#852',
    complained: 'On GKE three checks of authentication fail although the running kubelet answers that it refuses what they ask about.',
    files: configz('Webhook'),
    settings: { ...closed, readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    absent: access,
    nearMiss: {
      files: configz('AlwaysAllow'),
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['high kubelet-read-only-port', 'high kubelet-always-allow'],
      finds: 'kubelet-always-allow',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#887',
    complained: 'Nodes of Bottlerocket fail, because flags stand apart from their values and the file has no ending.',
    files: {
      ps: ps('/usr/bin/kubelet --cloud-provider aws --kubeconfig /k --config /etc/kubernetes/kubelet/config --register-with-taints  --v 2'),
      '/etc/kubernetes/kubelet/config': cloudKubelet(false, 'serverTLSBootstrap: true'),
    },
    settings: { ...closed, kubeletServingCertificate: 'issued' },
    findings: [],
    absent: access,
    nearMiss: {
      files: {
        ps: ps('/usr/bin/kubelet --cloud-provider aws --config /etc/kubernetes/kubelet/config --anonymous-auth --v 2'),
        '/etc/kubernetes/kubelet/config': cloudKubelet(false, 'serverTLSBootstrap: true'),
      },
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#646',
    complained: 'The read-only port fails where a configuration file leaves it out, although a kubelet with a file keeps it closed.',
    files: { ps: commandWith('--config=/var/lib/kubelet/config.yaml'), 'config.yaml': kubeletFile(clientCA) },
    settings: closed,
    findings: [],
    absent: ['kubelet-read-only-port'],
    nearMiss: {
      files: commandWith(...closedFlags.slice(0, 3)),
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
      finds: 'kubelet-read-only-port',
    },
  },
  {
    issue: 'awslabs/amazon-eks-ami#476',
    complained: 'On EKS the read-only port is reported because the command line does not name it; the file that it does name decides.',
    files: commandWith('--max-pods=64', '--register-with-taints=', '--config=/etc/kubernetes/kubelet/kubelet-config.json'),
    settings: notTold,
    findings: [],
    absent: ['kubelet-read-only-port'],
    nearMiss: {
      files: commandWith('--max-pods=64', '--register-with-taints=', '--read-only-port=10255', '--config=/etc/k.json'),
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
      finds: 'kubelet-read-only-port',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#948',
    complained: 'The file at the usual place is read instead of the one that the kubelet was started with.',
    files: {
      ps: ps('/usr/local/bin/kubelet --hostname-override=n3 --config=/etc/kubernetes/kubelet-config.yaml --kubeconfig=/k'),
      '/etc/kubernetes/kubelet-config.yaml': cloudKubelet(false, 'readOnlyPort: 0'),
    },
    settings: closed,
    findings: [],
    absent: access,
    nearMiss: {
      files: {
        ps: ps('/usr/local/bin/kubelet --hostname-override=n3 --config=/etc/kubernetes/kubelet-config.yaml --kubeconfig=/k'),
        '/etc/kubernetes/kubelet-config.yaml': cloudKubelet(true, 'readOnlyPort: 0'),
      },
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1435',
    complained: 'On OpenShift anonymous requests are reported as allowed although the file of the node says false.',
    files: cloudKubelet(false, 'rotateCertificates: true', 'serverTLSBootstrap: true'),
    settings: { ...closed, kubeletServingCertificate: 'issued' },
    findings: [],
    absent: ['kubelet-anonymous'],
    nearMiss: {
      files: cloudKubelet(true, 'rotateCertificates: true', 'serverTLSBootstrap: true'),
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'kubescape/regolibrary#615',
    complained: 'Anonymous requests are reported wherever no flag forbids them, although a kubelet with a file forbids them by itself.',
    files: kubeletFile(clientCA, 'authorization: {mode: Webhook}'),
    settings: closed,
    findings: [],
    absent: ['kubelet-anonymous'],
    nearMiss: {
      files: kubeletFile('authentication: {x509: {clientCAFile: /ca.crt}, anonymous: {enabled: true}}', 'authorization: {mode: Webhook}'),
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'ComplianceAsCode/content#6691',
    complained: 'The rule fails as soon as a file names any authorization mode, although only one of them allows everything.',
    files: kubeletFile(clientCA, 'authorization:', '  mode: Webhook', '  webhook: {cacheAuthorizedTTL: 5m0s}'),
    settings: closed,
    findings: [],
    absent: ['kubelet-always-allow'],
    nearMiss: {
      files: kubeletFile(clientCA, 'authorization:', '  mode: AlwaysAllow'),
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['high kubelet-always-allow'],
      finds: 'kubelet-always-allow',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1147',
    complained: 'On AKS the flags of a kubelet stand in a file of variables, and checks that they satisfy fail.',
    files: `KUBELET_FLAGS=--address=0.0.0.0 ${closedFlags.join(' ')} --feature-gates=CSIMigration=true --rotate-certificates=true\n`,
    settings: closed,
    findings: [],
    absent: access,
    nearMiss: {
      files: `KUBELET_FLAGS=--address=0.0.0.0 --anonymous-auth=true ${closedFlags.slice(1).join(' ')} --rotate-certificates=true\n`,
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#10',
    complained: 'A kubelet that docker runs out of the hyperkube image is not found, so all that it sets is reported as missing.',
    files: ps(
      `/usr/bin/docker run --net=host --rm --volume=/var/lib/kubelet/:/var/lib/kubelet:shared a.example/hyperkube:v1 /hyperkube kubelet ${closedFlags.join(' ')} --authentication-token-webhook`,
    ),
    settings: closed,
    findings: [],
    absent: access,
    nearMiss: {
      files: ps('/usr/bin/docker run --net=host --rm a.example/hyperkube:v1 /hyperkube kubelet --v=2'),
      settings: { kubeletAnonymous: 'on' },
      findings: everythingOpen,
      finds: 'kubelet-anonymous',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1384',
    complained: 'Programs whose flags merely name the kubelet stand among the processes, and the node fails.',
    files: [
      ps('/usr/local/bin/kubelet --config=/etc/kubernetes/kubelet-config.yml --hostname-override=worker-1'),
      ps('/csi-node-driver-registrar --kubelet-registration-path=/var/lib/kubelet/plugins/csi.sock --v=1'),
      ps('/usr/local/bin/kube-proxy --config=/etc/kubernetes/kube-proxy-config.yml'),
    ].join(''),
    settings: notTold,
    findings: [],
    absent: access,
    nearMiss: {
      files: [
        ps('/usr/local/bin/kubelet --hostname-override=worker-1'),
        ps('/csi-node-driver-registrar --kubelet-registration-path=/var/lib/kubelet/plugins/csi.sock --v=1'),
      ].join(''),
      settings: { kubeletAnonymous: 'on' },
      findings: everythingOpen,
      finds: 'kubelet-anonymous',
    },
  },
];
