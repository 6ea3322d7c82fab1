import { programOfFlags } from '../program-of-flags.ts';
import { readCommand } from '../../commands.ts';
import { readDocument } from '../../documents.ts';
import { noWriter } from '../../../edit/flag-writers.ts';
import type { Reader } from '../../reading.ts';
import { readYaml } from '../../yaml.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, skipAt } from '../piece.ts';
import { scalarText } from '../within.ts';

/** The flags that the operations of a JSON patch add or put in the place of others. */
function readOperations(reader: Reader, operations: readonly Node[], target: string): boolean {
  const words = operations.flatMap((one) => {
    if (!/^(?:add|replace)$/.test(textOf(get(one, 'op')) ?? '') || !/\/(?:args|command)(?:\/|$)/.test(textOf(get(one, 'path')) ?? ''))
      return [];
    const value = get(one, 'value');
    return (value?.kind === 'seq' ? value.items : value ? [value] : []).flatMap((item) => {
      const text = textOf(item);
      return text === undefined ? [] : [{ text, start: item.start, end: item.end, exact: false, dynamic: false }];
    });
  });
  const component = target === 'metrics-server' ? target : programOfFlags(words.map(({ text }) => text.replace(/^--?|=.*$/gs, '')));
  return component !== undefined && readCommand(reader, words, { component, complete: false, writer: () => noWriter });
}

/** One patch: operations, or a part of an object, in a text. */
function readPatch(reader: Reader, patch: Node | undefined, target: string): void {
  if (!patch) return;
  if (patch.kind !== 'scalar' || patch.value === null) return;
  const source = scalarText(reader, patch, () => true);
  const inner: Reader = { ...reader, source };
  for (const document of readYaml(source.text, 0, source.text.length, reader.work))
    if ('error' in document) skipAt(inner, document.offset, `a patch that cannot be read as YAML: ${document.error}`);
    else if (document.root?.kind === 'seq') {
      if (!readOperations(inner, document.root.items, target))
        leaveUnread(inner, document.root.start, 'a JSON patch that changes no flag of a program the checker knows');
    } else if (document.root) readDocument(inner, document.root, 1);
}

/** A kustomization: the patches that stand in it. Its resources are other files. */
export const kustomization: DocumentForm = {
  form: 'kustomization',
  name: 'a kustomization',
  looksLike: (root, kind, apiVersion) =>
    root.kind === 'map' &&
    /^(?:Kustomization|Component)$/.test(kind) &&
    apiVersion.startsWith('kustomize.config.k8s.io/') &&
    ['patches', 'patchesStrategicMerge', 'patchesJson6902'].some((key) =>
      itemsOf(get(root, key)).some((one) => one.kind === 'scalar' || get(one, 'patch')),
    ),
  read: (reader, root) => {
    for (const one of [...itemsOf(get(root, 'patches')), ...itemsOf(get(root, 'patchesJson6902'))])
      readPatch(reader, get(one, 'patch'), textOf(get(one, 'target', 'name')) ?? '');
    // An item without a line break is the name of a file.
    for (const one of itemsOf(get(root, 'patchesStrategicMerge'))) if (/\n/.test(textOf(one) ?? '')) readPatch(reader, one, '');
  },
};
