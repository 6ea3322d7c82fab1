import { configMap } from './forms/config-map.ts';
import { clusterApi, clusterClass } from './forms/document/cluster-api.ts';
import { helmRelease, helmValues } from './forms/document/helm.ts';
import { k0s, k0sctl } from './forms/document/k0s.ts';
import { k3sMachines } from './forms/document/k3s-machines.ts';
import { kindCluster } from './forms/document/kind.ts';
import { kindlessWorkload } from './forms/document/kindless.ts';
import { kops, kopsNodes } from './forms/document/kops.ts';
import { kubespray } from './forms/document/kubespray.ts';
import { openshiftKubelet, openshiftServer } from './forms/document/openshift.ts';
import { talos } from './forms/document/talos.ts';
import { distributionForms } from './forms/distributions.ts';
import { egressSelections } from './forms/egress-selections.ts';
import type { DocumentForm, MoreForms, TextForm } from './forms/forms.ts';

/** The rarer forms of a whole text, in the order in which they are tried. */
export const textForms: readonly TextForm[] = [];

/** The rarer forms of a document, in the order in which they are tried. */
export const documentForms: readonly DocumentForm[] = [
  configMap,
  clusterApi,
  clusterClass,
  k3sMachines,
  helmRelease,
  k0s,
  k0sctl,
  kindCluster,
  kops,
  kopsNodes,
  kubespray,
  openshiftKubelet,
  openshiftServer,
  ...distributionForms,
  egressSelections,
  talos,
  kindlessWorkload,
  helmValues,
];

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
