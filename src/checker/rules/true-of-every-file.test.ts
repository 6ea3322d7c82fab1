import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { checked } from '../test/told.ts';
import { rules } from './index.ts';

const findingsIn = (text: string, code: string): readonly Finding[] =>
  checked([{ name: 'a', text }]).findings.filter((finding) => finding.code === code);

describe('what a rule says beside its finding', () => {
  it('names no file or folder of a host: the installer of the next file keeps them elsewhere', () => {
    const paths = rules.flatMap(({ code, sideEffects, before, title }) =>
      (`${title} ${sideEffects} ${before}`.match(/\/(?:etc|var|srv|root|opt)\/[\w./-]+/g) ?? []).map((path) => `${code} ${path}`),
    );
    expect(paths).toEqual([]);
  });

  it('calls those cipher suites unlisted that the profile of kube-bench does not list', () => {
    const { checks } = JSON.parse(readFileSync(new URL('../test/kube-bench-1.12.json', import.meta.url), 'utf8')) as {
      checks: readonly { component: string; tests: readonly { flag: string; value?: string }[] }[];
    };
    for (const component of ['kube-apiserver', 'kubelet']) {
      const listed = checks
        .filter((check) => check.component === component)
        .flatMap(({ tests }) => tests.flatMap(({ flag, value = '' }) => (flag === 'tls-cipher-suites' ? value.split(',') : [])));
      expect(listed.length).toBeGreaterThan(5);
      const rsa = ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'TLS_RSA_WITH_AES_256_GCM_SHA384'];
      expect(rsa.filter((suite) => listed.includes(suite))).toEqual([]);
      const [finding, ...others] = findingsIn(`${component} --tls-cipher-suites=${[...listed, ...rsa].join(',')}\n`, 'tls-suite-weak');
      expect(others).toEqual([]);
      expect(finding?.sentence).toBe(
        `The cipher suites include ${rsa.join(', ')}, which the profile cis-1.12 of kube-bench does not list.`,
      );
    }
  });

  it('says what listens at an http:// address of the own host only where the input shows it', () => {
    const sentence = (port: string): string | undefined =>
      findingsIn(`kube-apiserver --insecure-port=${port}\nkube-scheduler --master=http://127.0.0.1:8080\n`, 'client-without-tls')[0]
        ?.sentence;
    expect(sentence('8080')).toMatch(/: everyone on that host has all rights\.$/);
    expect(sentence('0')).toMatch(/What listens there is unknown/);
  });

  it('says of no address that it is open where nothing listens at it', () => {
    const open = (flags: string): number => findingsIn(`kube-scheduler ${flags}\n`, 'component-address-open').length;
    expect(open('--address=0.0.0.0 --port=0')).toBe(0);
    expect(open('--bind-address=0.0.0.0 --secure-port=0')).toBe(0);
    expect(open('--address=0.0.0.0 --port=10251')).toBe(1);
    expect(open('--bind-address=0.0.0.0 --port=0')).toBe(1);
  });
});

describe('a switch of verification', () => {
  it('is none of a client of kubelets where it is about a registry of images', () => {
    const settings = (name: string): string => `kubelet:\n  ${name}:\n    tls:\n      insecure_skip_verify: true\n`;
    expect(findingsIn(settings('containerd_registry'), 'scraper-skips-verification')).toEqual([]);
    expect(findingsIn(settings('metrics'), 'scraper-skips-verification')).toHaveLength(1);
  });
});

describe('a version of a file', () => {
  it('is spoken of where a file names it, and not at a command that needs no file', () => {
    const install = 'apt-get install -y kubeadm=1.29.0-1.1\n';
    const join = `${install}kubeadm join 10.0.0.1:6443 --token "$TOKEN" --discovery-token-unsafe-skip-ca-verification\n`;
    expect(findingsIn(join, 'kubeadm-config-version')).toEqual([]);
    expect(findingsIn(join, 'join-without-ca-pin')).toHaveLength(1);
    const file = 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\n';
    const written = `${install}cat > join.yaml <<EOF\n${file}EOF\n`;
    expect(findingsIn(written, 'kubeadm-config-version').map(({ region }) => region.line)).toEqual([3]);
  });
});

describe('a change that is shown', () => {
  it('ends a line as the lines beside it end', () => {
    const lines = [
      'kube-apiserver',
      '  --etcd-servers=https://10.0.0.1:2379',
      '  --enable-swagger-ui',
      '  --token-auth-file=/t.csv',
      '  --v=2',
    ];
    const unit = (end: string): string => `cat > a.service <<EOF\n[Service]\nExecStart=/usr/bin/${lines.join(` ${end}\n`)}\nEOF\n`;
    for (const end of ['\\', '\\\\'])
      for (const { code, fix } of checked([{ name: 'a', text: unit(end) }]).findings) {
        const added = (fix?.diff ?? '').split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
        expect([code, added.filter((line) => line.includes('\\') && !/[^\\] \\+$/.test(line))]).toEqual([code, []]);
        expect([code, added.filter((line) => line.endsWith('\\') && /\\*$/.exec(line)?.[0] !== end)]).toEqual([code, []]);
      }
    expect(findingsIn(unit('\\\\'), 'api-token-file')[0]?.fix?.diff).toContain('-  --token-auth-file=/t.csv \\\\\n');
  });

  it('is none where only half of it could be written', () => {
    const patch = ['kind: InitConfiguration', 'nodeRegistration:', '  kubeletExtraArgs: {v: "2"}'].map((line) => `    ${line}\n`).join('');
    const kind = `kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n- role: control-plane\n  kubeadmConfigPatches:\n  - |\n${patch}`;
    expect(findingsIn(kind, 'kubelet-ca-unset').map(({ fix }) => fix)).toEqual([null]);
    const [plain] = findingsIn('kube-apiserver --etcd-servers=http://10.0.0.1:2379\n', 'etcd-plaintext');
    expect(plain?.fix).toBeNull();
    const files = '--etcd-cafile=/a --etcd-certfile=/b --etcd-keyfile=/c';
    const [whole] = findingsIn(`kube-apiserver --etcd-servers=http://10.0.0.1:2379 ${files}\n`, 'etcd-plaintext');
    expect(whole?.fix?.diff).toContain('--etcd-servers=https://10.0.0.1:2379');
  });
});
