import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { withoutIrrelevant } from './irrelevant.ts';
import { moreForms } from './read/more-forms.ts';
import { factsForTests } from './test/facts.ts';

const run = (text: string) => {
  const inputs = [{ name: 'a', text }];
  return withoutIrrelevant(check(inputs, { facts: factsForTests, forms: moreForms }), inputs);
};

describe('a file that is none for the checker', () => {
  it.each([
    ['an empty one', '\n', 'it is empty'],
    ['one of comments', '# the kubelet is set elsewhere\n\n; and so is the rest\n', 'it has comments only'],
    ['a Service', 'apiVersion: v1\nkind: Service\n', 'Service of v1, which the checker does not read'],
    ['a program', 'int main(void) { return 0; }\n', 'nothing in it is for the checker'],
    [
      'a Bicep file of a vault',
      "resource v 'Microsoft.KeyVault/vaults@2023-07-01' = {\n  name: 'a'\n}\n",
      'nothing in it is for the checker',
    ],
    [
      'a unit of another program',
      '[Service]\nExecStart=/usr/bin/docker run web --etcd-host=10.0.0.1\n',
      'nothing in it is for the checker',
    ],
    [
      'a program of Pulumi',
      "const one = new containerservice.ManagedCluster('one', { dnsPrefix: 'one' });\n",
      'a program that makes a cluster, which the checker does not run',
    ],
    ['a balancer before the API server', 'frontend kube-apiserver\n  bind *:6443\n  mode tcp\n', 'nothing in it is for the checker'],
  ])('is passed over with a sentence: %s', (_, text, what) => {
    const { problems, skipped, account } = run(text);
    expect(problems).toEqual([]);
    expect(skipped.map((one) => one.what)).toContain(what);
    expect(account[0]?.unread.map((one) => one.what)).toContain(what);
  });

  it.each([
    ['an expression of Nix', '{ config, lib, pkgs, ... }:\n\nwith lib;\n\nlet\n  a = { kind = "Config"; kubelet = x; };\nin {}\n'],
    ['an expression of Nix', '# a\n{\n  lib,\n  pkgs ? import <nixpkgs> {},\n}:\n\npkgs.kubelet.override {\n  a = "--config";\n}\n'],
    ['a program in Go', '// a\npackage main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("kubelet: --config")\n}\n'],
    ['a definition in CUE', 'package kubelet\n\n#Config: {\n  kind: string\n  a: "--config" | *"kubelet"\n}\n'],
    ['a program in Jsonnet', 'local kubelet = import "a.libsonnet";\n\nkubelet {\n  kind:: "--config",\n}\n'],
    ['a program in Lua', 'local function a(kubelet)\n  if kubelet then print("--config") end\nend\n'],
    ['a program in Python', 'import os\n\ndef main(a: str) -> None:\n    os.run(["kubelet", a, "--config"])\n'],
    ['a program in Ruby', "require 'yaml'\n\nclass Kubelet\n  def flags\n    ['--config']\n  end\nend\n"],
    ['statements of SQL', "CREATE TABLE kubelet (\n  kind text -- a: b\n);\nINSERT INTO kubelet VALUES ('--config');\n"],
    ['a file of TOML', '[plugins.kubelet]\n  a = "--config"\n  [plugins.kubelet.b]\n    c = true\n'],
  ])('is named by its language: %s', (name, text) => {
    const { problems, skipped } = run(text);
    expect(problems).toEqual([]);
    const reader = /SQL|TOML/.test(name) ? 'a part of Kubernetes reads' : 'this makes';
    expect(skipped.map(({ what }) => what)).toContain(
      `${name}, which the checker does not read: give it the unit or the file that ${reader}`,
    );
  });

  it.each([
    ['a broken file of a kubelet', 'kind: KubeletConfiguration\nreadOnlyPort: [1\n'],
    ['a program that gives a kubelet a flag', 'spawn("kubelet", "--config " + file);\n'],
    ['broken data', 'foo: [1\n'],
    ['a broken manifest', 'kind: Pod\n\tspec: {}\n'],
    ['no text', 'kind: Pod\u0000\u0001\n'],
  ])('is not: %s', (_, text) => {
    expect(run(text).problems).not.toEqual([]);
  });
});
