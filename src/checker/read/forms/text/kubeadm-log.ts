import { noWriter } from '../../../edit/flag-writers.ts';
import type { SettingId } from '../../../../model/setting/setting.ts';
import { readKubeadm } from '../../kinds/kubeadm.ts';
import type { Reader } from '../../reading.ts';
import { mapAt } from '../../yaml-node.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { readCommands } from './scripts.ts';

const version = /^\uFEFF?[ \t]*\[init\] Using Kubernetes version: v(1\.\d{1,2})\./m;

/**
 * What kubeadm says of the certificates that it makes: it makes the client’s certificate for etcd only where it runs etcd itself. Source:
 * `runCertPhase` of kubernetes/kubernetes:cmd/kubeadm/app/cmd/phases/init/certs.go@04791b4906602ffda5ccf9bc4c84d3329f1d7080.
 */
const certificate = /^[ \t]*\[cert(?:ificate)?s\] Generat(?:ing|ed) "?(apiserver-(?:kubelet|etcd)-client)"? certificate[^\r\n]*/gm;
const told: Readonly<Record<string, readonly [id: SettingId, value: string]>> = {
  'apiserver-kubelet-client': ['kubeletClientCertificate', 'set'],
  'apiserver-etcd-client': ['etcdTransport', 'mutual-tls'],
};

/** What kubeadm prints once it has made something; before that it has only looked at the host, and may have ended there. */
const hasMade = /^[ \t]*\[(?:cert(?:ificate)?s|kubeconfig|control-?plane|etcd)\]/m;

/** Whether the control plane may have an address of its own: kubeadm then says at the end how other hosts of it join (cmd/kubeadm/app/cmd/init.go). */
const mayHaveEndpoint = (text: string): boolean =>
  /number of (?:the )?control-plane node/.test(text) || !/number of worker nodes/.test(text);

function readLog(reader: Reader): boolean {
  const { reading, source, work } = reader;
  work.spend(2 * source.text.length);
  const first = version.exec(source.text);
  if (!first) return false;
  reading.minors.push({ minor: first[1] ?? '', from: '[init] Using Kubernetes version' });
  if (!hasMade.test(source.text)) {
    leaveUnread(reader, first.index, 'the output of kubeadm init up to its checks, before it makes anything');
    return true;
  }
  const since = reading.processes.length;
  readKubeadm(reader, mapAt({ start: first.index }), 'ClusterConfiguration', '');
  // A configuration that kubeadm was given may add arguments, of which the output says nothing.
  for (const [index, process] of reading.processes.entries())
    if (index >= since) reading.processes[index] = { ...process, complete: false, writer: noWriter };
  const made = reading.documents.pop();
  if (made) reading.documents.push({ ...made, called: '', hasEndpoint: mayHaveEndpoint(source.text) });
  for (const { 0: line, 1: name = '', index } of source.text.matchAll(certificate)) {
    const [id, value] = told[name] ?? [];
    if (id && value) reading.stated.push({ source, start: index, end: index + line.length, id, value, name: `the certificate ${name}` });
  }
  const left = reading.unread.length;
  readCommands(reader, source);
  reading.unread.splice(left);
  leaveUnread(reader, first.index, 'the other lines of the output, which decide no path');
  return true;
}

/** What `kubeadm init` prints. */
export const kubeadmLog: TextForm = {
  form: 'kubeadm-log',
  name: 'the output of kubeadm init',
  looksLike: (text) => version.test(text),
  read: readLog,
};
