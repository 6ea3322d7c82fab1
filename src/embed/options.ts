import type { Theme } from './message.ts';
import { shortened } from '../wording/text.ts';

/** What the address says about a view, beside its state. */
export interface Options {
  readonly theme: Theme;
  readonly controls: 'none' | 'mode' | 'all';
  readonly lock: boolean;
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
  const query = new URLSearchParams(search);
  const ignored: string[] = [];
  const pick = <T extends string>(key: string, allowed: readonly [T, ...T[]]): T => {
    const value = query.get(key);
    const found = allowed.find((each) => each === value);
    if (value !== null && !found) {
      const can = allowed.length > 1 ? `${key} can be ${allowed.join(', ')}` : `${key} can only be ${allowed[0]}`;
      ignored.push(`${key}=“${shortened(value)}” is not known and was ignored: ${can}.`);
    }
    return found ?? allowed[0];
  };
  const options = {
    theme: pick('theme', ['auto', 'light', 'dark']),
    controls: pick('controls', ['mode', 'none', 'all']),
    lock: pick('lock', ['0', '1']) === '1',
  };
  pick('lang', ['en']);
  pick('v', ['1']);
  const host = query.get('host');
  if (host === null || isOrigin(host)) return { options: { ...options, host: host ?? undefined }, ignored };
  ignored.push(`host=“${shortened(host)}” is no origin such as https://wiki.example, so this view neither sends nor takes messages.`);
  return { options: { ...options, host: 'refused' }, ignored };
}
