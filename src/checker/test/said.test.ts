import { describe, expect, it } from 'vitest';
import { checked } from './told.ts';
import { inputsOf } from './inputs.ts';

const said = (files: string | Readonly<Record<string, string>>) => checked(inputsOf(files));
/** All that the account says of an input. */
const account = (files: string | Readonly<Record<string, string>>): readonly string[] =>
  said(files).account.flatMap(({ read, unread }) => [...read, ...unread].map(({ line, what }) => `${line} ${what}`));

describe('the version that an input bounds', () => {
  it.each([
    ['kube-apiserver --insecure-port=0', '1.23', 'kube-apiserver has --insecure-port'],
    ['kube-apiserver --kubelet-https=true --insecure-port=0', '1.21', 'kube-apiserver has --kubelet-https'],
    ['kubelet --network-plugin=cni', '1.23', 'kubelet has --network-plugin'],
    ['kube-scheduler --logtostderr=true', '1.25', 'kube-scheduler has --logtostderr'],
    ['kube-apiserver --cloud-provider=aws', '1.32', 'kube-apiserver has --cloud-provider'],
    ['kubelet --api-servers=http://10.0.0.1:8080', '1.7', 'kubelet has --api-servers'],
  ])('is told by a flag that newer ones do not have: %s', (command, minor, from) => {
    const { kubernetes } = said(`${command}\n`);
    expect(kubernetes).toMatchObject({ minor, named: false });
    expect(kubernetes.from).toContain(`the newest version in which ${from}`);
  });

  it.each([
    ['a version that is named', { a: 'kubelet --network-plugin=cni\n', b: 'image: registry.k8s.io/kubelet:v1.27.1\n' }, '1.27'],
    ['a flag that another program still has', 'kubelet --port=10250 --cloud-provider=aws\n', '1.36'],
    [
      'a condition',
      '[Service]\nExecStart=kubelet --v=2 \\\n{% if old %}\n  --network-plugin=cni \\\n{% endif %}\n  --anonymous-auth=false\n',
      '1.36',
    ],
    ['a flag by which old versions spoke plain HTTP', 'kube-apiserver --kubelet-https=false --insecure-port=0\n', '1.36'],
  ])('is not told by %s', (_, files, minor) => {
    expect(said(files).kubernetes.minor).toBe(minor);
  });
});

describe('a change', () => {
  const pod = (...flags: readonly string[]): string =>
    ['apiVersion: v1', 'kind: Pod', 'spec:', '  containers:', '  - name: a', '    command:', '    - kube-apiserver']
      .concat(
        flags.map((flag) => `    - ${flag}`),
        '',
      )
      .join('\n');
  const changes = (text: string): readonly string[] => said(text).findings.flatMap(({ fix }) => fix?.diff ?? []);

  it('names no file of kubeadm where nothing says that its files are there', () => {
    const text = pod('--tls-cert-file=/etc/kubernetes/ssl/apiserver.pem', '--client-ca-file=/etc/kubernetes/ssl/ca.pem');
    expect(said(text).findings.map(({ code }) => code)).toContain('kubelet-client-certificate-unset');
    expect(changes(text).join()).toContain('--kubelet-certificate-authority=/etc/kubernetes/ssl/ca.pem');
    expect(changes(text).join()).not.toContain('/etc/kubernetes/pki/');
  });
  it('names them where the input does', () => {
    expect(changes(pod('--client-ca-file=/etc/kubernetes/pki/ca.crt')).join()).toContain(
      '+    - --kubelet-client-certificate=/etc/kubernetes/pki/',
    );
  });
  it('says of anonymous requests what the authorizer is', () => {
    const sentence = (mode: string) =>
      said(`kube-apiserver --authorization-mode=${mode}\n`).findings.find(({ code }) => code === 'api-anonymous-on')?.sentence;
    expect(sentence('ABAC')).toContain('all that ABAC allows system:anonymous');
    expect(sentence('Node,RBAC')).toContain('health, version and all that RBAC allows system:anonymous');
  });
});

describe('the account', () => {
  it('shows a line as it stands where a template fills it in', () => {
    const text = `[Service]\nExecStart=kube-apiserver --v=2 \\\n  --etcd-servers={% for h in all %}https://{{ h }}:2379,{% endfor %} \\\n  --anonymous-auth=false\n`;
    expect(account(text)).toContain('3 --etcd-servers={% for h in all %}https://{{ h }}:2379,{% endfor %}');
    expect(account(text).join('\n')).not.toContain('{{unknown}}');
  });
  it('takes the help of a program for no flags', () => {
    const flags = Array.from({ length: 30 }, (_, at) => `      --flag-${at} string      What it does (default "x")`);
    const help = ['kubelet --help', 'The kubelet runs pods.', '', 'Usage:', '  kubelet [flags]', '', 'Flags:', ...flags, ''].join('\n');
    const result = said(help);
    expect(result.problems).toEqual([]);
    expect(account(help)).toEqual(['1 the help of a program, which lists flags and sets none']);
    expect(said('kubelet --anonymous-auth=true\n').findings.length).toBeGreaterThan(0);
  });
  it('names the keys of a document that may be of k3s', () => {
    expect(account('bind-address: 127.0.0.1')).toEqual(['1 bind-address: 127.0.0.1, in what may be a configuration of k3s or RKE2']);
    expect(account('bind-address: 127.0.0.1\nreplicas: 2\n').join()).not.toContain('in what may be');
  });
  it('names an installer that a command of cloud-init or of notes starts', () => {
    expect(account('#cloud-config\nruncmd:\n  - snap install microk8s --classic\n')).toEqual([
      '3 snap install microk8s, whose installer does the rest',
    ]);
    expect(
      account('#server command\ncurl -sL https://get.rke2.io | INSTALL_RKE2_VERSION=v1.26.12+rke2r1 sh\n\nserver: https://10.0.0.1:9345\n'),
    ).toContain('2 curl -sL get.rke2.io, whose installer does the rest');
  });
});

describe('values of vCluster below the name of its chart', () => {
  const values = (k3s: boolean): string => `vcluster:
  sync: {toHost: {pods: {enabled: true}}}
  controlPlane:
    distro:
      k8s: {enabled: ${!k3s}, version: v1.29.4}
      k3s:
        enabled: ${k3s}
        image: {repository: rancher/k3s, tag: v1.32.1-k3s1}
      k0s:
        enabled: false
        image: {repository: k0sproject/k0s, tag: v1.30.2-k0s.0}
`;
  it.each([
    [true, '1.32', 'a vCluster that runs k3s'],
    [false, '1.29', 'a part of a cluster of vCluster'],
  ])('are of the distribution that is on', (k3s, minor, what) => {
    expect(said(values(k3s)).kubernetes.minor).toBe(minor);
    expect(account(values(k3s)).join('\n')).toContain(what);
  });
});
