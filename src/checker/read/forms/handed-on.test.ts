import { expect, it } from 'vitest';
import { Work } from '../limits.ts';
import { moreForms } from '../more-forms.ts';
import { readInput } from '../read.ts';
import { emptyReading } from '../reading.ts';

/** The programs that an input starts, with the number of their arguments; one of which more may stand elsewhere ends in a plus sign. */
function programsIn(name: string, text: string): readonly string[] {
  const reading = emptyReading();
  readInput({ name, text }, reading, new Work(100_000), moreForms);
  return reading.processes.map(({ component, flags, complete }) => `${component} ${flags.length}${complete ? '' : '+'}`).sort();
}

it('k3s runs an API server and a kubelet without a word about them, and of the other programs only those count that are given arguments', () => {
  const scheduler = 'kube-scheduler-arg: [bind-address=0.0.0.0]\n';
  expect(programsIn('config.yaml', 'tls-san: [a]\n')).toEqual(['kube-apiserver 0', 'kubelet 0']);
  expect(programsIn('config.yaml', `tls-san: [a]\n${scheduler}`)).toEqual(['kube-apiserver 0', 'kube-scheduler 1', 'kubelet 0']);
  expect(programsIn('config.yaml', 'server: https://a:6443\nkubelet-arg: [v=2]\n')).toEqual(['kubelet 1']);
  expect(programsIn('config.yaml.d/a.yaml', `kubelet-arg+: [v=2]\n${scheduler}`)).toEqual(['kube-scheduler 1', 'kubelet 1+']);
  expect(programsIn('line', 'k3s server --kube-scheduler-arg=v=2\n')).toEqual(['kube-apiserver 0', 'kube-scheduler 1', 'kubelet 0']);
  expect(programsIn('line', 'k3s agent --kubelet-arg=v=2\n')).toEqual(['kubelet 1']);
});
