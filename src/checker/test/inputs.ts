import { complaints } from '../corpus/complaints/index.ts';
import { corpus } from '../corpus/index.ts';
import type { Files } from '../corpus/rule-case.ts';
import { ruleCases } from '../corpus/rule-cases.ts';
import { traps } from '../corpus/traps/index.ts';
import type { Input } from '../read/read.ts';

/** Inputs that are checked together, by a name that a failing test can show. */
export interface Known {
  readonly name: string;
  readonly inputs: readonly Input[];
}

/** The inputs of a case: what is one text alone is called `input`. */
export const inputsOf = (files: Files): readonly Input[] =>
  Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));

const known = (name: string, files: Files): Known => ({ name, inputs: inputsOf(files) });
const both = <T extends { readonly files: Files; readonly nearMiss: { readonly files: Files } }>(
  all: readonly T[],
  nameOf: (one: T) => string,
) => all.flatMap((one) => [known(nameOf(one), one.files), known(`beside ${nameOf(one)}`, one.nearMiss.files)]);

/** Every input that the cases hold, those of the forms included. The mutations and the properties start from them. */
export const knownInputs: readonly Known[] = [
  ...corpus.map(({ name, files }) => known(name, files)),
  ...both(traps, ({ of, name }) => `${of}: ${name}`),
  ...both(complaints, ({ issue }) => issue),
  ...ruleCases.flatMap(({ code, finds, leaves }) => [...finds, ...leaves].map((files, index) => known(`${code}, input ${index}`, files))),
];
