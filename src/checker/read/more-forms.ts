import { configMap } from './forms/config-map.ts';
import { distributionForms } from './forms/distributions.ts';
import { egressSelections } from './forms/egress-selections.ts';
import type { DocumentForm, MoreForms, TextForm } from './forms/forms.ts';

/** The rarer forms of a whole text, in the order in which they are tried. */
export const textForms: readonly TextForm[] = [];

/** The rarer forms of a document, in the order in which they are tried. */
export const documentForms: readonly DocumentForm[] = [configMap, ...distributionForms, egressSelections];

/** The readers of the rarer forms, for `CheckOptions.forms`. A script that holds them is bundled together with `check.ts`. */
export const moreForms: MoreForms = {
  readText: (reader) =>
    textForms.some((one) => {
      if (!one.looksLike(reader.source.text)) return false;
      const before = reader.reading.form;
      reader.reading.form ??= one.name;
      if (one.read(reader)) return true;
      reader.reading.form = before;
      return false;
    }),
  readDocument: (reader, root, kind, apiVersion) => {
    const form = documentForms.find((one) => one.looksLike(root, kind, apiVersion));
    if (!form) return false;
    reader.reading.form ??= form.name;
    form.read(reader, root, kind, apiVersion);
    return true;
  },
};
