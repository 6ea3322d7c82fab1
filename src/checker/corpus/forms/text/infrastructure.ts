import { nothingInIt, noYaml, type FormCase } from '../form-case.ts';

/** Infrastructure as text, user data in parts, installers, and what is named as not read. */
export const infrastructureCases: readonly FormCase[] = [
  {
    form: 'terraform',
    name: 'Terraform: a module that makes a cluster of EKS with its nodes',
    files: {
      'main.tf': `module "eks" {
  source                         = "terraform-aws-modules/eks/aws"
  version                        = "~> 20.0"
  cluster_version                = "1.33"
  cluster_endpoint_public_access = true
  eks_managed_node_groups        = { one = { instance_types = ["m7g.large"] } }
}
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
    form: 'terraform',
    name: 'Terraform: groups of nodes that a variable makes, and a second cluster elsewhere',
    files: {
      'main.tf': `module "eks" {
  source                  = "terraform-aws-modules/eks/aws"
  eks_managed_node_groups = var.groups
}
# resource "google_container_cluster" "old" {}
resource "aws_s3_bucket" "one" { bucket = "a" }
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
    unread: [],
  },
  {
    form: 'terraform',
    name: 'Terraform: a pool of GKE that opens the read-only port',
    files: {
      'gke.tf': `resource "google_container_cluster" "one" {
  remove_default_node_pool = true
  private_cluster_config {
    enable_private_nodes = true
  }
}
resource "google_container_node_pool" "one" {
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "TRUE"
    }
  }
}
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
      readOnlyPort: 'open @ 10:7',
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
    findings: ['high kubelet-read-only-port 10:7'],
    unread: [],
  },
  {
    form: 'terraform',
    name: 'Terraform: a cluster of AKS whose switch a variable sets',
    files: {
      'aks.tf': `resource "azurerm_kubernetes_cluster" "one" {
  kubernetes_version      = "1.33"
  private_cluster_enabled = true
  api_server_access_profile {
    virtual_network_integration_enabled = var.integrated
  }
}
`,
    },
    judgedAs: '1.33',
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
    form: 'terraform',
    name: 'Terraform: clusters of two providers are no one cluster',
    files: {
      'two.tf': `resource "aws_eks_cluster" "one" {}
resource "azurerm_kubernetes_cluster" "two" {}
`,
    },
    settings: {
      kubeletAnonymous: 'off @ AKS',
      kubeletAuthorization: 'Webhook @ AKS',
      readOnlyPort: 'closed @ AKS',
    },
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'terraform',
    name: 'Terraform: a file without a cluster says that it has none',
    files: {
      'bucket.tf': `resource "aws_s3_bucket" "one" {
  bucket = "eks"
}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 a Terraform configuration that makes no cluster and holds no file that the checker reads'],
  },
  {
    form: 'bicep',
    name: 'Bicep: a cluster of AKS without its tunnel',
    files: {
      'aks.bicep': `param name string
resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = {
  name: name
  properties: {
    kubernetesVersion: '1.33.2'
    apiServerAccessProfile: {
      enablePrivateCluster: true
      enableVnetIntegration: true
    }
  }
}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ 8:7',
      kubeletCertificateAuthority: 'unset @ AKS',
      kubeletClientCertificate: 'set @ AKS',
      kubeletAnonymous: 'off @ AKS',
      kubeletAuthorization: 'Webhook @ AKS',
      readOnlyPort: 'closed @ AKS',
      etcdTransport: 'mutual-tls @ AKS',
      apiServerVerification: 'verified @ AKS',
      loadBalancer: 'tcp @ 8:7',
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
    form: 'bicep',
    name: 'Bicep: a cluster of AKS on a condition, whose switch a parameter sets',
    files: {
      'aks.bicep': `param integrated bool
resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = if (true) {
  properties: {
    agentPoolProfiles: [for i in range(0, 2): { name: 'p' }]
    apiServerAccessProfile: { enableVnetIntegration: integrated }
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
    form: 'bicep',
    name: 'Bicep: another resource is none for the checker',
    files: {
      'vault.bicep': `resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'a'
}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${noYaml}`],
    unread: [`1 ${noYaml}`],
  },
  {
    form: 'mime-multipart',
    name: 'user data of EKS in two parts: a node configuration and a script',
    files: {
      'user-data': `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="//"

--//
Content-Type: application/node.eks.aws

apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec: {cluster: {name: lab}, kubelet: {config: {readOnlyPort: 10255}}}

--//
Content-Type: text/x-shellscript

#!/bin/bash
echo ready
--//--
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
      readOnlyPort: 'open @ 9:49',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 9:49'],
    unread: ['15 the other commands, which start no program that the checker knows'],
  },
  {
    form: 'mime-multipart',
    name: 'user data with a part in base64',
    files: {
      'user-data': `Content-Type: multipart/mixed; boundary=X
MIME-Version: 1.0

--X
Content-Type: text/cloud-config
Content-Transfer-Encoding: base64

I2Nsb3VkLWNvbmZpZwo=
--X
Content-Type: text/x-shellscript

/etc/eks/bootstrap.sh lab --kubelet-extra-args "--anonymous-auth=true"
--X--
`,
    },
    settings: {
      transport: 'direct @ EKS',
      kubeletCertificateAuthority: 'set @ EKS',
      kubeletClientCertificate: 'set @ EKS',
      kubeletServingCertificate: 'issued @ EKS',
      servingCertificateApproval: 'checks-addresses @ EKS',
      kubeletAnonymous: 'on @ 12:48',
      kubeletAuthorization: 'Webhook @ EKS',
      readOnlyPort: 'closed @ EKS',
      apiServerVerification: 'verified @ EKS',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-anonymous 12:48'],
    skipped: ['4 a part of text/cloud-config in base64: give the checker the part itself'],
    unread: ['4 a part of text/cloud-config in base64: give the checker the part itself'],
  },
  {
    form: 'k3s-install',
    name: 'the installer of k3s with arguments of a server',
    files: {
      line: `curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC="server --kube-apiserver-arg=anonymous-auth=true" sh -s - --kubelet-arg=read-only-port=10255
`,
    },
    settings: {
      transport: 'other-tunnel @ k3s',
      egressTypes: 'cluster @ k3s',
      otherTunnel: 'authenticated @ k3s',
      tunnelScope: 'kubelet-and-streams @ k3s',
      kubeletCertificateAuthority: 'set @ k3s',
      kubeletClientCertificate: 'set @ k3s',
      kubeletServingCertificate: 'issued @ k3s',
      servingCertificateApproval: 'unchecked @ k3s',
      kubeletAnonymous: 'off @ k3s',
      kubeletAuthorization: 'Webhook @ k3s',
      readOnlyPort: 'open @ 1:107',
      apiServiceVerification: 'skipped @ k3s',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 1:107', 'info api-anonymous-on 1:32'],
    unread: [],
  },
  {
    form: 'k3s-install',
    name: 'the installer of k3s on a node that joins',
    files: {
      line: `curl -sfL https://get.k3s.io | K3S_URL=https://192.0.2.1:6443 sh -
`,
    },
    settings: {
      kubeletServingCertificate: 'issued @ k3s',
      servingCertificateApproval: 'unchecked @ k3s',
      kubeletAnonymous: 'off @ k3s',
      kubeletAuthorization: 'Webhook @ k3s',
      readOnlyPort: 'closed @ k3s',
      apiServiceVerification: 'skipped @ k3s',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'k3s-install',
    name: 'a page that only names the installer of k3s',
    files: {
      line: `See get.k3s.io for how it is installed.
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document that is not a mapping'],
    unread: [`1 ${nothingInIt}`, '1 a document that is not a mapping'],
  },
  {
    form: 'nix',
    name: 'an expression of Nix is named as not read',
    files: {
      'configuration.nix': `{ config, pkgs, ... }:
{
  services.k3s.enable = true;
  services.k3s.extraFlags = "--kubelet-arg=read-only-port=10255";
}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['3 an expression of Nix, which the checker does not read: give it the unit or the file that this makes'],
    unread: [`1 ${nothingInIt}`, '3 an expression of Nix, which the checker does not read: give it the unit or the file that this makes'],
  },
  {
    form: 'nix',
    name: 'an expression of Nix with Kubernetes',
    files: {
      'configuration.nix': `{
  services.kubernetes.kubelet.extraOpts = "--anonymous-auth=true";
}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['2 an expression of Nix, which the checker does not read: give it the unit or the file that this makes'],
    unread: [`1 ${nothingInIt}`, '2 an expression of Nix, which the checker does not read: give it the unit or the file that this makes'],
  },
  {
    form: 'nix',
    name: 'a sentence about an option of Nix is none',
    files: {
      note: `The option services.kubernetes is described elsewhere.
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document that is not a mapping'],
    unread: [`1 ${nothingInIt}`, '1 a document that is not a mapping'],
  },
];
