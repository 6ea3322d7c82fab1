import { countOf } from '../../reading.ts';
import { readDocument, readDocuments } from '../../documents.ts';
import { scalarAt, type ScalarNode } from '../../yaml-node.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { jsonNode } from './json-node.ts';

/** `{{ x }}` is a value that somebody fills in, whatever the parser of YAML would make of its brackets (`read/yaml.ts`). */
const templateNode = (text: string, start: number, end: number): ScalarNode => scalarAt({ start, end }, text.slice(start, end));

/** Several objects of JSON, each on its line or one behind the other, with the name of a node or nothing before each. */
export const jsonLines: TextForm = {
  form: 'json-lines',
  name: 'several JSON documents, one behind the other',
  looksLike: (text) => /^\uFEFF?[^\n{[]{0,200}\{/.test(text) && /\}[ \t]*\r?\n[^\n{}"]{0,200}\{/.test(text),
  read: (reader) => {
    const { source, work, reading } = reader;
    const { text } = source;
    work.spend(text.length);
    const objects: (readonly [start: number, end: number])[] = [];
    let [depth, start, inString] = [0, 0, false];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text[at];
      if (inString) {
        if (unit === '\\') at += 1;
        else if (unit === '"' || unit === '\n') inString = false;
      } else if (depth > 0 && unit === '"') inString = true;
      else if (unit === '{') {
        if (depth === 0) start = at;
        depth += 1;
      } else if (unit === '}' && depth > 0) {
        depth -= 1;
        if (depth === 0) objects.push([start, at + 1]);
      }
    }
    if (objects.length < 2) return false;
    const before = countOf(reading);
    for (const [from, to] of objects) {
      const root = text.startsWith('{{', from) ? templateNode(text, from, to) : jsonNode(text, from, to, work);
      if (root) readDocument(reader, root);
      else readDocuments(reader, from, to);
    }
    if (depth > 0) leaveUnread(reader, start, 'an object that is cut off');
    return countOf(reading) > before;
  },
};
