import { noWriter } from '../../../edit/flag-writers.ts';
import { readCommand } from '../../commands.ts';
import { programOfImage } from '../../components.ts';
import { skip } from '../../documents.ts';
import type { Reader } from '../../reading.ts';
import type { Word } from '../../shell.ts';
import { get, itemsOf, textOf, type Node, type ScalarNode } from '../../yaml-node.ts';
import type { DocumentForm, TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { plainWords } from './words.ts';

const isScalar = (node: Node | undefined): node is ScalarNode => node?.kind === 'scalar';
/** The words that a runtime handed to the program: no shell reads them any more. */
const wordOf = (node: ScalarNode): Word => ({
  text: String(node.value ?? ''),
  start: node.start,
  end: node.end,
  exact: false,
  dynamic: false,
});

/** Reads what one container runs, as its runtime says. */
function readContainer(reader: Reader, root: Node, nodes: readonly (Node | undefined)[], image: string): void {
  const component = programOfImage(image);
  const words = nodes.filter(isScalar).map(wordOf);
  const found = readCommand(reader, words, { component, writer: () => noWriter });
  if (!found) skip(reader, root, `a container of ${image.slice(0, 80) || 'no image'}, which runs no program that decides a path`);
}

/** `docker inspect`, `podman inspect` and `nerdctl inspect`: a list of containers with the program that runs and its arguments. */
export const dockerInspect: DocumentForm = {
  form: 'docker-inspect',
  name: 'the output of docker inspect',
  looksLike: (root) => itemsOf(root).some((item) => get(item, 'Args')?.kind === 'seq' && isScalar(get(item, 'Path'))),
  read: (reader, root) => {
    for (const item of itemsOf(root)) {
      const image = textOf(get(item, 'Config', 'Image')) ?? textOf(get(item, 'ImageName')) ?? '';
      readContainer(reader, item, [get(item, 'Path'), ...itemsOf(get(item, 'Args'))], image);
    }
  },
};

/** `crictl inspect`: the status of one container, and the specification that its runtime was given. */
export const crictlInspect: DocumentForm = {
  form: 'crictl-inspect',
  name: 'the output of crictl inspect',
  looksLike: (root, kind) => kind === '' && get(root, 'status', 'metadata')?.kind === 'map' && get(root, 'info')?.kind === 'map',
  read: (reader, root) => {
    if (!get(root, 'status', 'image'))
      return skip(reader, root, 'a pod sandbox, which runs no program of its own: give the checker `crictl inspect` of its containers');
    const args = get(root, 'info', 'runtimeSpec', 'process', 'args');
    readContainer(reader, root, itemsOf(args), textOf(get(root, 'status', 'image', 'image')) ?? '');
  },
};

/** `docker ps`: a table, in which the command stands in quotes and ends in an ellipsis where it is cut off. */
export const dockerList: TextForm = {
  form: 'docker-ps',
  name: 'the output of docker ps',
  looksLike: (text) => /^\uFEFF?CONTAINER ID[ \t]+IMAGE[ \t]+COMMAND\b/m.test(text),
  read: (reader) => {
    const { text } = reader.source;
    reader.work.spend(text.length);
    let any = false;
    for (const row of text.matchAll(/^[\da-f]{12,64}[ \t]+(\S+)[ \t]+"((?:[^"\\\n]|\\.)*)"/gm)) {
      const [whole, image = '', command = ''] = row;
      const isCut = command.endsWith('…');
      const start = row.index + whole.length - command.length - 1;
      const end = start + (isCut ? command.replace(/\s*\S*$/, '').length : command.length);
      const read = readCommand(reader, plainWords(text, start, end), { complete: !isCut, writer: () => noWriter, needsArguments: !isCut });
      any ||= read;
      if (read && isCut) leaveUnread(reader, end, 'the end of the command, which is cut off: `docker ps --no-trunc` prints all of it');
      if (!read) leaveUnread(reader, row.index, `a container of ${image.slice(0, 80)}, which runs no program that the checker knows`);
    }
    return any;
  },
};
