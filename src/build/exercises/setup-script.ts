import { gzipSync } from 'node:zlib';
import { whereFilesAre } from '../../wording/exercise/package.ts';
import { examineScript, type Exercise, type Files } from './exercise.ts';

/** Where a lab stands on the machine of a platform. */
export const machineFolder = (id: string): string => `/labs/${id}`;

/** The word that ends a text in a script, which no line of the text is. */
function endOf(text: string): string {
  const lines = new Set(text.split('\n'));
  let word = 'END_OF_FILE';
  while (lines.has(word)) word += '_';
  return word;
}

/** The lines of a shell script that write these files into a folder. */
export function writing(folder: string, files: Files): string {
  const folders = [...new Set([...files.keys()].map((name) => `${folder}/${name}`.replace(/\/[^/]*$/, '')))];
  const texts = [...files].map(([name, text]) => {
    const end = endOf(text);
    return `cat > '${folder}/${name}' <<'${end}'\n${text.replace(/\n?$/, '\n')}${end}`;
  });
  return [`mkdir -p ${folders.map((name) => `'${name}'`).join(' ')}`, ...texts].join('\n');
}

/** The lines that write the checker, which is packed in them, so that the machine needs no network. */
export const writingChecker = (checker: Buffer): string => {
  const packed = gzipSync(checker, { level: 9 })
    .toString('base64')
    .replace(/.{1,120}/g, '$&\n');
  return `mkdir -p /labs\nbase64 -d <<'END_OF_FILE' | gunzip > /labs/hub-and-spoke-check.mjs\n${packed}END_OF_FILE`;
};

/** The lines that put a lab on a machine in its start state; a learner may change the files there, whoever the script runs as. */
export function settingUp(exercise: Exercise): string {
  const { id, start, verify } = exercise;
  const folder = machineFolder(id);
  return [
    writing(`${folder}/start`, start),
    writing(folder, new Map([['verify', verify]])),
    writing('/labs', new Map([['examine', examineScript()]])),
    `chmod -R a+rwX '${folder}/start'`,
  ].join('\n');
}

/** How a learner examines a lab there. */
export const verifyCommand = (id: string): string => `sh ${machineFolder(id)}/verify`;

/** Where the files are and how to examine them: the same words for each platform. */
export const whereWords = (id: string): string => whereFilesAre(`${machineFolder(id)}/start`, verifyCommand(id));
