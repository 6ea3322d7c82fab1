import { readFileSync } from 'node:fs';

/** The newest minor of which every claim was read or measured, with which the built site opens, as its data says. */
export const checkedMinor: string = (
  JSON.parse(readFileSync('dist/data/model.json', 'utf8')) as { readonly versions: { readonly checked: string } }
).versions.checked;
