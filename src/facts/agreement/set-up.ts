/// <reference types="vite/client" />
import { z } from 'zod';
import { pathIds, type PathId } from '../../model/path.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import type { Observation } from '../look-up/observation.ts';
import { readFacts } from '../schema/fact-file.ts';
import { text } from '../schema/part.ts';
import { inexpressibleReasons, type Inexpressible } from './expression.ts';
import { laboratory } from './laboratory.ts';
import raw from './set-ups.yaml?raw';

const group = z
  .strictObject({
    /** A man in the middle attacks the path where nothing else is said. */
    seat: z.enum(seatIds).default('between-active'),
    /** What the records are about, where it is no request of the API server over the path. */
    tells: z.enum(['kubelet', 'api-server', 'agent', 'tunnel-down', 'egress', 'flags', 'kubelet-defaults']).exactOptional(),
    /** Who dials, where it is not whom the path is for. */
    caller: z.enum(['anonymous', 'another-node', 'token-thief', 'api-server', 'read-only-port', 'distrusts-server']).exactOptional(),
    /** The caller shows a token. */
    token: z.literal(true).exactOptional(),
    /** The attacker on the path also holds the certificate of a node, so only the layers are compared. */
    two_seats: z.literal(true).exactOptional(),
    /** The server shows what an impostor would. */
    wrong_certificate: z.literal(true).exactOptional(),
    /** Why the model cannot express a record of the group in which nobody was dialled. */
    unless_dialled: z.enum(inexpressibleReasons).exactOptional(),
    /** The settings that differ from the laboratory. */
    settings: z.partialRecord(z.enum(settingIds as [SettingId, ...SettingId[]]), text).exactOptional(),
    /** `M-` stands for the minors of an experiment. */
    records: z.array(text).min(1, 'at least one record'),
  })
  .superRefine(({ settings = {} }, context) => {
    for (const [id, value] of Object.entries(settings) as [SettingId, string][]) {
      const values: readonly string[] = [...settingOf(id).values, 'unknown'];
      if (!values.includes(value)) context.addIssue({ code: 'custom', path: ['settings', id], message: `one of ${values.join(', ')}` });
    }
  });

/** `set-ups.yaml`. */
export const setUpsSchema = z.strictObject({
  set_ups: z.partialRecord(z.enum(pathIds), z.array(group)),
  left_out: z.partialRecord(z.enum(inexpressibleReasons), z.array(text)),
});

/** In which set-up a record was made, in the words of the model. */
export type SetUp = Omit<z.output<typeof group>, 'settings' | 'records'> & { readonly path: PathId; readonly settings: Settings };

const file = readFacts('agreement/set-ups.yaml', raw, setUpsSchema);
const byRecord = new Map(
  Object.entries(file.set_ups).flatMap(([path, groups]) =>
    groups.flatMap(({ records, settings, ...rest }) =>
      // A path and legal values of its settings, as the schema holds.
      records.map((id): [string, SetUp] => [
        id,
        { ...rest, path: path as PathId, settings: { ...laboratory, ...(settings as Partial<Settings>) } },
      ]),
    ),
  ),
);
const reasons = new Map(
  Object.entries(file.left_out).flatMap(([reason, ids]) => ids.map((id): [string, Inexpressible] => [id, reason as Inexpressible])),
);

/** The set-up of a record, or why the model cannot express it. Throws for a record that has neither. */
export function setUpOf({ id }: Observation): SetUp | Inexpressible {
  const key = id.replace(/^M1\.\d+-/, 'M-');
  const found = byRecord.get(key) ?? reasons.get(key);
  if (!found) throw new Error(`src/facts/agreement/set-ups.yaml has no set-up for this record, and does not say why it is left out: ${id}`);
  return found;
}
