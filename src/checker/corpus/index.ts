import type { Case } from './case.ts';
import { commandLines } from './command-lines.ts';
import { files } from './files.ts';
import { formCases } from './forms/index.ts';
import { installers } from './installers.ts';
import { manifests } from './manifests.ts';
import { mistakes } from './mistakes.ts';

/** The golden corpus: every form of input, each with what it has to come to. Tests, the fuzzer and the page's examples share it. */
export const corpus: readonly Case[] = [...manifests, ...commandLines, ...installers, ...files, ...mistakes, ...formCases];
