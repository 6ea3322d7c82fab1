import { parse } from 'yaml';
import { z } from 'zod';
import type { Files } from './checkout.ts';
import type { Finding } from './finding.ts';
import { readFacts } from '../schema/fact-file.ts';
import { text } from '../schema/part.ts';

const kep = z.strictObject({
  number: z.number(),
  file: text,
  status: text.exactOptional(),
  stage: z.string().exactOptional(),
  'latest-milestone': z.string().exactOptional(),
  milestone: z.record(text, z.string()).exactOptional(),
  'feature-gates': z.array(text).exactOptional(),
});

/** `kep-as-read.yaml`. */
export const kepsSchema = z.strictObject({ keps: z.array(kep) });

/** What the `kep.yaml` of an enhancement says of its plan. */
type Kep = z.output<typeof kep>;

const fields = ['status', 'stage', 'latest-milestone', 'milestone', 'feature-gates'] as const;

/** The enhancements as they were read, from the text of `kep-as-read.yaml`. Throws `FactFileError`. */
export const kepsFrom = (source: string): readonly Kep[] => readFacts('drift/kep-as-read.yaml', source, kepsSchema).keps;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field in one line: `alpha 1.37, beta 1.38`. A milestone is written with and without `v`, which says nothing. */
function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.map((each) => (isRecord(each) ? String(each['name']) : String(each))).join(', ');
  if (isRecord(value)) {
    const given = Object.entries(value).filter(([, each]) => each !== null && each !== '');
    return given.map(([stage, minor]) => `${stage} ${String(minor).replace(/^v/, '')}`).join(', ') || 'nothing';
  }
  return String(value).replace(/^v(?=\d)/, '');
}

/** Thrown for a file that is no YAML, or not the YAML that was expected. */
export class NotYaml extends Error {}

/** The text of a file as a YAML mapping or list. */
export function yamlOf(source: string, where: string, expected: string): unknown {
  let value: unknown;
  try {
    value = parse(source);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new NotYaml(
      `${where} is not YAML (${why.replace(/:$/, '')}), and ${expected} was expected. Name a checkout or an address that has the file as it is.`,
    );
  }
  return value;
}

/** Compares the plan of each enhancement with what was read of it. */
export async function kepFindings(files: Files, keps: readonly Kep[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const kep of keps) {
    const base = { id: `kep-${kep.number}`, sentence: `The plan of enhancement ${kep.number}.` };
    let where = kep.file;
    let text = await files.read(where);
    if (text === undefined) {
      const passes = (other: string): boolean => new RegExp(`^kep-number: *["']?0*${kep.number}["']? *$`, 'm').test(other);
      where = (await files.search('keps/', { ending: '/kep.yaml', near: kep.file.split('/').slice(0, 2).join('/'), passes })) ?? '';
      text = where === '' ? undefined : await files.read(where);
    }
    if (text === undefined) {
      findings.push({ ...base, kind: 'not found', where: kep.file, note: 'The file is gone.' });
      continue;
    }
    const now = yamlOf(text, `${files.name}: ${where}`, 'the kep.yaml of an enhancement');
    if (!isRecord(now)) throw new NotYaml(`${files.name}: ${where} is not a mapping, and the kep.yaml of an enhancement was expected.`);
    const differ = fields.filter((field) => inWords(now[field]) !== inWords(kep[field]));
    const fieldText = (of: Readonly<Record<string, unknown>>): string =>
      differ.map((field) => `${field}: ${inWords(of[field])}`).join('; ');
    const moved = where === kep.file ? {} : { note: `It was in ${kep.file}.` };
    if (differ.length > 0) findings.push({ ...base, ...moved, kind: 'changed', old: fieldText({ ...kep }), new: fieldText(now), where });
    else findings.push({ ...base, ...moved, kind: where === kep.file ? 'agrees' : 'moved', where });
  }
  return findings;
}
