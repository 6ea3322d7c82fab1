import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasPlaces, isFileOfKubeadm, itemsNamedIn, placesOfLines } from './kubeadm-files.ts';

const manifest = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const symptoms = readdirSync('content/symptoms').map((file) => readFileSync(path.join('content/symptoms', file), 'utf8'));

describe('what the files of kubeadm hold', () => {
  test('is told by the flag or the field of each line, not by the file alone', () => {
    expect(placesOfLines(manifest, ['    - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt'])).toEqual([
      { setting: 'kubeletCertificateAuthority', value: 'set' },
    ]);
    expect(placesOfLines('/var/lib/kubelet/config.yaml', ['serverTLSBootstrap: true'])).toEqual([
      { setting: 'kubeletServingCertificate', value: 'issued' },
    ]);
    expect(
      placesOfLines(manifest, [
        '    - --egress-selector-config-file=/etc/kubernetes/konnectivity-server/egress.yaml',
        '    - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt',
      ]).map((place) => 'setting' in place && place.setting),
    ).toEqual(['transport', 'kubeletCertificateAuthority']);
    expect(placesOfLines(manifest, ['    - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt'])).toMatchObject([{ setting: 'etcdTransport' }]);
  });

  test('is the whole group where no line sets a setting of the model, and nothing for a file of which no place is known', () => {
    expect(placesOfLines(manifest, ['    - --profiling=false'])).toEqual([{ item: 'api_flags' }]);
    expect(placesOfLines('/var/lib/kubelet/config.yaml', ['rotateCertificates: true'])).toEqual([{ item: 'kubelet' }]);
    expect(placesOfLines('/etc/kubernetes/manifests/kube-controller-manager.yaml', ['- --bind-address=127.0.0.1'])).toEqual([]);
  });

  test('is theirs of a kubeadm cluster only where kubeadm writes the file', () => {
    for (const file of [manifest, '/var/lib/kubelet/config.yaml', '/etc/kubernetes/controller-manager.conf'])
      expect(isFileOfKubeadm(file)).toBe(true);
    for (const file of [
      '/etc/kubernetes/auth/authentication.yaml',
      '/etc/kubernetes/manifests/konnectivity-server.yaml',
      'reader.yaml',
      '',
    ])
      expect(isFileOfKubeadm(file)).toBe(false);
    expect(hasPlaces('/etc/kubernetes/konnectivity-server/egress.yaml')).toBe(true);
  });

  test('is found in the advice of symptoms, each group in at least one', () => {
    const found = new Set(symptoms.flatMap((text) => itemsNamedIn(text)));
    for (const item of ['api_flags', 'kubelet', 'approval', 'egress'] as const) expect(found, item).toContain(item);
    expect(itemsNamedIn('kubectl get pods')).toEqual([]);
  });
});
