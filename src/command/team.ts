import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noTeamRules, type Read } from '../checker/accepted/acceptance.ts';
import { readBaseline } from '../checker/accepted/baseline.ts';
import { configurationName, readConfiguration } from '../checker/accepted/configuration.ts';
import { textOfFile } from '../checker/read/bytes.ts';
import { oneLine } from '../checker/report/printable.ts';
import { shownName } from './file-names.ts';
import { WrongUsage } from './host.ts';
import { codeOf, reasonOf } from './system-error.ts';

/** The configuration of a team, and the folder that its names count from. */
export type Team = ReturnType<typeof teamFor>;

/**
 * The configuration that holds for a folder: in it or in the nearest folder above that has one. The search ends at the root of a repository,
 * so that no file outside of it decides.
 */
function configurationAbove(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const file = path.join(folder, configurationName);
    if (existsSync(file)) return file;
    if (existsSync(path.join(folder, '.git')) || folder === path.dirname(folder)) return undefined;
  }
}

function textOf(file: string, what: string, from: string): string {
  try {
    return textOfFile(readFileSync(file));
  } catch (error) {
    throw new WrongUsage(`${what} ${shownName(file, from)} cannot be read: ${reasonOf(codeOf(error))}.`);
  }
}

/** What was read; throws `WrongUsage` with a line for each mistake, since a half-read configuration would hide or show the wrong findings. */
function valueOf<T>({ value, problems }: Read<T>): T {
  if (problems.length === 0) return value;
  throw new WrongUsage(problems.map((one) => `${oneLine(one.file)}:${one.line}:${one.column}: ${oneLine(one.sentence)}`).join('\n'));
}

/** Reads the configuration that was named, otherwise the one that holds for the folder. */
export function teamFor(named: string | undefined, from: string) {
  const file = named === undefined ? configurationAbove(from) : path.resolve(from, named);
  if (file === undefined) return { configuration: { ...noTeamRules, exclude: [] }, folder: from };
  const text = textOf(file, 'The configuration', from);
  return { configuration: valueOf(readConfiguration(shownName(file, from), text)), folder: path.dirname(file) };
}

/** Reads a baseline as acceptances. */
export const baselineFrom = (file: string, from: string) =>
  valueOf(readBaseline(shownName(file, from), textOf(file, 'The baseline', from)));
