import type { Base } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { get, type MapNode } from '../../yaml-node.ts';
import { addField, fieldFlags, processOf, type Path } from './arguments.ts';

/** A part of a kubelet’s file that an installer puts over its own: what it leaves out is unknown. */
export function readKubeletPart(reader: Reader, root: MapNode, path: Path, base: Base): void {
  const part = get(root, ...path);
  reader.reading.processes.push(
    processOf(reader, root, 'kubelet', fieldFlags(part), {
      base,
      complete: false,
      at: part,
      add: part?.kind === 'map' ? addField(reader.source, root, path) : () => [],
    }),
  );
}
