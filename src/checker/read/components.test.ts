import { describe, expect, it } from 'vitest';
import { programIn } from './components.ts';
import { Work } from './limits.ts';
import { commandsIn } from './shell.ts';

/** The component that a command runs, and the word that names it. */
function runBy(command: string): string | undefined {
  const [words = []] = [...commandsIn(command, 0, command.length, new Work(command.length), { linesEndCommands: true })];
  const program = programIn(words);
  return program?.component && `${program.component} by ${words[program.at]?.text ?? ''}`;
}

describe('the program of a container', () => {
  it.each([
    ['docker run --net=host quay.io/coreos/etcd:v3.5.0 --listen-client-urls=http://0.0.0.0:2379', 'etcd by quay.io/coreos/etcd:v3.5.0'],
    ['docker run quay.io/coreos/etcd:v3.5.0 /usr/local/bin/etcd --name=a', 'etcd by /usr/local/bin/etcd'],
    ['docker run example.com/kubelet:v1.23.2 $ARGS', 'kubelet by example.com/kubelet:v1.23.2'],
    ['ctr -n k8s.io run --rm example.com/kubelet:v1.23.2 node0 kubelet --anonymous-auth=false', 'kubelet by kubelet'],
    ['ctr -n k8s.io run --rm example.com/kubelet:v1.23.2 node0', 'kubelet by example.com/kubelet:v1.23.2'],
  ])('is its image’s own, or the one that is named behind it: %s', (command, program) => {
    expect(runBy(command)).toBe(program);
  });

  it.each([
    'ctr -n k8s.io run --rm example.com/kubelet:v1.23.2 node0 kubeadm join 10.0.0.1:6443',
    'docker run example.com/kubelet:v1.23.2 kubeadm join 10.0.0.1:6443',
    'docker run --entrypoint kubeadm example.com/kubelet:v1.23.2 join 10.0.0.1:6443',
  ])('is not that of its image where another one is named behind it: %s', (command) => {
    expect(runBy(command)).toBeUndefined();
  });
});
