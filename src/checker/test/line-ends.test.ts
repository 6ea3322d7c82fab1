import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { withoutIrrelevant } from '../irrelevant.ts';
import { checked } from './told.ts';

/** Lines of one kind with the ends of Windows, then something that no form begins with. So many that a second way to read each would take seconds. */
const lines = (line: string, end: string): string => `${`${line}\r\n`.repeat(26)}${end}`;

const texts: Readonly<Record<string, string>> = {
  'comments before a word': lines('# of the cluster', 'word kubelet'),
  'comments before a key': lines('# of the cluster', '- a kubelet\r\n'),
  'keys of TOML before a template': lines('a = 1', '{{ kubelet }}\r\n{% if a %}\r\n'),
  'comments behind a flag': `kubelet --v=2 \\\r\n${lines('# of the flag', 'word')}`,
  'lines of a space before a word': lines(' ', 'word kubelet'),
  'marks before a word': lines('---', 'word kubelet'),
};

describe('ends of lines of Windows', () => {
  it.each(Object.entries(texts))('cost no more than those of others: %s', (_, text) => {
    const inputs = [{ name: 'input', text }];
    const before = performance.now();
    withoutIrrelevant(checked(inputs), inputs);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
