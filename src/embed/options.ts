import { readAll } from '../state/parameter.ts';
import { controls, fit, lang, layout, lock, theme, v } from '../state/parameters.ts';
import { readQuery } from '../state/query.ts';
import type { Theme } from './message.ts';
import { shortened } from '../wording/text/text.ts';
import { noOrigin } from '../wording/embed/view.ts';

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
  const refused: string[] = [];
  const read = readAll(query, [theme, controls, lock, layout, fit, lang, v], refused);
  const options = {
    theme: read.theme ?? theme.default,
    controls: read.controls ?? controls.default,
    lock: read.lock === '1',
    layout: read.layout ?? layout.default,
    fit: read.fit === '1',
  };
  const ignored = refused.map((clause) => `${clause}.`);
  const host = query.get('host');
  if (host === null || isOrigin(host)) return { options: { ...options, host: host ?? undefined }, ignored };
  ignored.push(noOrigin(shortened(host)));
  return { options: { ...options, host: 'refused' }, ignored };
}
