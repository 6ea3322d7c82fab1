import type { ShikiTransformer } from 'shiki';

const signs = { '+': 'ins', '-': 'del', ' ': undefined } as const;
type Sign = keyof typeof signs;
const isSign = (text: string): text is Sign => text in signs;

/** Whether the words after the language of a fence ask for a diff: ```yaml diff title="…". */
const isDiff = (meta: string): boolean => /^\s*diff(?=\s|$)/.test(meta);

/** The sign of each line, and the code without them. A line without one of the three signs is an error. */
export function readDiff(code: string): { signs: readonly Sign[]; code: string } {
  const lines = code.split('\n');
  return {
    signs: lines.map((line, index) => {
      const sign = line.charAt(0) || ' ';
      if (!isSign(sign))
        throw new Error(`line ${index + 1} of a diff starts with "${sign}"; it has to start with "+", "-" or a space: ${line}`);
      return sign;
    }),
    code: lines.map((line) => line.slice(1)).join('\n'),
  };
}

/**
 * ```yaml diff: the first character of each line says whether it is added, removed or stays. The rest is coloured in its own
 * language; an added line becomes `<ins>`, a removed one `<del>`, which holds its own line break so that it can be left out whole.
 */
export const changedLines: ShikiTransformer = {
  name: 'hub-and-spoke:changed-lines',
  preprocess(code) {
    if (!isDiff(this.options.meta?.__raw ?? '')) return undefined;
    const diff = readDiff(code);
    Object.assign(this.meta, { signs: diff.signs });
    return diff.code;
  },
  line(node, line) {
    const { signs: signOf = [] } = this.meta as { signs?: readonly Sign[] };
    node.tagName = signs[signOf[line - 1] ?? ' '] ?? node.tagName;
  },
  code(node) {
    node.children.forEach((child, index) => {
      const next = node.children[index + 1];
      if (child.type !== 'element' || child.tagName !== 'del' || next?.type !== 'text') return;
      child.children.push({ type: 'text', value: next.value });
      next.value = '';
    });
  },
};
