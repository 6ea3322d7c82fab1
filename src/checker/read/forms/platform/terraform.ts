import { blocksOf, type Block } from '../../hcl.ts';
import { countOf, type Reader } from '../../reading.ts';
import { get, openAt, textOf, type Node } from '../../yaml-node.ts';
import { readDocument } from '../../documents.ts';
import { distributionForms } from '../distributions.ts';
import { readTerraformRelease } from '../document/helm.ts';
import { talos } from '../document/talos.ts';
import { resourceOfModule, resourceOfType, type Resource } from './providers.ts';
import { readResource } from './resource.ts';
import { readOnly } from '../within.ts';
import { rke1 } from './tenants.ts';

/** A type of a resource or the address of a module that the checker knows: without one, a text is not taken apart. */
const known =
  /\b(?:aws_eks_|(?:google|gcp)_container_|azurerm_kubernetes_|digitalocean_kubernetes_|oci_containerengine_|scaleway_k8s_|ovh_cloud_project_kube|linode_lke_|talos_machine_configuration)|"eks_cluster"|\bcontainers\s*=\s*\[|\brke_cluster\b|"metrics-server"|\bapiVersion\s*=\s*"|\b(?:kubelet|kube-apiserver)-arg"?\s*=|\b(?:eks|aks|gke|k3s|rke2|kube-hetzner)\b|kubernetes-engine|oracle-terraform-modules\/|Azure\/|Microsoft\.ContainerService\/managedClusters@|container-service\/managed-cluster:/i;

/** Whether a text may make a cluster that its provider runs. */
export const namesManagedCluster = (text: string): boolean => known.test(text);

/** What a block of Terraform or of Bicep makes: by the type of a resource, or the address of a module. */
function resourceOf({ words: [keyword, first = '', second = '', third], value }: Block): Resource | undefined {
  // Bicep refers to what another file makes.
  if (third === 'existing') return undefined;
  if (keyword === 'resource') return resourceOfType(second.includes('/') ? second : first);
  if (keyword !== 'module') return undefined;
  const source = second || (textOf(get(value, 'source')) ?? '');
  // Where an address says only how far up it leads, the name of the module says what it makes.
  return resourceOfModule(/^[./]+$/.test(source) ? first : source);
}

/** The mappings that are objects of Kubernetes or of an installer, as locals and `kubernetes_manifest` hold them, patches of Talos, and static pods without their kind. */
const objectsIn = (reader: Reader, node: Node, depth = 0): readonly Node[] => {
  reader.work.spend(1);
  if (depth > 6 || node.kind === 'scalar') return [];
  if (node.kind === 'seq') return node.items.flatMap((item) => objectsIn(reader, item, depth + 1));
  if (textOf(get(node, 'apiVersion')) !== undefined && textOf(get(node, 'kind')) !== undefined) return [node];
  // What else the configuration of k3s is put together from may be elsewhere.
  if (distributionForms.some((one) => one.looksLike(node, '', '', ''))) return [{ ...node, pairs: [...node.pairs, openAt(node)] }];
  if (get(node, 'spec', 'containers')?.kind === 'seq' || talos.looksLike(node, '', '', '')) return [node];
  return node.pairs.flatMap(({ value }) => objectsIn(reader, value, depth + 1));
};

/** Reads the clusters in a text of Terraform or of Bicep. Returns whether there is one. */
export function readBlocks(reader: Reader): boolean {
  const { text } = reader.source;
  if (!namesManagedCluster(text)) return false;
  const { reading } = reader;
  const before = countOf(reading);
  for (const block of blocksOf(text, reader.work)) {
    const { words, value, start } = block;
    const resource = resourceOf(block);
    if (resource) {
      if (value.kind === 'map') readResource(reader, resource, value, start);
    } else if (words[0] === 'resource' && words[1] === 'rke_cluster' && value.kind === 'map') rke1.read(readOnly(reader), value, '', '');
    else if (words[0] === 'resource' && words[1] === 'helm_release') readTerraformRelease(readOnly(reader), value);
    else {
      const known = reading.skipped.length;
      for (const one of objectsIn(reader, value)) readDocument(readOnly(reader), one, 1);
      // Most of what Terraform makes is no business of the checker.
      reading.skipped.splice(known);
    }
  }
  return countOf(reading) > before;
}
