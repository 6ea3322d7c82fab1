/** What each file of rules is for, and what it does with what is not listed, in whole sentences. `role` is a host in running text. */

const passesRouter =
  'It drops what is for these networks and not listed. What leaves them passes, and so does what is for the router itself.';
const passesHost =
  'It drops what is not listed. What the host forwards to its pods passes by, and so do NodePorts that kube-proxy has rewritten.';

export const forRouter = ['This file is for a router between the networks of a Kubernetes cluster.', passesRouter];
export const forRouterOf = (family: 4 | 6): readonly string[] => [
  `This file is for a router between the networks of a Kubernetes cluster, and for IPv${String(family)}.`,
  passesRouter,
];
export const forHost = (role: string): readonly string[] => [`This file is for ${role} itself: for what comes in to the host.`, passesHost];
export const forHostOf = (role: string, family: 4 | 6): readonly string[] => [
  `This file is for ${role} itself: for what comes in to the host by IPv${String(family)}.`,
  passesHost,
];

export const forUfw = (role: string): readonly string[] => [
  `This script sets ufw up on ${role}: for what comes in to the host.`,
  'ufw then drops what is not listed. What the host forwards to its pods passes, as the first command says.',
  'Rules that ufw has already stay. See them with: ufw status numbered',
];

/** With the name of the policy for what the host forwards to pods, if it has one. */
export const forFirewalld = (role: string, policy?: string): readonly string[] => [
  `This script adds rules to firewalld on ${role}: for what comes in to the host, in the default zone.`,
  ...(policy === undefined
    ? ['The zone rejects what no rule lets in. If your interface is in another zone, add --zone to the commands that name no zone.']
    : [
        'The zone rejects what no rule lets in. If your interface is in another zone, add --zone to the commands that name no zone and no policy.',
        `What other hosts send to the own addresses of pods here passes by the policy ${policy}, for which firewalld has to be 0.9.0 or newer.`,
        'The first run makes this policy without rules and reloads firewalld, which forgets all that was never made permanent.',
      ]),
];
export const forwardedFromHere =
  'From here on: what this host forwards to the zone trusted, which holds the pods. What is not listed is rejected.';

export const forAws =
  'This file is for security groups of AWS. It adds rules to groups that you have, which drop what no rule of theirs lets in.';
export const forGoogle = 'This file is for a network of Google Cloud, whose implied rule denies what no rule lets in.';
export const forAzure = 'This file is for a network security group of Azure.';
export const azureLetsIn = [
  'A network security group lets everything within a virtual network in, by its default rule AllowVnetInBound.',
  'To drop what is not listed, add a rule of your own with a higher number that denies it.',
];
export const notForAzure = (rule: string): string => `Azure has no rule for IP-in-IP, so this one is not written: ${rule}.`;

/** What the variables of a file of Terraform hold. */
export const variableHolds = {
  securityGroup: (network: string): string => `The security group of: ${network}`,
  network: 'The network of the cluster',
  resourceGroup: 'The resource group of the network security group',
  networkSecurityGroup: 'The network security group of the cluster',
};

export const forPods = 'This file has policies for pods. Each policy drops what it does not list for the pods that it selects.';
export const noPortOfPods = 'No rule here is about a port of pods, so there is no NetworkPolicy to write.';
export const changeSelector = 'Change namespace and podSelector to those of the pods that serve the port.';
export const fromAgents = (connection: string): string =>
  `${connection}: through Konnectivity, the API server comes from the agents and not from its own address.`;
export const agentAddressUnknown =
  'It is unknown whether the agents have the address of their node. If they do, no label matches them: allow the nodes instead.';

export const forCilium = [
  'This file has policies for the host firewall of Cilium, which has to be on. Each policy drops what it does not list for its hosts.',
  'Try it in the audit mode of Cilium first. A policy that cuts an agent off from the API server cannot be taken back from there.',
];
export const notForCilium = (rule: string, protocol: string): string =>
  `A policy has no name for this protocol, so this rule is not here: ${rule}, ${protocol}.`;

export const forTable = 'These are the connections that a firewall has to let in between the networks of a Kubernetes cluster.';
