import { minorOf, type Reader } from '../reading.ts';
import { textOf, type Node } from '../yaml-node.ts';

/** Takes a version from a field whose own name does not say of what it is. */
export function takeVersion({ reading }: Reader, node: Node | undefined, from: string): void {
  const found = minorOf(textOf(node) ?? '');
  if (found) reading.minors.push({ minor: found, from });
}
