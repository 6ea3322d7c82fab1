import type { DeviceId, DevicePlace } from '../../model/lifetime/device.ts';
import type { HopId } from '../../model/lifetime/route.ts';

/** A hop as a table names it: who opens the connection, and to whom. */
export const lifetimeHopWords: Readonly<Record<HopId, string>> = {
  'client-to-apiserver': 'client → API server',
  'component-to-apiserver': 'component → API server',
  'apiserver-to-kubelet': 'API server → kubelet',
  'apiserver-to-sshd': 'API server → sshd of the node',
  'apiserver-to-konnectivity-server': 'API server → konnectivity-server',
  'agent-to-konnectivity-server': 'agent → konnectivity-server',
  'agent-to-kubelet': 'agent → kubelet',
  'kubelet-to-runtime': 'kubelet → container runtime',
  'apiserver-to-webhook': 'API server → webhook',
  'apiserver-to-extension-apiserver': 'API server → extension API server',
};

/** A device in a list, within a sentence, and among others. */
export const deviceWords: Readonly<Record<DeviceId, { readonly name: string; readonly said: string; readonly short: string }>> = {
  none: { name: 'Nothing', said: 'nothing', short: 'nothing' },
  unknown: { name: 'Something whose limit I do not know', said: 'a device of unknown limit', short: 'an unknown device' },
  'aws-nlb': { name: 'AWS Network Load Balancer', said: 'the AWS Network Load Balancer', short: 'AWS NLB' },
  'aws-classic': { name: 'AWS Classic Load Balancer', said: 'the AWS Classic Load Balancer', short: 'AWS Classic LB' },
  'aws-alb': { name: 'AWS Application Load Balancer', said: 'the AWS Application Load Balancer', short: 'AWS ALB' },
  azure: { name: 'Azure Load Balancer', said: 'the Azure Load Balancer', short: 'Azure LB' },
  'aks-outbound': { name: 'Outbound rule of AKS', said: 'the outbound rule of AKS', short: 'outbound rule of AKS' },
  'gcp-internal': {
    name: 'Google Cloud, internal passthrough balancer',
    said: 'the internal balancer of Google Cloud',
    short: 'Google Cloud internal',
  },
  'gcp-external': {
    name: 'Google Cloud, external passthrough balancer',
    said: 'the external balancer of Google Cloud',
    short: 'Google Cloud external',
  },
  'haproxy-20': {
    name: 'HAProxy, older guide of kubeadm',
    said: 'HAProxy as the older guide of kubeadm sets it up',
    short: 'HAProxy of the older kubeadm guide',
  },
  'haproxy-35': {
    name: 'HAProxy, newer copies of that guide',
    said: 'HAProxy as newer copies of the kubeadm guide set it up',
    short: 'HAProxy of newer copies of it',
  },
  'kubespray-nginx': { name: 'nginx of Kubespray', said: 'the nginx of Kubespray', short: 'nginx of Kubespray' },
  'kubespray-haproxy': { name: 'HAProxy of Kubespray', said: 'the HAProxy of Kubespray', short: 'HAProxy of Kubespray' },
  proxy: { name: 'Another proxy, with my limit', said: 'the proxy', short: 'a proxy' },
  nat: { name: 'Another NAT or firewall, with my limit', said: 'the NAT or firewall', short: 'a NAT or firewall' },
};

export const placeWords: Readonly<Record<DevicePlace, string>> = {
  front: 'in front of the API server',
  between: 'between the control plane and the nodes',
};
