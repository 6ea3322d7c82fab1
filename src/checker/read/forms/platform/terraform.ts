import { blocksOf, type Block } from '../../hcl.ts';
import type { Reader } from '../../reading.ts';
import { get, textOf } from '../../yaml-node.ts';
import { modules, resourceTypes, type Resource } from './providers.ts';
import { readResource } from './resource.ts';

/** A type of a resource or the address of a module that the checker knows: without one, a text is not taken apart. */
const known =
  /\b(?:aws_eks_|google_container_|azurerm_kubernetes_|digitalocean_kubernetes_|oci_containerengine_|scaleway_k8s_|ovh_cloud_project_kube|linode_lke_)|\beks\b|kubernetes-engine|Azure\/|Microsoft\.ContainerService\/managedClusters@|container-service\/managed-cluster:/i;

/** Whether a text may make a cluster that its provider runs. */
export const namesManagedCluster = (text: string): boolean => known.test(text);

/** What a block of Terraform or of Bicep makes: by the type of a resource, or the address of a module. */
function resourceOf({ words: [keyword, first = '', second = '', third], value }: Block): Resource | undefined {
  // Bicep refers to what another file makes.
  if (third === 'existing') return undefined;
  if (keyword === 'resource') return Object.hasOwn(resourceTypes, first) ? resourceTypes[first] : ofType(second);
  if (keyword !== 'module') return undefined;
  const source = second || (textOf(get(value, 'source')) ?? '');
  return modules.find(([address]) => address.test(source))?.[1];
}

/** A type of Azure with its version behind it. */
export function ofType(written: string): Resource | undefined {
  const type = written.replace(/@.*$/, '');
  return Object.hasOwn(resourceTypes, type) ? resourceTypes[type] : undefined;
}

/** Reads the clusters in a text of Terraform or of Bicep. Returns whether there is one. */
export function readBlocks(reader: Reader): boolean {
  const { text } = reader.source;
  if (!namesManagedCluster(text)) return false;
  let found = false;
  for (const block of blocksOf(text, reader.work)) {
    const resource = resourceOf(block);
    if (!resource || block.value.kind !== 'map') continue;
    found = true;
    readResource(reader, resource, block.value, block.start);
  }
  return found;
}
