import { looksLikeCommand, readCommandLines } from './kinds/command-line.ts';
import { looksLikeEnvironmentFile, looksLikeUnit, readEnvironmentFile, readUnit } from './kinds/systemd.ts';
import { readDocuments } from './documents.ts';
import { limits, Unusable, type Work } from './limits.ts';
import type { Reader, Reading } from './reading.ts';
import { positionAt, sourceText } from './source-text.ts';

/** One file, paste or standard input. */
export interface Input {
  /** What the reader calls it; it is shown with every finding. */
  readonly name: string;
  readonly text: string;
}

const startsAsJson = /^\uFEFF?\s*[{[]/;
const namesItsKind = /^\uFEFF?[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m;
const looksLikeYaml = (text: string): boolean => startsAsJson.test(text) || namesItsKind.test(text);

/** What makes a text unusable before anything is read. */
function refusal(text: string): Unusable | undefined {
  if (text.trim().replace('\uFEFF', '') === '')
    return new Unusable('It is empty: paste a manifest, a configuration file or a command line.');
  if (text.length > limits.characters)
    return new Unusable(
      `It has ${text.length} characters, and the checker takes ${limits.characters}: cut it down to the control plane and kubelet parts.`,
    );
  // Control characters and what UTF-8 could not decode: no text has them.
  const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]|\uFFFD{2}/.exec(text);
  if (binary) return new Unusable('It is not text: the checker reads YAML, JSON, units and command lines.', binary.index);
  return undefined;
}

const nothing =
  'Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.';

function readText(reader: Reader): void {
  const { text } = reader.source;
  reader.work.spend(text.length);
  const refused = refusal(text);
  if (refused) throw refused;
  if (looksLikeUnit(text)) readUnit(reader);
  else if (!looksLikeYaml(text) && looksLikeEnvironmentFile(text)) readEnvironmentFile(reader);
  else if (!looksLikeYaml(text) && looksLikeCommand(text)) {
    if (!readCommandLines(reader))
      throw new Unusable(
        'Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.',
      );
  } else if (!readDocuments(reader, 0, text.length)) throw new Unusable(nothing);
}

/** Reads one input into the reading. Never throws: what cannot be read becomes a problem with its place. */
export function readInput({ name, text }: Input, reading: Reading, work: Work): void {
  const source = sourceText(name, text.length > limits.characters ? text.slice(0, 1) : text);
  reading.sources.push(source);
  const counts = () => reading.processes.length + reading.documents.length + reading.units.length + reading.problems.length;
  const before = counts();
  try {
    if (text.length > limits.characters) throw refusal(text) ?? new Unusable(nothing);
    readText({ reading, source, work });
    if (counts() === before) throw new Unusable(nothing);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    reading.problems.push({ file: name, ...positionAt(source, error.offset), sentence: error.message });
  }
}
