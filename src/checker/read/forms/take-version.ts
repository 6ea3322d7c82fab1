import { emptyReading, minorOf, type Reader } from '../reading.ts';
import { readVersions } from '../versions.ts';
import { get, textOf, type Node } from '../yaml-node.ts';
import { slice } from './within.ts';

/** Takes a version from a field whose own name does not say of what it is. */
export function takeVersion({ reading }: Reader, node: Node | undefined, from: string): void {
  const found = minorOf(textOf(node) ?? '');
  if (found) reading.minors.push({ minor: found, from });
}

const done = new WeakSet<Node>();

/** Gives up the versions that stand in parts of a document which are switched off. */
export function leaveDisabled(reader: Reader, node: Node): void {
  const { reading, source, work } = reader;
  if (reading.minors.length === 0 || node.kind === 'scalar' || done.has(node)) return;
  work.spend(1);
  if (node.kind === 'seq') node.items.forEach((item) => leaveDisabled(reader, item));
  else if (textOf(get(node, 'enabled')) !== 'false') node.pairs.forEach(({ value }) => leaveDisabled(reader, value));
  else {
    done.add(node);
    const off = emptyReading();
    readVersions({ reading: off, source: slice(source, node.start, node.end), work });
    for (const { minor, from } of off.minors) {
      const at = reading.minors.findIndex((one) => one.minor === minor && one.from === from);
      if (at !== -1) reading.minors.splice(at, 1);
    }
  }
}
