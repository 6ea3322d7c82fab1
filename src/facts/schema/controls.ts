import { z } from 'zod';
import { pathIds } from '../../model/path.ts';
import { settingIds, settingOf, type SettingId } from '../../model/setting/setting.ts';
import { day, kebabId, sources, text } from './part.ts';

/** The catalogues, in the order in which a reader is shown them. */
export const catalogueIds = ['cis', 'stig', 'nsa', 'mitre', 'attack', 'nist', 'fedramp', 'pci', 'pci3', 'bsi', 'kubescape'] as const;
/** A catalogue of controls or of techniques. */
export type CatalogueId = (typeof catalogueIds)[number];

const nameRow = z.strictObject({
  in: z.enum(catalogueIds),
  id: text,
  /** How the benchmark says that the item is checked. */
  audit: z.enum(['automated', 'manual']).exactOptional(),
  /** The technique of ATT&CK that the matrix names beside its own. */
  attack: z
    .string()
    .regex(/^T\d{4}(?:\.\d{3})?$/, 'a technique of ATT&CK, such as T1557 or T1552.007')
    .exactOptional(),
  title: text.exactOptional(),
  /** What of the control the catalogue's item is about, where it is not all of it. */
  about: text.exactOptional(),
  note: text.exactOptional(),
  confirmed: z.boolean().exactOptional(),
});

/** The values of settings of the model, such as `{ kubeletAnonymous: off }`. */
const isSetting = (id: string): id is SettingId => (settingIds as readonly string[]).includes(id);
const settingValues = z
  .record(z.string(), z.string())
  .refine(
    (row) => Object.entries(row).every(([id, value]) => isSetting(id) && (settingOf(id).values as readonly string[]).includes(value)),
    'settings of the model with a value that they have',
  );

const controlRow = z.strictObject({
  id: kebabId,
  title: text,
  setting: text,
  path: z.enum(pathIds),
  passed_by: settingValues.exactOptional(),
  /** The codes of the checker's findings that fail it; left out where the checker looks for nothing of it. */
  found_by: z.array(kebabId).min(1, 'a list that is not empty').exactOptional(),
  names: z.array(nameRow),
  unknown: z.array(z.enum(catalogueIds)).exactOptional(),
  /** What stays open although the control passes. */
  traps: z.array(text),
  /** Where a check fails although nothing is open. */
  false_alarms: z.array(text).exactOptional(),
  src: sources.min(1, 'a list that is not empty'),
});

/** The baselines of FedRAMP, from the one that asks the least. */
const baselineIds = ['Low', 'Moderate', 'High'] as const;

/** `controls.yaml`. */
export const controlsSchema = z.strictObject({
  collected: day,
  catalogues: z.record(z.enum(catalogueIds), z.strictObject({ name: text, what: text, src: sources })),
  soc2: text,
  soc2_src: sources,
  /** Of each control of NIST that a row names, the baselines of FedRAMP that have it. */
  fedramp: z.record(text, z.array(z.enum(baselineIds))),
  items: z.array(controlRow),
  exams: z.array(
    z.strictObject({
      id: text,
      version: text.exactOptional(),
      parts: z.array(
        z.strictObject({
          share: z.number().min(1, 'a share in percent').max(100, 'a share in percent'),
          about: text,
          /** The ids of rows that bear on the part, by our judgement. */
          controls: z.array(kebabId).min(1, 'a list that is not empty').exactOptional(),
        }),
      ),
    }),
  ),
  exams_src: sources,
  /** What TLS is spoken, by minor, and who has FIPS builds. */
  tls: z.strictObject({
    least: text,
    least_src: sources,
    by_minor: z.array(z.strictObject({ minors: text, go: text, suites: text, key_shares: text, confirmed: z.boolean().exactOptional() })),
    by_minor_src: sources,
    post_quantum: text,
    fips: z.array(z.strictObject({ who: text, what: text, src: sources })),
    fips_unknown: text,
  }),
});

/** One control as `controls.yaml` has it. */
export type ControlRow = z.output<typeof controlRow>;
/** A name that a catalogue has for a control. */
export type ControlName = z.output<typeof nameRow>;
