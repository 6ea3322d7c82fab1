import type { PluginTrafficId } from '../../model/reach/pod-network.ts';

/** What each kind of traffic of a network plugin is called. */
export const pluginTrafficNames: Readonly<Record<PluginTrafficId, string>> = {
  routed: 'pod addresses are routed, without a tunnel',
  'flannel-vxlan': 'flannel, VXLAN',
  'flannel-wireguard': 'flannel, WireGuard',
  'flannel-udp': 'flannel, udp backend',
  'calico-bgp': 'Calico, BGP',
  'calico-ip-in-ip': 'Calico, IP-in-IP',
  'calico-vxlan': 'Calico, VXLAN',
  'calico-wireguard': 'Calico, WireGuard',
  'calico-typha': 'Calico, Typha',
  'cilium-vxlan': 'Cilium, VXLAN',
  'cilium-geneve': 'Cilium, Geneve',
  'cilium-wireguard': 'Cilium, WireGuard',
  'cilium-ipsec': 'Cilium, IPsec',
  'cilium-health': 'Cilium, health checks',
  'canal-rke2': 'Canal of RKE2',
  'kube-router-k0s': 'kube-router of k0s, BGP',
  'kubespan-talos': 'KubeSpan of Talos, WireGuard',
  'flannel-vxlan-4789': 'flannel of Talos and RKE2, VXLAN',
  'calico-rke2-health': 'Calico of RKE2, health checks',
  'cilium-hubble': 'Cilium, Hubble',
  'ovn-geneve': 'OVN-Kubernetes, Geneve',
  'ovn-ipsec': 'OVN-Kubernetes, IPsec',
};
