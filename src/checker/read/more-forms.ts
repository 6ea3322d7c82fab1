import { readDocuments } from './documents.ts';
import { joinFilesBeside } from './forms/files-beside.ts';
import { anywhere, readInDocument, readRest } from './forms/anywhere/anywhere.ts';
import { readCredentials } from './forms/anywhere/credentials.ts';
import { tellAddresses } from './forms/anywhere/addresses.ts';
import { configMap } from './forms/config-map.ts';
import { clusterApi, clusterClass } from './forms/document/cluster-api.ts';
import { compose } from './forms/document/compose.ts';
import { helmRelease, helmValues } from './forms/document/helm.ts';
import { holder } from './forms/document/holder.ts';
import { k0s, k0sctl } from './forms/document/k0s.ts';
import { k3sMachines } from './forms/document/k3s-machines.ts';
import { k3d } from './forms/document/k3d.ts';
import { kindCluster } from './forms/document/kind.ts';
import { boundVersion, kubeadm } from './forms/document/kubeadm.ts';
import { kindlessWorkload } from './forms/document/kindless.ts';
import { kops, kopsNodes } from './forms/document/kops.ts';
import { dropDefaults, kubespray } from './forms/document/kubespray.ts';
import { kustomization } from './forms/document/kustomization.ts';
import { machineFile } from './forms/document/machine-file.ts';
import { dropContradicted, tellNoEtcd, tellSwitchedOff } from './forms/document/switched-off.ts';
import { etcdConfiguration } from './forms/document/etcd-configuration.ts';
import { microk8s } from './forms/document/microk8s.ts';
import { openshiftKubelet, openshiftServer } from './forms/document/openshift.ts';
import { talos } from './forms/document/talos.ts';
import { distributionForms, distributionVariables } from './forms/distributions.ts';
import { joinDropIns, openUnseen } from './forms/drop-ins.ts';
import { joinOldAddresses } from './forms/old-addresses.ts';
import { egressSelections } from './forms/egress-selections.ts';
import type { DocumentForm, TextForm } from './forms/forms.ts';
import { readDistribution } from './forms/handed-on.ts';
import { tellRead } from './forms/piece.ts';
import { programOf } from './forms/program-of-flags.ts';
import { eksctl, nodeadm } from './forms/platform/eks-nodes.ts';
import { arm, bicep, cloudFormation, composition, managedObject, pulumi } from './forms/platform/infrastructure.ts';
import { aksEngine, gardener, k0smotron, kubeone, rancher, talosMachines } from './forms/platform/installers.ts';
import { collector, prometheus, serviceMonitor } from './forms/platform/scrape.ts';
import { omni, talhelper } from './forms/platform/talos-templates.ts';
import { hyperShift, joinStores, kamaji, kamajiStore, rke1, vcluster } from './forms/platform/tenants.ts';
import { kubeAws } from './forms/platform/kube-aws.ts';
import { leaveDisabled } from './forms/take-version.ts';
import { tellFields, tellFlags, tellKnownToken } from './forms/told-flags.ts';
import { tellUnattached } from './forms/unattached.ts';
import { ansible } from './forms/text/ansible.ts';
import { cloudInit } from './forms/text/cloud-init.ts';
import { cutCommands } from './forms/text/cut-commands.ts';
import { crictlInspect, dockerInspect, dockerList } from './forms/text/containers.ts';
import { readAroundImages } from './forms/text/images.ts';
import { butane, ignition } from './forms/text/ignition.ts';
import { k3sInstall } from './forms/text/installs.ts';
import { jsonLines } from './forms/text/json-lines.ts';
import { kubeadmLog } from './forms/text/kubeadm-log.ts';
import { flagLog, journal } from './forms/text/logs.ts';
import { multipart, nix } from './forms/text/multipart.ts';
import { holdsTexts } from './forms/text/shapes.ts';
import { markdown, script, templates, terraform } from './forms/text/scripts.ts';
import { terminal } from './forms/text/terminal.ts';
import { procCommandLine, undecoded } from './forms/text/undecoded.ts';
import { environmentFile, unit } from './forms/text/unit-forms.ts';
import type { MoreForms, Reader, Reading } from './reading.ts';
import { fileOf } from './source-text.ts';
import { joinUnits } from './units.ts';
import { installed } from '../settings/installed.ts';
import { decidedByPlatforms } from '../settings/platform.ts';
import { decidedByClients, decidedByKubeadm, joinClients } from '../settings/verification.ts';

/** The rarer forms of a whole text, in the order in which they are tried. */
export const textForms: readonly TextForm[] = [
  undecoded,
  procCommandLine,
  multipart,
  dockerList,
  markdown,
  terminal,
  terraform,
  bicep,
  nix,
  kubeadmLog,
  journal,
  flagLog,
  jsonLines,
  templates,
  script,
  k3sInstall,
];

/** Forms of a text that is in none of the others. */
export const lastTextForms: readonly TextForm[] = [unit, environmentFile, anywhere];

/** The rarer forms of a document, in the order in which they are tried. */
export const documentForms: readonly DocumentForm[] = [
  kubeadm,
  configMap,
  clusterApi,
  clusterClass,
  k3sMachines,
  helmRelease,
  k0s,
  k0sctl,
  k3d,
  kindCluster,
  kustomization,
  kops,
  kopsNodes,
  kubespray,
  openshiftKubelet,
  openshiftServer,
  microk8s,
  etcdConfiguration,
  ...distributionForms,
  egressSelections,
  talos,
  talhelper,
  omni,
  nodeadm,
  eksctl,
  kamaji,
  kamajiStore,
  hyperShift,
  vcluster,
  rke1,
  gardener,
  kubeone,
  rancher,
  k0smotron,
  talosMachines,
  aksEngine,
  kubeAws,
  prometheus,
  serviceMonitor,
  collector,
  managedObject,
  composition,
  cloudFormation,
  pulumi,
  arm,
  dockerInspect,
  crictlInspect,
  cloudInit,
  butane,
  ignition,
  machineFile,
  ansible,
  distributionVariables,
  compose,
  holder,
  kindlessWorkload,
  helmValues,
];

/** A line of the help that a program prints: a flag with the kind of its value, and what it does behind that or below. */
const helpLine = /^[ \t]+(?:-\w, )?--[\w-]+(?:[ =][\w.:[\]/=,-]+)?(?:[ \t]{3,}\S.*)?[ \t]*\r?$/gm;

/** Says of the help of a program that it lists flags and sets none. */
function tellHelp(reader: Reader): boolean {
  const { text } = reader.source;
  if (!/\(default |^Usage:/m.test(text) || text.startsWith('#!')) return false;
  const lines = text.split('\n').filter((line) => /^\s{0,8}\S/.test(line)).length;
  if ((text.match(helpLine) ?? []).length < Math.max(10, lines * 0.6)) return false;
  tellRead(reader, 0, 'the help of a program, which lists flags and sets none');
  return true;
}

const lists = ({ unread, skipped, problems }: Reading): readonly unknown[][] => [unread, skipped, problems];

/** Reads a whole text by the first of these forms that finds something in it. */
const readBy = (reader: Reader, forms: readonly TextForm[]): boolean =>
  forms.some((one) => {
    if (!one.looksLike(reader.source.text)) return false;
    const { reading } = reader;
    const before = reading.form;
    const told = lists(reading).map(({ length }) => length);
    reading.form ??= one.name;
    if (one.read(reader)) return true;
    // Another form is tried, so nothing counts that this one said.
    reading.form = before;
    lists(reading).forEach((list, index) => list.splice(told[index] ?? 0));
    return false;
  });

/**
 * Forms whose files another program hands on to the installer that fills in the rest: by which row of `facts/where-to-change` they are changed,
 * empty where none is about them. All others are changed where their installer is.
 */
const placedBy: Readonly<Record<string, string>> = {
  'cluster-api': 'cluster-api-kubeadm',
  'cluster-api-k3s': '',
  k0smotron: '',
  k3d: '',
  kind: 'kind',
  rancher: '',
};

/** The readers of the rarer forms, for `CheckOptions.forms`. A script that holds them is bundled together with `check.ts`. */
export const moreForms: MoreForms = {
  readText: (reader) =>
    tellHelp(reader) ||
    readAroundImages(
      reader,
      (rest) =>
        readBy(rest, textForms) ||
        // A document may hold a unit or a command, which would be taken for the whole.
        (holdsTexts(rest.source.text) && readDocuments(rest, 0, rest.source.text.length)) ||
        readBy(rest, lastTextForms),
    ),
  readDocument: (reader, root, kind, apiVersion) => {
    if (/\benabled["']?: *false/.test(reader.source.text.slice(root.start, root.end))) leaveDisabled(reader, root);
    const form = documentForms.find((one) => one.looksLike(root, kind, apiVersion, fileOf(reader.source)));
    if (!form) return readInDocument(reader, root, kind);
    const { reading } = reader;
    reading.form ??= form.name;
    const since = reading.processes.length;
    form.read(reader, root, kind, apiVersion);
    tellSwitchedOff(reader, form.form, root);
    const by = Object.hasOwn(placedBy, form.form) ? placedBy[form.form] : undefined;
    if (by !== undefined)
      reading.processes.push(
        ...reading.processes.splice(since).map((one) => ({ ...one, placedBy: one.base === 'kubernetes' ? undefined : by })),
      );
    return true;
  },
  readRest: (reader, broken) => {
    const isTold = tellAddresses(reader);
    return readCredentials(reader, broken, readRest(reader, broken)) || isTold;
  },
  programOf,
  readDistribution,
  cut: cutCommands,
  join: (reading, facts) => {
    joinUnits(reading);
    joinDropIns(reading);
    joinStores(reading);
    joinFilesBeside(reading);
    joinOldAddresses(reading);
    openUnseen(reading);
    boundVersion(reading, facts);
    tellFlags(reading);
    tellFields(reading);
    tellKnownToken(reading);
    joinClients(reading);
    dropContradicted(reading);
    tellNoEtcd(reading);
    dropDefaults(reading);
    tellUnattached(reading, facts);
  },
  decide: (reading, facts, read) => {
    const byInstaller = { ...read, ...installed(reading, facts, read) };
    const byKubeadm = { ...byInstaller, ...decidedByKubeadm(reading, byInstaller) };
    const found = { ...byKubeadm, ...decidedByPlatforms(reading, facts, byKubeadm) };
    return { ...found, ...decidedByClients(reading, found) };
  },
};
