import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CertificateAuthority } from '../network/certificate-authority.ts';
import { loopback, patience, type Room } from '../network/laboratory-room.ts';
import { startRealServer, type Admission } from '../network/real-server.ts';
import { clientVerifies, kubectlCases, type KubectlCase, type ServerKind } from '../../../src/lab/kubectl-cases.ts';

const run = promisify(execFile);

/** What happened when a kubectl asked a server. */
export interface KubectlResult {
  readonly id: string;
  /** Whether it got the answer of the server. */
  readonly answered: boolean;
  /** Whether the server had a request, and whether it had the token. */
  readonly sent: boolean;
  readonly sentToken: boolean;
  /** The last line that it printed where it was not answered, without what changes from run to run. */
  readonly message: string | null;
}

/** A kubectl: its version as it says it, and the SHA-256 of its file. */
export interface KubectlProgram {
  readonly version: string;
  readonly sha256: string;
}

/** Asks a kubectl which version it is. */
export async function programOf(file: string): Promise<KubectlProgram> {
  const { stdout } = await run(file, ['version', '--client', '-o', 'json'], { timeout: patience });
  const { clientVersion } = JSON.parse(stdout) as { clientVersion: { gitVersion: string } };
  return { version: clientVersion.gitVersion, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Plays every case with one kubectl: a server with that certificate, a kubeconfig with that credential, and one request. */
export async function playKubectl(room: Room, kubectl: string): Promise<readonly KubectlResult[]> {
  const [cluster, another] = [await CertificateAuthority.create('cluster CA'), await CertificateAuthority.create('cluster CA')];
  const subject = { commonName: 'kube-apiserver', addresses: [loopback] };
  const certificates = {
    good: await cluster.issue(subject),
    'wrong-name': await cluster.issue({ commonName: 'kube-apiserver', addresses: ['127.0.0.2'] }),
    'wrong-ca': await another.issue(subject),
    expired: await cluster.issue({ ...subject, isExpired: true }),
    plaintext: undefined,
  } satisfies Record<ServerKind, unknown>;
  const admin = await cluster.issue({ commonName: 'admin' });
  const results: KubectlResult[] = [];
  for (const each of kubectlCases) results.push(await resultOf(each));
  return results;

  async function resultOf(each: KubectlCase): Promise<KubectlResult> {
    const part = room.part();
    try {
      const seen: (string | undefined)[] = [];
      const token = 'token-of-the-reader';
      const admits: Admission = each.server === 'plaintext' ? 'anyone' : each.presents === 'token' ? { token } : { certificateOf: 'admin' };
      const options = { tls: certificates[each.server], clientCa: cluster.certificate, admits, answer: '{"real":true}' };
      const { port } = await startRealServer(part, { ...options, heard: (request) => seen.push(request.headers.authorization) });
      const verification =
        each.server === 'plaintext'
          ? {}
          : clientVerifies(each)
            ? { 'certificate-authority-data': base64(cluster.certificate) }
            : { 'insecure-skip-tls-verify': true };
      const user =
        each.presents === 'token' ? { token } : { 'client-certificate-data': base64(admin.cert), 'client-key-data': base64(admin.key) };
      const config = {
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'lab' },
        clusters: [
          { name: 'lab', cluster: { server: `${each.server === 'plaintext' ? 'http' : 'https'}://${loopback}:${port}`, ...verification } },
        ],
        users: [{ name: 'lab', user }],
        contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'lab' } }],
      };
      const file = path.join(room.folder, `kubeconfig-${each.id}`);
      writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
      const said = await run(kubectl, ['--kubeconfig', file, 'get', '--raw', '/version'], {
        timeout: patience,
        env: { PATH: process.env['PATH'], HOME: room.folder },
      }).then(
        ({ stdout }) => ({ out: stdout, error: '' }),
        (error: { stderr?: string; message: string }) => ({ out: '', error: error.stderr ?? error.message }),
      );
      const answered = said.out.includes('"real":true');
      const message = said.error
        .trim()
        .split('\n')
        .at(-1)
        ?.replaceAll(`:${port}`, ':PORT')
        .replace(/current time \S+ is after \S+/, 'current time … is after …');
      return {
        id: each.id,
        answered,
        sent: seen.length > 0,
        sentToken: seen.some((header) => header === `Bearer ${token}`),
        message: answered ? null : (message ?? null),
      };
    } finally {
      await part.close();
    }
  }
}
