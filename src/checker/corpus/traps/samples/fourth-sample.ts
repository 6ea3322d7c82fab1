import { clientCA, kubeletFile, type Trap } from '../trap.ts';

const noServer = 'a kubelet without a server';
const beside = 'flags beside a file';
const deployed = 'a template of Azure that deploys others';
const installs = 'arguments of k3s beside its command';
const templates = 'templates of documents';
const images = 'an image that runs its program by itself';

const open = ['authentication: {anonymous: {enabled: true}}', 'authorization: {mode: AlwaysAllow}'];
/** A script that writes a kubelet file, and a variable of flags that nobody here hands to a kubelet. */
const fileAndFlags = (flags: string): string => `#!/bin/bash
cat > /etc/kubelet.yaml <<EOF
${kubeletFile('cgroupDriver: systemd')}EOF
KUBELET_ARGS="--anonymous-auth=false ${flags}"
`;

/** A template that deploys another one with a cluster of AKS of this plan. */
const nested = (sku: string): string =>
  JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        name: 'one',
        properties: {
          template: {
            resources: {
              cluster: { type: 'Microsoft.ContainerService/managedClusters', sku: { name: sku }, properties: { dnsPrefix: 'a' } },
              other: { existing: true, type: 'Microsoft.ContainerService/managedClusters', sku: { name: 'Automatic' } },
            },
          },
        },
      },
    ],
  });
/** A task that installs k3s with these arguments in its environment. */
const task = (exec: string): string =>
  `- name: k3s\n  shell: curl -sfL https://get.k3s.io | sh -\n  environment:\n    INSTALL_K3S_EXEC: "${exec}"\n`;
/** A cluster of RKE1 in Rancher, with or without certificates for its kubelets. */
const rkeOfRancher = (generates: string): string =>
  `rancherKubernetesEngineConfig:\n  services:\n    kubeApi: {}\n    kubelet: {generateServingCertificate: ${generates}}\n`;
/** A class of machines of Karpenter whose user data set this argument. */
const nodeClass = (argument: string): string =>
  `apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nspec:\n  userData: |\n    #!/bin/bash\n    cat > /etc/systemd/system/kubelet.service.d/9.conf <<EOF\n    [Service]\n    Environment="KUBELET_EXTRA_ARGS=${argument}"\n    EOF\n`;
/** A service of a compose file that takes its image from a common part. */
const service = (image: string): string =>
  `x-common: &common\n  image: ${image}\nservices:\n  one:\n    <<: *common\n    command: server --kubelet-arg=anonymous-auth=true\n`;
/** A control plane of Kamaji in a script, with this line at its end. */
const tenant = (line: string): string =>
  `#!/bin/bash\ncat <<EOF\napiVersion: kamaji.clastix.io/v1alpha1\nkind: TenantControlPlane\nspec:\n  kubernetes: {version: v1.31.0}\n  networkProfile:\n    port: 6443\n${line}EOF\n`;
const conditional = (value: string): string =>
  kubeletFile(clientCA, 'failSwapOn: {% if swap %}false', '{% else %}', `  ${value}`, '{% endif %}', 'readOnlyPort: 10255');

export const fourthSample: readonly Trap[] = [
  {
    of: noServer,
    name: 'whom it would let in decides nothing',
    files: kubeletFile('enableServer: false', ...open),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: kubeletFile('enableServer: true', ...open),
      settings: { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow', readOnlyPort: 'closed' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset'],
    },
  },
  {
    of: noServer,
    name: 'the read-only port goes by its own field',
    files: kubeletFile('enableServer: false', ...open, 'readOnlyPort: 10255'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: kubeletFile('enableServer: false', 'enableServer: true', ...open),
      settings: { kubeletAnonymous: 'on' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset', 'medium key-given-twice'],
    },
  },
  {
    of: noServer,
    name: 'without a file the read-only port is open by default all the same',
    files: 'kubelet --enable-server=false\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: 'kubelet --enable-server=false --read-only-port=0\n',
      settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: beside,
    name: 'a CA in flags that may go with the file',
    files: fileAndFlags('--client-ca-file=/ca.crt'),
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: fileAndFlags('--hostname-override=one'),
      settings: { kubeletAnonymous: 'off' },
      findings: ['medium kubelet-client-ca-unset'],
    },
  },
  {
    of: deployed,
    name: 'a plan that a parameter tells',
    files: nested("[parameters('plan')]"),
    settings: { transport: 'unknown', kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: { files: nested('Base'), settings: { transport: 'konnectivity', kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: installs,
    name: 'in the environment of a task',
    files: task('server --kubelet-arg=anonymous-auth=true'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: task('{{ arguments }}'), settings: { kubeletAnonymous: 'unknown' }, findings: [] },
  },
  {
    of: installs,
    name: 'in the environment of a task that may not run',
    files: `${task('server --kubelet-arg=anonymous-auth=true')}  when: install\n`,
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: `${task('server --kubelet-arg=anonymous-auth=true')}  become: true\n`,
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: installs,
    name: 'among the locals of Terraform, which others may be merged into',
    files: 'locals {\n  k3s = {\n    kubelet-arg          = ["anonymous-auth=true"]\n    egress-selector-mode = "disabled"\n  }\n}\n',
    settings: { kubeletAnonymous: 'on', transport: 'direct' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: 'locals {\n  k3s = {\n    kubelet-arg          = ["cloud-provider=external"]\n    egress-selector-mode = "disabled"\n  }\n}\n',
      settings: { kubeletAnonymous: 'unknown', transport: 'direct' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'a variable below a key that vCluster has too',
    files: 'sync: "{{ sync }}"\nkubelet_port: 10250\n',
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: { files: 'sync: {toHost: {pods: {enabled: true}}}\n', verdicts: { 'apiserver-to-kubelet': 'encrypted' }, findings: [] },
  },
  {
    of: templates,
    name: 'a variable of a shell that may add to all that it closes',
    files: tenant('$addons\n'),
    settings: { transport: 'unknown', apiServerVerification: 'verified' },
    findings: [],
    nearMiss: { files: tenant(''), settings: { transport: 'direct' }, findings: ['high kubelet-ca-unset', 'medium node-restriction-off'] },
  },
  {
    of: templates,
    name: 'a value over several lines',
    files: conditional('true'),
    settings: { readOnlyPort: 'open', kubeletAnonymous: 'off' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: conditional('authentication: {anonymous: {enabled: true}}'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: 'RKE1 as Rancher keeps it',
    name: 'a switch in the spelling of JSON',
    files: rkeOfRancher('true'),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: { files: rkeOfRancher('false'), settings: { kubeletCertificateAuthority: 'unset' }, findings: ['high kubelet-ca-unset'] },
  },
  {
    of: images,
    name: 'k3s in a service, whose command is its role',
    files: service('rancher/k3s:v1.31.1-k3s1'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: service('example/tool:1'), settings: { kubeletAnonymous: 'unknown' }, findings: [] },
  },
  {
    of: templates,
    name: 'a variable in a list in brackets',
    files: kubeletFile(clientCA, 'clusterDNS: [ ${DNS} ]', 'readOnlyPort: 10255'),
    settings: { readOnlyPort: 'open', kubeletAnonymous: 'off' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: kubeletFile(clientCA, 'clusterDNS: [ ${DNS} ]', 'authorization: [ ${MODE} ]'),
      settings: { kubeletAuthorization: 'unknown', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: 'user data of machines that Karpenter makes',
    name: 'arguments of a kubelet, of whatever cluster',
    files: nodeClass('--read-only-port=10255'),
    settings: { readOnlyPort: 'open', transport: 'unknown', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: nodeClass('--read-only-port=0'), settings: { readOnlyPort: 'closed', transport: 'unknown' }, findings: [] },
  },
];
