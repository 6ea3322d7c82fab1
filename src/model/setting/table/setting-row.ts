import { oldestMinor } from '../minor.ts';
import type { Default, Setting, SettingId } from '../setting-types.ts';

/** A row of the table: a setting without its id, which is the key of the row, its values (`setting-values.ts`), and what follows from its defaults. */
export type SettingRow<K extends SettingId> = Omit<Setting<K>, 'id' | 'values' | 'kubernetesDefault'>;

/** The whole table. Each file of this folder has a part of it, and `setting.ts` puts the parts together. */
export type SettingTable = { readonly [K in SettingId]: SettingRow<K> };

/** One default for every minor of the facts. */
export const always = <Value extends string>(value: Value): readonly [Default<Value>] => [{ since: oldestMinor, value }];
