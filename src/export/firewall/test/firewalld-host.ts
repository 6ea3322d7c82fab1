import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Why no firewalld can be run here, or nothing if one can. */
export function whyNoFirewalld(): string | undefined {
  const missing = ['/usr/sbin/firewalld', '/usr/bin/firewall-cmd', '/usr/bin/dbus-daemon'].filter((program) => !existsSync(program));
  return missing.length > 0 ? `this machine lacks ${missing.join(', ')}` : undefined;
}

/** A real firewalld in the network namespace of one host, with the configuration that its package brings. */
export class FirewalldHost {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'hub-spoke-firewalld-'));
  readonly #process: ChildProcess;

  constructor(namespace: string) {
    this.#process = spawn(
      'ip',
      [
        'netns',
        'exec',
        namespace,
        'unshare',
        '--mount',
        '--pid',
        '--fork',
        '--kill-child',
        'sh',
        beside('firewalld-host.sh'),
        this.#folder,
      ],
      { stdio: ['ignore', 'ignore', 'ignore'] },
    );
  }

  /** Returns when it answers. */
  async started(): Promise<void> {
    for (let tried = 0; tried < 300; tried += 1) {
      if (this.#run(['firewall-cmd', '--state']).status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('firewalld does not answer');
  }

  #run(command: readonly string[], input?: string): { readonly status: number | null; readonly text: string } {
    const pid = String(this.#process.pid);
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    if (!child) return { status: null, text: 'it has not started' };
    const { status, stdout, stderr } = spawnSync('nsenter', ['--target', child, '--mount', '--net', '--pid', ...command], {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    });
    return { status, text: stdout + stderr };
  }

  /** Runs firewall-cmd for each list of arguments. Those that only add rules to the same zone one after the other are one command. */
  commands(...lists: readonly (readonly string[])[]): void {
    const together: (readonly string[])[] = [];
    for (const list of lists) {
      const before = together.at(-1);
      const added = list.filter((argument) => argument.startsWith('--add-'));
      const withoutValues = (some: readonly string[]): string =>
        [...new Set(some.map((argument) => argument.replace(/^(--add-[a-z-]+)=.*$/s, '$1')))].join(' ');
      if (before && added.length > 0 && withoutValues(before) === withoutValues(list)) together.splice(-1, 1, [...before, ...added]);
      else together.push(list);
    }
    const { status, text } = this.#run(
      ['/usr/bin/python3', beside('firewall-cmd.py')],
      together.map((list) => JSON.stringify(list) + '\n').join(''),
    );
    if (status !== 0) throw new Error(text);
  }

  /** Runs a shell script on the host. */
  shell(script: string): void {
    const { status, text } = this.#run(['sh', '-eu'], script);
    if (status !== 0) throw new Error(text);
  }

  /** Puts the configuration of its package back. */
  reset(): void {
    this.#forget();
    this.commands(['--reload']);
  }

  #forget(): void {
    for (const part of ['zones', 'policies', 'firewalld.conf']) rmSync(path.join(this.#folder, part), { recursive: true, force: true });
  }

  /** Takes over what another host made permanent. */
  copy(other: FirewalldHost): void {
    this.#forget();
    cpSync(other.#folder, this.#folder, { recursive: true });
    this.commands(['--reload']);
  }

  /** Ends it, and forgets its configuration. */
  end(): void {
    this.#process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * Writes a program that stands in for firewall-cmd in a script and only notes its arguments, for `commands`; returns where, and how to read it. What the
 * script asks, firewall-cmd itself answers.
 */
export function noted(folder: string): { readonly program: string; readonly lists: () => readonly (readonly string[])[] } {
  const [program, notes] = [path.join(folder, 'note'), path.join(folder, 'notes')];
  writeFileSync(
    program,
    `#!/bin/sh\ncase $1 in --get-*) exec firewall-cmd "$@";; esac\nfor each; do printf '%s\\0' "$each"; done >>'${notes}'\nprintf '\\n' >>'${notes}'\n`,
  );
  chmodSync(program, 0o755);
  rmSync(notes, { force: true });
  return {
    program,
    lists: () =>
      (existsSync(notes) ? readFileSync(notes, 'utf8') : '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\0').slice(0, -1)),
  };
}
