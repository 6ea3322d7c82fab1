import type { ParameterName } from '../state/parameters.ts';
import * as parameter from '../state/parameters.ts';
import { readQuery } from '../state/query.ts';
import type { Theme } from './message.ts';
import { ignoredClause, ignoredValue } from '../wording/query/ignored.ts';
import { shortened } from '../wording/text/text.ts';

/** What the address says about a view, beside its state. */
export interface Options {
  readonly theme: Theme;
  readonly controls: 'none' | 'mode' | 'all';
  readonly lock: boolean;
  readonly layout: 'auto' | 'wide';
  readonly fit: boolean;
  /** The origin of the page around the view; without it any page may frame and ask. `refused` if the address names none that can be. */
  readonly host: string | undefined | 'refused';
}

const isOrigin = (value: string): boolean => {
  try {
    const { origin, protocol } = new URL(value);
    return origin === value && /^https?:$/.test(protocol);
  } catch {
    return false;
  }
};

/** Reads the options of a view. A value that is not known falls back to the default and is named in a sentence. Never throws. */
export function readOptions(search: string): { readonly options: Options; readonly ignored: readonly string[] } {
  const query = readQuery(search);
  const ignored: string[] = [];
  const pick = <T extends string>(wanted: { readonly name: ParameterName; readonly values: readonly T[]; readonly default: T }): T => {
    const { name, values } = wanted;
    const value = query.get(name);
    const found = values.find((each) => each === value);
    if (value !== null && !found)
      ignored.push(
        values.length > 1 ? ignoredValue(name, value, values) : `${ignoredClause(name, value, `${name} can only be ${values[0]}`)}.`,
      );
    return found ?? wanted.default;
  };
  const options = {
    theme: pick(parameter.theme),
    controls: pick(parameter.controls),
    lock: pick(parameter.lock) === '1',
    layout: pick(parameter.layout),
    fit: pick(parameter.fit) === '1',
  };
  pick(parameter.lang);
  pick(parameter.v);
  const host = query.get('host');
  if (host === null || isOrigin(host)) return { options: { ...options, host: host ?? undefined }, ignored };
  ignored.push(`host=“${shortened(host)}” is not an origin such as https://wiki.example, so this view neither sends nor takes messages.`);
  return { options: { ...options, host: 'refused' }, ignored };
}
