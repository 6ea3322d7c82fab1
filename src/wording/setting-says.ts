import type { SettingId } from '../model/setting/setting.ts';
import { settingWords } from './setting-words.ts';

/** What a value of a setting means, in a few words; a value without words is what it is called. */
export const saysOf = (id: SettingId, value: string): string => (settingWords[id].says as Readonly<Record<string, string>>)[value] ?? value;
