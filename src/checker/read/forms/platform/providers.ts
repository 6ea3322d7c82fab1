import type { SettingId } from '../../../../model/setting/setting.ts';
import type { Base } from '../../flag.ts';

/** What a resource makes: a cluster that its provider runs, or nodes of one. */
export interface Resource {
  readonly base: Base;
  readonly makes: 'cluster' | 'nodes';
  /** A module makes it whose files are not here; or Fargate, of whose kubelets we found no defaults. */
  readonly isElsewhere?: true;
}

/** The types of resources, by their words alone; a group matches in those of a cluster, and in those of nodes it does not. */
const types: readonly (readonly [words: RegExp, base: Base])[] = [
  [/^(?:aws(?:native)?)?eks(?:(cluster)|(?:managed)?nodegroup|fargateprofile)$/, 'eks'],
  [/^(?:google(?:native)?|gcp)container(?:(cluster)|nodepool)$/, 'gke'],
  [/^(?:azurerm|(?:azure(?:native)?|microsoft)containerservice)(?:kubernetes|managed)(clusters?)$/, 'aks'],
  [/^digitaloceankubernetes(cluster)$/, 'doks'],
  [/^ocicontainerengine(cluster)$/, 'oke'],
  [/^scalewayk8s(cluster)$/, 'scaleway-kapsule'],
  [/^ovhcloudproject(kube)$/, 'ovh-mks'],
  [/^linodelke(cluster)$/, 'linode-lke'],
];
/** The modules of Terraform and of Bicep that make a cluster with its nodes, by a part of their address. */
const modules: readonly (readonly [address: RegExp, base: Base])[] = [
  [/terraform-aws-modules\/(?:terraform-aws-)?eks(?:\/aws\/\/modules\/[\w-]*(?:node-group|fargate-profile)|(\/aws$|\.git|$))/, 'eks'],
  [/terraform-google-modules\/(?:terraform-google-)?kubernetes-engine\b(?:.*\/gke-node-pool\b|())/, 'gke'],
  [/oracle-terraform-modules\/(?:terraform-oci-)?oke(\/oci$|\.git|$)/, 'oke'],
  [/Azure\/(?:terraform-azurerm-)?aks(\/azurerm$|\.git|$)|avm\/res\/container-service\/managed-cluster(:)/i, 'aks'],
];
/** Any other module that is named after what it makes: its files, which are not here, may set more than its fields say. */
const ownModule =
  /(?:^|\/)(?:[a-z\d.]+[-_]){0,2}(eks|aks|gke|k3s|rke2|kube-hetzner)(?:[-_](?:cluster|module))?(?:\/(?:aws|azurerm|google|hcloud|module))?(?:\.git|\.bicep)?(?:\?.*)?$/i;

/** Objects of Kubernetes that make such clusters: group, and kind. */
const objects: readonly (readonly [group: RegExp, kind: RegExp, base: Base])[] = [
  [/^eks\.(?:aws\.(?:m\.)?(?:upbound|crossplane)\.io|services\.k8s\.aws)\//, /^(?:(Cluster)|Node[Gg]roup|FargateProfile)$/, 'eks'],
  [/^controlplane\.cluster\.x-k8s\.io\//, /^(AWSManagedControlPlane)(?:Template)?$/, 'eks'],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^AWS(?:ManagedMachinePool|FargateProfile)$/, 'eks'],
  [/^container\.(?:gcp\.(?:m\.)?(?:upbound|crossplane)\.io|cnrm\.cloud\.google\.com)\//, /^(?:Container)?(?:(Cluster)|NodePool)$/, 'gke'],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^GCPManaged(?:(ControlPlane)(?:Template)?|MachinePool)$/, 'gke'],
  [/^containerservice\.azure\.(?:m\.)?(?:upbound\.io|crossplane\.io|com)\//, /^(?:Kubernetes|Managed|AKS)(Cluster)$/, 'aks'],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^Azure(ManagedControlPlane)(?:Template)?$/, 'aks'],
];

/** Kinds of Crossplane’s first providers that are called after their cluster, whose group names no service of it. */
const compute = /^(?:(EKS|GKE|AKS)Cluster|(?:GKE)?NodePool)$/;

/** What a match makes: a cluster where a group of it matched. */
const made = (base: Base, found: RegExpExecArray | null): Resource | undefined =>
  found
    ? {
        base,
        makes: found.slice(1).some((one) => one !== undefined) ? 'cluster' : 'nodes',
        ...(/fargate/i.test(found[0]) ? { isElsewhere: true } : {}),
      }
    : undefined;
const firstOf = <T>(rows: readonly T[], of: (row: T) => Resource | undefined): Resource | undefined => {
  for (const row of rows) {
    const found = of(row);
    if (found) return found;
  }
  return undefined;
};

/** What a type of a resource makes, as Terraform, CloudFormation, Pulumi and the templates of Azure name it. */
export function resourceOfType(written: string): Resource | undefined {
  // A module or a version stands in the middle of the types of Pulumi, and one behind those of Azure.
  const words = written.replace(/@.*$|\/[\w.]+(?=:)|:index(?=[/:])|[\W_]/g, '').toLowerCase();
  return firstOf(types, ([type, base]) => made(base, type.exec(words)));
}

/** What a module makes. */
export function resourceOfModule(address: string): Resource | undefined {
  const own = ownModule.exec(address)?.[1]?.toLowerCase().replace('kube-hetzner', 'k3s') as Base | undefined;
  return firstOf(modules, ([one, base]) => made(base, one.exec(address))) ?? (own && { base: own, makes: 'cluster', isElsewhere: true });
}

/** What an object of Kubernetes makes, by its group and kind. */
export const resourceOfObject = (kind: string, apiVersion: string): Resource | undefined =>
  (/^(?:compute|container)\.(?:aws|gcp|azure)\.crossplane\.io\//.test(apiVersion) && compute.test(kind)
    ? made((compute.exec(kind)?.[1]?.toLowerCase() ?? 'gke') as Base, compute.exec(kind))
    : undefined) ?? firstOf(objects, ([group, name, base]) => (group.test(apiVersion) ? made(base, name.exec(kind)) : undefined));

/** A field of such a resource. */
export interface Field {
  readonly base: Base;
  /** Its name in small letters, without what parts words: `endpoint_public_access` and `EndpointPublicAccess` are one. */
  readonly name: RegExp;
  /** The settings that it decides if it is on, with the value that each then has; none for a field that changes no verdict. */
  readonly decides: Readonly<Partial<Record<SettingId, string>>>;
  /** What it says, for a field that changes no verdict: who reaches an address is not how a path is protected. */
  readonly says: string;
}

// What stands behind a field holds whatever its value is.
export const whoMayReach = 'which says who may reach the API server';
const nodes = 'which says whether nodes have public addresses';
const login = 'which says whom the API server lets in';

const field = (base: Base, name: RegExp, says: string, decides: Field['decides'] = {}): Field => ({ base, name, says, decides });

/** Every field that is read. */
export const fields: readonly Field[] = [
  // Source: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
  field('eks', /^(?:cluster)?endpointpublicaccess$|^publicaccess$/, whoMayReach),
  field('eks', /^(?:cluster)?endpointprivateaccess$|^privateaccess$/, 'which says whether nodes reach the API server inside the VPC'),
  field('eks', /^(?:cluster)?(?:endpoint)?publicaccesscidrs$|^publiccidrs$/, whoMayReach),
  // Source: https://docs.cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
  field('gke', /^enableprivatenodes$/, nodes),
  field('gke', /^enableprivateendpoint$/, whoMayReach),
  field('gke', /^masterauthorizednetworks(?:config)?$/, whoMayReach),
  // Source: https://learn.microsoft.com/en-us/azure/aks/private-clusters
  field('aks', /^(?:enableprivatecluster|privateclusterenabled)$/, whoMayReach),
  // Source: https://learn.microsoft.com/en-us/azure/aks/api-server-authorized-ip-ranges
  field('aks', /^(?:apiserver)?authorizedipranges$/, whoMayReach),
  field('gke', /^(?:masterauth|enablelegacyabac)$/, login),
  // Source: https://cloud.google.com/kubernetes-engine/docs/concepts/dataplane-v2, which speaks of versions without kube-proxy and names none
  field(
    'gke',
    /^datapathprovider$|^enabledataplanev2$/,
    'which says whether GKE has Dataplane V2, with which some versions run no kube-proxy,',
  ),
  // Source: https://learn.microsoft.com/en-us/azure/aks/manage-local-accounts-managed-azure-ad
  field('aks', /^(?:disablelocalaccounts|localaccountdisabled)$/, login),
  // Source: https://learn.microsoft.com/en-us/azure/aks/manage-azure-rbac
  field('aks', /^(?:enablerbac|rolebasedaccesscontrolenabled|(?:enable)?azurerbac(?:enabled)?)$/, login),
  // Source: https://learn.microsoft.com/en-us/azure/aks/use-node-public-ips
  field('aks', /^(?:enablenodepublicip|nodepublicipenabled)$/, nodes),
  // Source: https://registry.terraform.io/providers/oracle/oci/latest/docs/resources/containerengine_cluster
  field('oke', /^ispublicipenabled$/, whoMayReach),
  // Source: https://github.com/oracle-terraform-modules/terraform-oci-oke, its variables of the cluster and of the network
  field('oke', /^controlplane(?:ispublic|type|allowedcidrs)$|^assignpubliciptocontrolplane$/, whoMayReach),
  // Source: https://learn.microsoft.com/en-us/azure/aks/api-server-vnet-integration
  // No tunnel is there then, and nodes come by an internal balancer of Azure, which passes TCP on.
  field('aks', /^(?:enablevnetintegration|(?:apiserver)?(?:vnet|virtualnetwork)integrationenabled)$/, '', {
    transport: 'direct',
    loadBalancer: 'tcp',
  }),
];

/** A name without what parts its words. */
export const plainName = (key: string): string => key.replace(/[_-]/g, '').toLowerCase();

/** The field of this name, of the provider where it is known. */
export const fieldOf = (key: string, base?: Base): Field | undefined =>
  fields.find((one) => (base === undefined || one.base === base) && one.name.test(plainName(key)));

/**
 * The field of GKE that opens or closes the read-only port of kubelets; without it the default of the version of GKE counts. Source:
 * googleapis/google-cloud-java@333aff0df2f131b2525e38ab1f68bfbbed032e9b. We could not read GKE’s own page, how-to/disable-kubelet-readonly-port.
 */
export const gkeReadOnlyPort = /^insecurekubeletreadonlyportenabled$/;

/** Fields that tell the version of a cluster. */
export const versionFields = /^(?:cluster|kubernetes|minmaster|master|controlplane)?version$/;

/** Fields of a cluster of EKS that make nodes with it. */
export const eksNodeFields = /^(?:eks|self)?managednodegroups$|^nodegroups$|^fargateprofiles?$|^workergroups$/;

/** The images of EKS that the facts are about; others start a kubelet in a way that we have not checked. */
export const eksImages = /^AL2/;

/** What may start a node of EKS in another way than its image does by itself. */
export const eksOwnNodes =
  /user_?data|launch_?template|\bami(?:_?id|Family)?\b\s*[=:]|bootstrap|kubelet_?(?:extra|config)|cloudinit|nodeadm(?!Config)|bottlerocket|windows|"?CUSTOM\b/i;
