import { agree, canAgree, kubectl } from '../command/terminal.ts';
import { collect } from './collect.ts';

/** Runs the command in this process, with its output and its exit code. `name` is what the reader types. */
export async function startCollect(name: string, args: readonly string[]): Promise<void> {
  const { code, out, err } = await collect(args, {
    name,
    kubectl,
    agree: canAgree() ? agree : undefined,
    today: new Date().toISOString().slice(0, 10),
    node: `Node.js ${process.versions.node}, OpenSSL ${process.versions.openssl}`,
    told: (line) => void process.stderr.write(`${line}\n`),
  });
  process.exitCode = code;
  process.stderr.write(err);
  process.stdout.write(out);
}
