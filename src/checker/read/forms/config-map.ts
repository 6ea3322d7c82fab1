import { skip } from '../documents.ts';
import { get, textOf } from '../yaml-node.ts';
import type { DocumentForm } from './forms.ts';
import { readScalar, skipAt } from './piece.ts';

/** The documents that a ConfigMap carries, as YAML blocks or as strings of JSON. */
export const configMap: DocumentForm = {
  form: 'config-map',
  name: 'a ConfigMap with documents in it',
  looksLike: (_, kind) => kind === 'ConfigMap',
  read: (reader, root) => {
    const name = textOf(get(root, 'metadata', 'name')) ?? '';
    const [data, binary] = [get(root, 'data'), get(root, 'binaryData')];
    const { skipped, problems } = reader.reading;
    const before = skipped.length + problems.length;
    let found = false;
    if (data?.kind === 'map')
      for (const { key, value } of data.pairs) found = readScalar(reader, value, `the key ${key.slice(0, 60)} of a ConfigMap`) || found;
    if (binary?.kind === 'map' && binary.pairs.length > 0)
      skipAt(reader, binary.start, `binaryData of ConfigMap ${name}, which the checker does not decode: give it the decoded file`);
    if (!found && skipped.length + problems.length === before)
      skip(reader, root, `ConfigMap ${name}, which holds no configuration that the checker knows`);
  },
};
