import { expect, it } from 'vitest';
import { pseudo, pseudoModule } from './pseudo.ts';
import { plainPieces } from './still-english.ts';

it('pseudo() changes words, and no flag, id, address, code or markup', () => {
  expect(pseudo('Set --kubelet-certificate-authority first')).toBe('Šéŧ --kubelet-certificate-authority ƒířšŧ');
  expect(pseudo('[see](why) it')).toBe('[šéé](why) íŧ');
  expect(pseudo('<b>see</b> `kubectl logs` at /paths/')).toBe('<b>šéé</b> `kubectl logs` áŧ /paths/');
});

it('pseudoModule() changes what readers see of a module, and leaves ids, keys and comparisons', () => {
  const source = `import { a } from './some words.ts';
export const names: Readonly<Record<Id, string>> = { 'load balancer': 'load balancer', pod: 'pod' };
export const clause = (x: string): string => (x === 'no words' ? \`\${x} is \${a ? 'unsafe' : names.pod}\` : judge('direct'));`;
  expect(pseudoModule(source)).toBe(`import { a } from './some words.ts';
export const names: Readonly<Record<Id, string>> = { 'load balancer': 'łóáđ ƀáłáñçéř', pod: 'ƥóđ' };
export const clause = (x: string): string => (x === 'no words' ? \`\${x} íš \${a ? 'úñšáƒé' : names.pod}\` : judge('direct'));`);
});

it('plainPieces() finds what stands beside words from the tables, and no name or abbreviation', () => {
  expect(plainPieces(`${pseudo('two paths')} of the cluster`)).toEqual(['of the cluster']);
  expect(plainPieces('Konnectivity, TLS, --token, 10250')).toEqual([]);
});
