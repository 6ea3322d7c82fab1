import type { SettingId } from '../../../../model/setting/setting.ts';
import type { Base } from '../../flag.ts';

/** What a resource makes: a cluster that its provider runs, or nodes of one. */
export interface Resource {
  readonly base: Base;
  readonly makes: 'cluster' | 'nodes';
}

const cluster = (base: Base): Resource => ({ base, makes: 'cluster' });
const nodes = (base: Base): Resource => ({ base, makes: 'nodes' });

/** The types of resources that make clusters and nodes, as Terraform, CloudFormation, Pulumi and the templates of Azure name them. */
export const resourceTypes: Readonly<Record<string, Resource>> = {
  aws_eks_cluster: cluster('eks'),
  aws_eks_node_group: nodes('eks'),
  aws_eks_fargate_profile: nodes('eks'),
  google_container_cluster: cluster('gke'),
  google_container_node_pool: nodes('gke'),
  // Pulumi’s own HCL.
  gcp_container_cluster: cluster('gke'),
  gcp_container_node_pool: nodes('gke'),
  eks_cluster: cluster('eks'),
  azurerm_kubernetes_cluster: cluster('aks'),
  digitalocean_kubernetes_cluster: cluster('doks'),
  oci_containerengine_cluster: cluster('oke'),
  scaleway_k8s_cluster: cluster('scaleway-kapsule'),
  ovh_cloud_project_kube: cluster('ovh-mks'),
  linode_lke_cluster: cluster('linode-lke'),
  'AWS::EKS::Cluster': cluster('eks'),
  'AWS::EKS::Nodegroup': nodes('eks'),
  'AWS::EKS::FargateProfile': nodes('eks'),
  'aws:eks:Cluster': cluster('eks'),
  'aws:eks:NodeGroup': nodes('eks'),
  'aws-native:eks:Cluster': cluster('eks'),
  'aws-native:eks:Nodegroup': nodes('eks'),
  'eks:Cluster': cluster('eks'),
  'eks:ManagedNodeGroup': nodes('eks'),
  'gcp:container:Cluster': cluster('gke'),
  'gcp:container:NodePool': nodes('gke'),
  'google-native:container:Cluster': cluster('gke'),
  'azure:containerservice:KubernetesCluster': cluster('aks'),
  'azure-native:containerservice:ManagedCluster': cluster('aks'),
  'digitalocean:KubernetesCluster': cluster('doks'),
  'linode:LkeCluster': cluster('linode-lke'),
  'Microsoft.ContainerService/managedClusters': cluster('aks'),
};

/** The modules of Terraform and of Bicep that make a cluster with its nodes, by a part of their address. */
export const modules: readonly (readonly [address: RegExp, resource: Resource])[] = [
  [/terraform-aws-modules\/(?:terraform-aws-)?eks\/aws\/\/modules\/[\w-]*(?:node-group|fargate-profile)/, nodes('eks')],
  [/terraform-aws-modules\/(?:terraform-aws-)?eks(?:\/aws$|\.git|$)/, cluster('eks')],
  [/terraform-google-modules\/(?:terraform-google-)?kubernetes-engine\b.*\/gke-node-pool\b/, nodes('gke')],
  [/terraform-google-modules\/(?:terraform-google-)?kubernetes-engine\b/, cluster('gke')],
  [/Azure\/(?:terraform-azurerm-)?aks(?:\/azurerm$|\.git|$)/i, cluster('aks')],
  [/avm\/res\/container-service\/managed-cluster:/, cluster('aks')],
];

/** Objects of Kubernetes that make such clusters: group, kind, and what it makes. */
export const objects: readonly (readonly [group: RegExp, kind: RegExp, resource: Resource])[] = [
  [/^eks\.aws\.(?:m\.)?(?:upbound|crossplane)\.io\/|^eks\.services\.k8s\.aws\//, /^Cluster$/, cluster('eks')],
  [/^eks\.aws\.(?:m\.)?(?:upbound|crossplane)\.io\/|^eks\.services\.k8s\.aws\//, /^(?:Node[Gg]roup|FargateProfile)$/, nodes('eks')],
  [/^controlplane\.cluster\.x-k8s\.io\//, /^AWSManagedControlPlane(?:Template)?$/, cluster('eks')],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^(?:AWSManagedMachinePool|AWSFargateProfile)$/, nodes('eks')],
  [/^container\.gcp\.(?:m\.)?(?:upbound|crossplane)\.io\//, /^Cluster$/, cluster('gke')],
  [/^container\.gcp\.(?:m\.)?(?:upbound|crossplane)\.io\//, /^NodePool$/, nodes('gke')],
  [/^container\.cnrm\.cloud\.google\.com\//, /^ContainerCluster$/, cluster('gke')],
  [/^container\.cnrm\.cloud\.google\.com\//, /^ContainerNodePool$/, nodes('gke')],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^GCPManagedControlPlane(?:Template)?$/, cluster('gke')],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^GCPManagedMachinePool$/, nodes('gke')],
  [/^containerservice\.azure\.(?:m\.)?(?:upbound\.io|crossplane\.io|com)\//, /^(?:Kubernetes|Managed|AKS)Cluster$/, cluster('aks')],
  [/^infrastructure\.cluster\.x-k8s\.io\//, /^AzureManagedControlPlane(?:Template)?$/, cluster('aks')],
];

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

const who = 'which says who may reach the API server';
const where = 'which says where nodes have their addresses';

const field = (base: Base, name: RegExp, says: string, decides: Field['decides'] = {}): Field => ({ base, name, says, decides });

/** Every field that is read. */
export const fields: readonly Field[] = [
  // Source: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
  field('eks', /^(?:cluster)?endpointpublicaccess$|^publicaccess$|^public$/, who),
  field('eks', /^(?:cluster)?endpointprivateaccess$|^privateaccess$|^private$/, 'which lets nodes reach the API server inside the VPC'),
  field('eks', /^(?:cluster)?(?:endpoint)?publicaccesscidrs$|^publiccidrs$/, who),
  // Source: https://docs.cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
  field('gke', /^enableprivatenodes$/, where),
  field('gke', /^enableprivateendpoint$/, who),
  field('gke', /^masterauthorizednetworks(?:config)?$/, who),
  // Source: https://learn.microsoft.com/en-us/azure/aks/private-clusters
  field('aks', /^(?:enableprivatecluster|privateclusterenabled)$/, who),
  // Source: https://learn.microsoft.com/en-us/azure/aks/api-server-authorized-ip-ranges
  field('aks', /^(?:apiserver)?authorizedipranges$/, who),
  // Source: https://learn.microsoft.com/en-us/azure/aks/api-server-vnet-integration
  // No tunnel is there then, and nodes come by an internal balancer of Azure, which passes TCP on.
  field('aks', /^(?:enablevnetintegration|vnetintegrationenabled|virtualnetworkintegrationenabled)$/, '', {
    transport: 'direct',
    loadBalancer: 'tcp',
  }),
];

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
