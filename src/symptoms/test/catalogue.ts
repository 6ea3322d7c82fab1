import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Entry } from '../reading.ts';
import type { PathId } from '../../model/path.ts';
import type { ModeId } from '../../model/setting/mode-id.ts';
import type { FailingId, FailureKind, ScopeId } from '../guide/answer.ts';
import { symptomIds, type SymptomGroup, type SymptomId } from '../symptom-id.ts';

interface Message {
  readonly message: string;
  readonly source: string;
}
interface Frontmatter {
  readonly group: SymptomGroup;
  readonly path: PathId;
  readonly mode: ModeId;
  readonly fails: { readonly what: readonly FailingId[]; readonly how: readonly FailureKind[]; readonly where?: readonly ScopeId[] };
  readonly withoutPicture?: string;
  readonly messages: readonly Message[];
  readonly alone?: readonly Message[];
  readonly unless?: readonly string[];
}

/** What the page of a symptom says before its text. */
export const frontmatterOf = (id: SymptomId): Frontmatter =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`content/symptoms/${id}.mdx`, 'utf8'))?.[1] ?? '') as Frontmatter;
export const catalogue = symptomIds.map((id) => ({ id, ...frontmatterOf(id) }));
/** Every symptom as the matcher needs it, as the list of symptoms gives it. */
export const entries = catalogue.map(({ id, messages, alone = [], unless = [] }): Entry<SymptomId> => ({
  id,
  messages: messages.map(({ message }) => message),
  alone: alone.map(({ message }) => message),
  unless,
}));
