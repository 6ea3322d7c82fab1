import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { factsForTests } from '../../checker/test/facts.ts';
import type { Host, Outcome } from '../host.ts';
import { runCommand } from '../run.ts';

/** A reader in a folder of their own, who calls the command. */
export interface Reader {
  readonly folder: string;
  readonly write: (name: string, text: string | Uint8Array) => string;
  readonly run: (args: readonly string[], more?: Partial<Host>) => Promise<Outcome>;
  readonly leave: () => void;
}

/** A reader whose folder holds these files. */
export function readerWith(files: Readonly<Record<string, string>> = {}): Reader {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'command-')));
  const write = (name: string, text: string | Uint8Array): string => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    return name;
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const host: Host = {
    name: 'check',
    from: folder,
    today: '2026-11-27',
    takesColour: false,
    facts: factsForTests,
    explanations: () => ({ facts: {}, examples: {} }),
    standardInput: () => new Uint8Array(),
  };
  return {
    folder,
    write,
    run: (args, more) => runCommand(args, { ...host, ...more }),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A kubelet file with an open read-only port: one finding that is high, one that is medium. */
export const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
/** A kubelet file without a finding at or above medium. */
export const closed =
  'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication: {x509: {clientCAFile: /ca.crt}}\n';
/** Data that is known and holds nothing for the checker. */
export const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';
/** Codes of the findings of a report as JSON. */
export const codesIn = (out: string): readonly string[] =>
  (JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code }) => code);
