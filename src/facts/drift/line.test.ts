import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineOfClaim, lineOfPart } from './line.ts';
import { readAgainFrom } from './read-again.ts';

const ways = readAgainFrom(readFileSync('src/facts/drift/read-again.yaml', 'utf8'));

const client = `package client

func (c KubeletClientConfig) transportConfig() *transport.Config {
	cfg := &transport.Config{
		TLS: transport.TLSConfig{
			CAFile: c.CAFile,
		},
	}
	if !cfg.HasCA() {
		cfg.TLS.Insecure = true
	}
	return cfg
}
`;
const features = `package features

const KubeletTracing featuregate.Feature = "KubeletTracing"

var defaultKubernetesFeatureGates = map[featuregate.Feature]featuregate.FeatureSpec{
	GracefulNodeShutdown: {Default: true, PreRelease: featuregate.Beta},
	RotateKubeletServerCertificate: {Default: true, PreRelease: featuregate.Beta},
}
`;

describe('lineOfClaim()', () => {
  const inClient = 'vendor/k8s.io/kubernetes/pkg/kubelet/client/kubelet_client.go';
  it('gives the line in which the rule of the claim matches, and not that of the function around it', () => {
    expect(lineOfClaim(ways, { id: 'kubelet-ca-unset-is-insecure' }, inClient, client, 'transportConfig')).toBe(9);
    // A line more before it is a line more in the link.
    expect(lineOfClaim(ways, { id: 'kubelet-ca-unset-is-insecure' }, inClient, `// Copyright\n${client}`, 'transportConfig')).toBe(10);
  });

  it('gives the part that the source names where the rule is of another file', () => {
    expect(lineOfClaim(ways, { id: 'kubelet-ca-unset-is-insecure' }, 'pkg/other.go', client, 'transportConfig')).toBe(3);
  });

  it('gives the line of a gate, and of one that is absent the list in which it would stand', () => {
    const gate = (name: string, part?: string) =>
      lineOfClaim(ways, { id: 'a-gate', gate: name }, 'pkg/features/kube_features.go', features, part);
    expect(gate('RotateKubeletServerCertificate')).toBe(7);
    expect([gate('NoSuchGate'), gate('NoSuchGate', '(no NoSuchGate)')]).toEqual([5, 5]);
  });

  it('gives no line where nothing in the file says it', () => {
    expect(lineOfClaim(ways, { id: 'kubelet-ca-unset-is-insecure' }, 'pkg/other.go', 'package other\n', 'transportConfig')).toBeUndefined();
  });
});

describe('lineOfPart()', () => {
  it('finds a method by its type, a constant in a block, and a flag where it is added', () => {
    const text =
      'package a\n\nfunc (s *Options) AddFlags(fs *FlagSet) {\n\tfs.BoolVar(&s.X, "anonymous-auth", s.X, "text")\n}\n\nconst (\n\tPort = 10250\n)\n';
    expect([lineOfPart(text, '(*Options).AddFlags'), lineOfPart(text, 'Port'), lineOfPart(text, '--anonymous-auth')]).toEqual([3, 8, 4]);
  });

  it('gives none where a name stands twice, or is a word of a remark', () => {
    expect(lineOfPart('func A() {}\nfunc A() {}\n', 'A')).toBeUndefined();
    expect(lineOfPart('func comments() {}\n', 'comments')).toBeUndefined();
  });
});
