import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectedOf, kubectlCases } from '../../../src/lab/kubectl-cases.ts';
import recorded from '../../../src/lab/recorded-kubectl.json' with { type: 'json' };
import { differing, runKubectl } from './run-kubectl.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kubectl-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in the place of kubectl that verifies with Node what the kubeconfig says, or, where it is careless, nothing. */
function standIn(name: string, isCareless: boolean): string {
  const file = path.join(folder, name);
  const code = `#!${process.execPath}
const { readFileSync } = require('node:fs');
if (process.argv[2] === 'version') return void console.log(JSON.stringify({ clientVersion: { gitVersion: 'v0.0.0' } }));
const { clusters: [{ cluster }], users: [{ user }] } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const pem = (text) => text && Buffer.from(text, 'base64').toString();
const isPlain = cluster.server.startsWith('http:');
const request = require(isPlain ? 'node:http' : 'node:https').get(cluster.server + '/version', {
  ca: pem(cluster['certificate-authority-data']), cert: pem(user['client-certificate-data']), key: pem(user['client-key-data']),
  rejectUnauthorized: ${!isCareless} && !cluster['insecure-skip-tls-verify'],
  headers: user.token && !isPlain ? { authorization: 'Bearer ' + user.token } : {},
}, (answer) => answer.pipe(process.stdout));
request.on('error', (error) => { console.error(error.message); process.exitCode = 1; });
`;
  writeFileSync(file, code);
  chmodSync(file, 0o755);
  return file;
}

describe('npm run lab -- --kubectl', () => {
  it('agrees with the model about a program that verifies as client-go does', async () => {
    const lines: string[] = [];
    expect(await runKubectl([standIn('honest', false)], (line) => lines.push(line), false)).toBe(0);
    expect(lines).toEqual(['kubectl v0.0.0: 18 of 18 cases as the model says.']);
  });

  it('ends with 1 and names the servers where a program sends its token to whoever answers', async () => {
    const lines: string[] = [];
    expect(await runKubectl([standIn('careless', true)], (line) => lines.push(line), false)).toBe(1);
    expect(lines.slice(1).map((line) => /^ {2}(\S+): /.exec(line)?.[1])).toEqual(
      ['wrong-name', 'wrong-ca', 'expired'].flatMap((server) => [`${server}-token`, `${server}-certificate`]),
    );
  });
});

describe('the record of kubectl', () => {
  it('is of several versions, each with its hash, and as the model says today in each case', () => {
    expect(recorded.runs.length).toBeGreaterThan(3);
    for (const { version, sha256, results } of recorded.runs) {
      expect([version, sha256]).toEqual([expect.stringMatching(/^v1\.\d+\.\d+$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
      expect(results.map(({ id }) => id)).toEqual(kubectlCases.map(({ id }) => id));
      expect(differing(results)).toEqual([]);
    }
  });

  it('has a message of each version that refused, and the server had nothing then', () => {
    const refused = recorded.runs.flatMap(({ results }) => results.filter(({ message }) => message !== null));
    expect(refused).toHaveLength(6 * recorded.runs.length);
    expect(refused.filter(({ sent }) => sent)).toEqual([]);
    expect(kubectlCases.filter((each) => !expectedOf(each).sent)).toHaveLength(6);
  });

  it('names no file of the machine that it was made on', () => {
    expect(readFileSync('src/lab/recorded-kubectl.json', 'utf8')).not.toMatch(/\/(?:tmp|home|root|work)\//);
  });
});
