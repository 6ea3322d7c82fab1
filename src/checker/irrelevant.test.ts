import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { withoutIrrelevant } from './irrelevant.ts';
import { noForm, notFilled } from './read/read.ts';
import { moreForms } from './read/more-forms.ts';
import { shortReport } from './report/short.ts';
import { factsForTests } from './test/facts.ts';

const run = (text: string) => {
  const inputs = [{ name: 'a', text }];
  return withoutIrrelevant(check(inputs, { facts: factsForTests, forms: moreForms }), inputs);
};

describe('a file that is none for the checker', () => {
  it('is named in the short report where it is a program that makes a cluster, and not called one that has nothing to do with it', () => {
    const program = 'import * as eks from "@pulumi/eks";\nconst cluster = new eks.Cluster("cluster", { desiredCapacity: 2 });\n';
    expect(shortReport(run(program))).toBe(
      'a is a program that makes a cluster, which the checker does not run, so this says nothing about that cluster.\n',
    );
    expect(shortReport(run('const cluster = new redis.Cluster();\n'))).toBe(
      'Nothing in the input is for the checker, so this says nothing about a cluster.\n',
    );
  });

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
    [
      'a note with a Secret before a command',
      'Do:\n\n```\napiVersion: v1\nkind: Secret\n/usr/bin/kubectl apply -f a\n```\n',
      'Secret of v1, which the checker does not read',
    ],
    [
      'a document whose code blocks hold nothing',
      'Do `kubeadm init`.\n\n  ```bash\n  # With --config\n  ./install.sh --config a\n  ```\n',
      'nothing in it is for the checker',
    ],
    [
      'a template without a kind that names a kubelet',
      'a: b\n${kubelet}\n--config: "a"\n',
      'it is no YAML until it is filled in, and the checker finds nothing in it',
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
    ['an expression of Nix', '{\n  description = "kubelet --config";\n  outputs = { nixpkgs, ... }: {\n  };\n}\n'],
    ['a program in Go', '// a\npackage main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("kubelet: --config")\n}\n'],
    [
      'a manifest of Puppet',
      "# @summary A class\nclass kube::init (\n  String $name = $kube::name,\n) {\n  exec { 'kubeadm-init':\n    command => 'kubeadm init --config=/a',\n  }\n}\n",
    ],
    ['a definition in CUE', 'package kubelet\n\n#Config: {\n  kind: string\n  a: "--config" | *"kubelet"\n}\n'],
    ['a program in Jsonnet', 'local kubelet = import "a.libsonnet";\n\nkubelet {\n  kind:: "--config",\n}\n'],
    ['a program in Lua', 'local function a(kubelet)\n  if kubelet then print("--config") end\nend\n'],
    ['a program in Python', 'import os\n\ndef main(a: str) -> None:\n    os.run(["kubelet", a, "--config"])\n'],
    [
      'a program in Rust',
      '// made by kopium\n#[allow(unused)]\nuse kube::CustomResource;\n\n#[kube(\n    kind = "KubeadmControlPlane"\n)]\npub struct Spec {\n    /// --config\n    pub a: Template,\n}\n',
    ],
    ['a program in Ruby', "require 'yaml'\n\nclass Kubelet\n  def flags\n    ['--config']\n  end\nend\n"],
    [
      'a program in Ruby',
      '# -*- mode: ruby -*-\nNAME = "kubelet"\n\nVagrant.configure("2") do |config|\n  config.vm.hostname = NAME\nend\n',
    ],
    ['a program in C or C++', '/* a\n * b: c\n */\n#include "kubelet.h"\n\nint main(void) {\n  return run("kubelet: --config");\n}\n'],
    ['a program in JavaScript or TypeScript', "import * as a from 'a';\n\nexport const kubelet: string = `kubelet --config`;\n"],
    ['a program in JavaScript or TypeScript', "const a = require('a');\nfunction start(b) {\n  return a('kubelet', '--config', b);\n}\n"],
    ['a text in another language', '<?php\n$a = b();\n$b = "kubelet --config=$a";\n$c = exec($b);\n'],
    ['a text in HTML or XML', '<!DOCTYPE html>\n<p>kubelet: --config=/a</p>\n'],
    ['a text in another language', 'package a;\nclass Kubelet {\n  String kind;\n  void a() { run("kubelet --config"); }\n}\n'],
    ['a program in Rust', 'use std::a;\n/// kubelet --config\nfn main() {\n  a("kubelet --config={}", kind);\n}\n'],
    ['statements of SQL', "CREATE TABLE kubelet (\n  kind text -- a: b\n);\nINSERT INTO kubelet VALUES ('--config');\n"],
    ['a file of TOML', '[plugins.kubelet]\n  a = "--config"\n  [plugins.kubelet.b]\n    c = true\n'],
  ])('is named by its language: %s', (name, text) => {
    const { problems, skipped } = run(text);
    expect(problems).toEqual([]);
    const reader = /SQL|TOML|^a text/.test(name) ? 'a part of Kubernetes reads' : 'this makes';
    expect(skipped.map(({ what }) => what)).toContain(
      `${name}, which the checker does not read: give it the unit or the file that ${reader}`,
    );
  });

  it('says of what is no YAML to begin with that it is none, and not where it breaks', () => {
    const said = (text: string) => run(text).problems.map(({ sentence }) => sentence);
    expect(said('Start the KUBELET\nwith --config: "a" b\n')).toEqual([noForm]);
    expect(said('kind: Other\n${kubelet}\n--config: "a"\n')).toEqual([notFilled]);
    expect(said('kind: Pod\na: "b" c\n')).toEqual([expect.stringMatching(/^It cannot be read as YAML/)]);
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
