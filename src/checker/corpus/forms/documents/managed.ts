import { nothingInIt, type FormCase } from '../form-case.ts';

/** Clusters that a provider runs, as documents make them. */
export const managedCases: readonly FormCase[] = [
  {
    form: 'cloudformation',
    name: 'CloudFormation: a cluster of EKS with nodes of its images',
    files: {
      'eks.yaml': `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cluster:
    Type: AWS::EKS::Cluster
    Properties:
      Version: "1.33"
      ResourcesVpcConfig: {EndpointPublicAccess: true, EndpointPrivateAccess: true, PublicAccessCidrs: [192.0.2.0/24]}
  Nodes:
    Type: AWS::EKS::Nodegroup
    Properties: {ClusterName: !Ref Cluster, InstanceTypes: [m7g.large]}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      kubeletServingCertificate: 'issued @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      kubeletAnonymous: 'off @ EKS',
      kubeletAuthorization: 'Webhook @ EKS',
      readOnlyPort: 'closed @ EKS',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'cloudformation',
    name: 'CloudFormation: user data that opens a kubelet of EKS',
    files: {
      'nodes.yaml': `Resources:
  Nodes:
    Type: AWS::EKS::Nodegroup
    Properties: {ClusterName: lab, LaunchTemplate: {Id: !Ref Template}}
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        UserData:
          Fn::Base64: |
            #!/bin/bash
            /etc/eks/bootstrap.sh lab --kubelet-extra-args '--read-only-port=10255'
`,
    },
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      readOnlyPort: 'open @ 12:60',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 12:60'],
    unread: [],
  },
  {
    form: 'cloudformation',
    name: 'CloudFormation: a template without a cluster is none for the checker',
    files: {
      'bucket.yaml': `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Bucket: {Type: AWS::S3::Bucket}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is AWSTemplateFormatVersion'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is AWSTemplateFormatVersion'],
  },
  {
    form: 'pulumi',
    name: 'Pulumi: a pool of GKE that closes the read-only port',
    files: {
      'Pulumi.yaml': `name: lab
runtime: yaml
resources:
  cluster:
    type: gcp:container:Cluster
    properties: {removeDefaultNodePool: true, privateClusterConfig: {enablePrivateNodes: true}}
  pool:
    type: gcp:container/nodePool:NodePool
    properties:
      nodeConfig: {kubeletConfig: {insecureKubeletReadonlyPortEnabled: "FALSE"}}
`,
    },
    settings: {
      transport: 'konnectivity @ GKE',
      egressTypes: 'cluster @ GKE',
      kubeletCertificateAuthority: 'set @ GKE',
      kubeletClientCertificate: 'set @ GKE',
      kubeletServingCertificate: 'issued @ GKE',
      servingCertificateApproval: 'checks-addresses @ GKE',
      kubeletAnonymous: 'off @ GKE',
      kubeletAuthorization: 'Webhook @ GKE',
      readOnlyPort: 'closed @ 10:36',
      apiServerVerification: 'verified @ GKE',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'unknown',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'unknown unknown unsafe',
      'apiserver-to-pod': 'unknown unknown unsafe',
      'apiserver-to-service': 'unknown unknown unsafe',
      'apiserver-to-extension-apiserver': 'unknown unknown unknown',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'pulumi',
    name: 'Pulumi: resources of other types are left',
    files: {
      'Pulumi.yaml': `name: lab
runtime: yaml
resources:
  bucket: {type: aws:s3:Bucket}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is name'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is name'],
  },
  {
    form: 'arm',
    name: 'Azure Resource Manager: a cluster of AKS without its tunnel',
    files: {
      'aks.json': `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [
    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2025-05-01",
      "properties": {"kubernetesVersion": "1.33.2", "apiServerAccessProfile": {"enablePrivateCluster": true, "enableVnetIntegration": true}}
    }
  ]
}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ 7:110',
      kubeletCertificateAuthority: 'unset @ AKS',
      kubeletClientCertificate: 'set @ AKS',
      kubeletAnonymous: 'off @ AKS',
      kubeletAuthorization: 'Webhook @ AKS',
      readOnlyPort: 'closed @ AKS',
      etcdTransport: 'mutual-tls @ AKS',
      apiServerVerification: 'verified @ AKS',
      loadBalancer: 'tcp @ 7:110',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'arm',
    name: 'Azure Resource Manager: an expression in place of the switch leaves the tunnel unknown',
    files: {
      'aks.json': `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": {
    "cluster": {
      "type": "Microsoft.ContainerService/managedClusters",
      "properties": {"apiServerAccessProfile": {"enableVnetIntegration": "[parameters('integrated')]"}}
    }
  }
}
`,
    },
    settings: {
      kubeletCertificateAuthority: 'unset @ AKS',
      kubeletClientCertificate: 'set @ AKS',
      kubeletAnonymous: 'off @ AKS',
      kubeletAuthorization: 'Webhook @ AKS',
      readOnlyPort: 'closed @ AKS',
      etcdTransport: 'mutual-tls @ AKS',
      apiServerVerification: 'verified @ AKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'managed-cluster-object',
    name: 'Config Connector: a cluster of GKE that opens the read-only port',
    files: {
      'gke.yaml': `apiVersion: container.cnrm.cloud.google.com/v1beta1
kind: ContainerCluster
metadata: {name: lab}
spec:
  nodeConfig: {kubeletConfig: {insecureKubeletReadonlyPortEnabled: "TRUE"}}
  masterAuthorizedNetworksConfig: {cidrBlocks: []}
`,
    },
    settings: {
      transport: 'konnectivity @ GKE',
      egressTypes: 'cluster @ GKE',
      kubeletCertificateAuthority: 'set @ GKE',
      kubeletClientCertificate: 'set @ GKE',
      kubeletServingCertificate: 'issued @ GKE',
      servingCertificateApproval: 'checks-addresses @ GKE',
      kubeletAnonymous: 'off @ GKE',
      kubeletAuthorization: 'Webhook @ GKE',
      readOnlyPort: 'open @ 5:32',
      apiServerVerification: 'verified @ GKE',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'unknown',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'unknown unknown unsafe',
      'apiserver-to-pod': 'unknown unknown unsafe',
      'apiserver-to-service': 'unknown unknown unsafe',
      'apiserver-to-extension-apiserver': 'unknown unknown unknown',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 5:32'],
    unread: [],
  },
  {
    form: 'managed-cluster-object',
    name: 'Cluster API: a control plane of AKS, and one of another group',
    files: {
      'capi.yaml': `apiVersion: infrastructure.cluster.x-k8s.io/v1beta1
kind: AzureManagedControlPlane
metadata: {name: lab}
spec: {version: v1.33.0, apiServerAccessProfile: {authorizedIPRanges: [192.0.2.0/24]}}
---
apiVersion: example.org/v1
kind: AzureManagedControlPlane
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'konnectivity @ AKS',
      egressTypes: 'cluster @ AKS',
      agentAuthentication: 'client-certificate @ AKS',
      kubeletCertificateAuthority: 'unset @ AKS',
      kubeletClientCertificate: 'set @ AKS',
      kubeletAnonymous: 'off @ AKS',
      kubeletAuthorization: 'Webhook @ AKS',
      readOnlyPort: 'closed @ AKS',
      etcdTransport: 'mutual-tls @ AKS',
      apiServerVerification: 'verified @ AKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'authenticated',
      'apiserver-to-kubelet': 'unknown authenticated encrypted',
      'apiserver-to-node': 'unknown authenticated unsafe',
      'apiserver-to-pod': 'unknown authenticated unsafe',
      'apiserver-to-service': 'unknown authenticated unsafe',
      'apiserver-to-extension-apiserver': 'unknown authenticated unknown',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    skipped: ['6 AzureManagedControlPlane of example.org/v1, which the checker does not read'],
    unread: ['6 AzureManagedControlPlane of example.org/v1, which the checker does not read'],
  },
  {
    form: 'crossplane-composition',
    name: 'Crossplane: a Composition with a cluster of EKS and its nodes',
    files: {
      'composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec:
  pipeline:
  - step: patch
    input:
      resources:
      - name: cluster
        base:
          apiVersion: eks.aws.upbound.io/v1beta1
          kind: Cluster
          spec: {forProvider: {version: "1.32", vpcConfig: [{endpointPrivateAccess: true}]}}
      - name: nodes
        base:
          apiVersion: eks.aws.upbound.io/v1beta1
          kind: NodeGroup
          spec: {forProvider: {instanceTypes: [t3.large]}}
`,
    },
    judgedAs: '1.32',
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      kubeletServingCertificate: 'issued @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      kubeletAnonymous: 'off @ EKS',
      kubeletAuthorization: 'Webhook @ EKS',
      readOnlyPort: 'closed @ EKS',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'crossplane-composition',
    name: 'Crossplane: a Composition without a cluster',
    files: {
      'composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec: {resources: [{name: bucket, base: {apiVersion: s3.aws.upbound.io/v1beta1, kind: Bucket}}]}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 a Composition that makes no cluster and no nodes'],
  },
  {
    form: 'eksctl',
    name: 'eksctl: one group as EKS starts it, and one with fields of its own',
    files: {
      'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: lab, region: eu-west-1, version: "1.33"}
vpc: {clusterEndpoints: {publicAccess: true, privateAccess: true}}
managedNodeGroups:
- {name: one, instanceType: m7g.large}
nodeGroups:
- name: two
  kubeletExtraConfig: {readOnlyPort: 10255}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      kubeletServingCertificate: 'issued @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      kubeletAnonymous: 'off @ EKS',
      kubeletAuthorization: 'Webhook @ EKS',
      readOnlyPort: 'open @ 9:24',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 9:24'],
    unread: [],
  },
  {
    form: 'eksctl',
    name: 'eksctl: a group with commands of its own leaves its kubelets unknown',
    files: {
      'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: lab}
nodeGroups:
- name: one
  preBootstrapCommands: ["sed -i s/false/true/ /etc/kubernetes/kubelet/kubelet-config.json"]
fargateProfiles: [{name: default}]
`,
    },
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    skipped: ['5 preBootstrapCommands of a group of nodes, which may start its kubelets in another way'],
    unread: [
      '5 preBootstrapCommands of a group of nodes, which may start its kubelets in another way',
      '7 a Fargate profile, whose kubelets AWS runs',
    ],
  },
  {
    form: 'nodeadm',
    name: 'nodeadm: a field of the kubelet goes over that of EKS',
    files: {
      'node.yaml': `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster: {name: lab}
  kubelet:
    config: {readOnlyPort: 10255}
    flags: [--node-labels=a=b]
`,
    },
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      kubeletServingCertificate: 'issued @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      kubeletAnonymous: 'off @ EKS',
      kubeletAuthorization: 'Webhook @ EKS',
      readOnlyPort: 'open @ 6:14',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 6:14'],
    unread: [],
  },
  {
    form: 'nodeadm',
    name: 'nodeadm: a hybrid node, and a NodeConfig of another group',
    files: {
      'node.yaml': `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec: {cluster: {name: lab}, hybrid: {ssm: {activationId: a}}}
---
apiVersion: example.org/v1
kind: NodeConfig
`,
    },
    settings: {
      transport: 'direct @ EKS Hybrid Nodes',
      kubeletCertificateAuthority: 'set @ EKS Hybrid Nodes',
      kubeletClientCertificate: 'set @ EKS Hybrid Nodes',
      kubeletServingCertificate: 'issued @ EKS Hybrid Nodes',
      servingCertificateApproval: 'unchecked @ EKS Hybrid Nodes',
      kubeletAnonymous: 'off @ EKS Hybrid Nodes',
      kubeletAuthorization: 'Webhook @ EKS Hybrid Nodes',
      readOnlyPort: 'closed @ EKS Hybrid Nodes',
      apiServerVerification: 'verified @ EKS Hybrid Nodes',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    skipped: ['5 NodeConfig of example.org/v1, which the checker does not read'],
    unread: ['5 NodeConfig of example.org/v1, which the checker does not read'],
  },
];
