/**
 * What network plugins send between nodes, a row for each kind of traffic (facts/reachability#cni_ports). A cluster may have several, such
 * as BGP and IP-in-IP. Ids are values of the address, so never renamed. `routed` sends nothing of its own: the network of the hosts knows the
 * way to pods, as with the VPC CNI of EKS.
 */
export const pluginTrafficIds = [
  'routed',
  'flannel-vxlan',
  'flannel-wireguard',
  'flannel-udp',
  'calico-bgp',
  'calico-ip-in-ip',
  'calico-vxlan',
  'calico-wireguard',
  'calico-typha',
  'cilium-vxlan',
  'cilium-geneve',
  'cilium-wireguard',
  'cilium-ipsec',
  'cilium-health',
  'canal-rke2',
  'kube-router-k0s',
  'kubespan-talos',
  'flannel-vxlan-4789',
  'calico-rke2-health',
  'cilium-hubble',
  'ovn-geneve',
  'ovn-ipsec',
] as const;
export type PluginTrafficId = (typeof pluginTrafficIds)[number];
