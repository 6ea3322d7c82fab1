import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Kubectl } from './cluster/kubectl.ts';

/** The kubectl on the path. */
export const kubectl: Kubectl = (args) =>
  new Promise((resolve) => {
    execFile('kubectl', ['--request-timeout=20s', ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const status = error ? (error.code === 'ENOENT' ? 127 : typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ status, stdout, stderr });
    });
  });

/** Asks the reader on the terminal. */
export async function agree(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** Whether somebody is there who can be asked. */
export const canAgree = (): boolean => process.stdin.isTTY && process.stderr.isTTY;
