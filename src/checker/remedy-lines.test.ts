import { expect, it } from 'vitest';
import { remedies } from '../model/change/remedy.ts';
import { applied } from '../model/change/smallest-change.ts';
import type { LinesPlace } from '../model/change/snippet.ts';
import { modeOf } from '../model/setting/mode.ts';
import { check } from './check.ts';
import { moreForms } from './read/more-forms.ts';
import { factsForTests as facts } from './test/facts.ts';

type Lines = readonly string[];
const under = (lines: Lines, by: string): string => lines.map((line) => `${by}${line}\n`).join('');
const manifest = (name: string, program: string, lines: Lines): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n  - name: ${name}\n    command:\n    - ${program}\n${under(lines, '    ')}`;
/** The file that an operator has once the lines of a change stand in it. Of K3s and of HAProxy the checker reads no setting from these lines. */
const fileOf: Readonly<Record<Exclude<LinesPlace, 'k3s-file' | 'haproxy'>, (lines: Lines) => string>> = {
  'kubelet-file': (lines) => `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n${under(lines, '')}`,
  kubectl: (lines) => under(lines, ''),
  'api-server-manifest': (lines) => manifest('kube-apiserver', 'kube-apiserver', lines),
  'egress-file': (lines) => under(lines, ''),
  'konnectivity-server': (lines) => manifest('konnectivity-server', '/proxy-server', lines),
  'konnectivity-agent': (lines) => manifest('konnectivity-agent', '/proxy-agent', lines),
  'metrics-server': (lines) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: metrics-server\nspec:\n  template:\n    spec:\n      containers:\n      - name: metrics-server\n        image: registry.k8s.io/metrics-server/metrics-server:v0.7.2\n        args:\n${under(lines, '        ')}`,
  'api-service': (lines) =>
    `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata:\n  name: v1beta1.metrics.k8s.io\nspec:\n  service:\n    name: metrics-server\n    namespace: kube-system\n${under(lines, '  ')}`,
  kubeconfig: (lines) =>
    `apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster:\n    server: https://192.0.2.1:6443\n${under(lines, '    ')}contexts:\n- name: a\n  context: {cluster: a, user: b}\ncurrent-context: a\nusers:\n- name: b\n  user: {client-certificate: b.crt}\n`,
};

it('the lines of each change set what the change says, as the checker reads them out of the files that they belong in', () => {
  const unread: string[] = [];
  for (const remedy of remedies) {
    const lines = remedy.snippets(applied(modeOf('konnectivity').settings, [remedy]));
    const clients = remedy.setting === 'controlPlaneToApiServer' ? ['controller-manager', 'scheduler'] : ['kube-proxy', 'kubelet'];
    const inputs = lines.flatMap(({ into, lines: text }, at) => {
      if (into === 'k3s-file' || into === 'haproxy') return [];
      const names = into === 'kubeconfig' ? clients.map((client) => `${client}.conf`) : [`${at}-${into}`];
      return names.map((name) => ({ name, text: fileOf[into](text) }));
    });
    for (const { lines: text } of lines) expect([remedy.id, text.length > 0]).toEqual([remedy.id, true]);
    // What every client does, each one’s own file says of itself.
    const told = remedy.setting === 'apiServerVerification' ? 'kubeletToApiServer' : remedy.setting;
    if (inputs.length > 0)
      expect([remedy.id, check(inputs, { facts, forms: moreForms }).settings[told]]).toEqual([remedy.id, remedy.value]);
    else unread.push(`${remedy.id}: ${lines.map(({ lines: text }) => text.join()).join()}`);
  }
  expect(unread).toEqual(['tunnel-everything: egress-selector-mode: cluster', 'pass-tcp-on: mode tcp']);
});
