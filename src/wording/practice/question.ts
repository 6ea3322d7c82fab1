import type { ComponentId } from '../../model/component.ts';
import type { PathId } from '../../model/path.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { ModeId } from '../../model/setting/mode-id.ts';
import type { Scope } from '../../model/change/smallest-change.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { seatWho } from '../in-a-few-words.ts';
import { componentNames, modeNames, pathNames } from '../names.ts';
import { listed } from '../text/list.ts';
import { sentence } from '../text/text.ts';
import { verdictMeanings, verdictWords } from '../verdict.ts';
import { networkNames } from '../zone.ts';

// What each kind of question asks, what leads to what is given, and why an answer is right or wrong. A link is named by what it leads to.

export const verdictsAsk = 'Which word does each path get, on the part of its way that is protected least?';
export const pathIs = (verdict: Verdict, zone: ZoneId, why: string): string =>
  `The path is ${verdictWords[verdict]} on ${networkNames[zone]}. ${why}`;
export const verdictMeans = (verdict: Verdict): string =>
  sentence(`${verdictWords[verdict]} means ${verdictMeanings[verdict].replace(': ', ', so ')}`);
export const everyPath = 'Every path in every mode';

export const attackerAsk = (seat: SeatId, path: PathId): string =>
  `An attacker ${seatWho[seat].replace(/^who /, '')}. What can this attacker do to ${pathNames[path]}?`;

const the = (id: ComponentId): string => (id === 'etcd' ? componentNames[id] : `the ${componentNames[id]}`);
export const openerAsk = (path: PathId, zone: ZoneId): string =>
  `Which program opens the connection that carries ${pathNames[path]} over ${networkNames[zone]}, as a firewall there sees it?`;
export const opensTo = (end: ComponentId): string => `It opens the connection to ${the(end)}.`;
/** Who opens the connection, and whose request is in it where that is another one. */
export const openerBecause = (zone: ZoneId, opens: ComponentId, end: ComponentId, client: ComponentId): string =>
  `On ${networkNames[zone]}, ${the(opens)} opens a connection to ${the(end)}.${opens === client ? '' : ` The request of ${the(client)} travels inside of that connection or follows it.`}`;
export const notOpener = {
  accepts: 'It accepts the connection.',
  asks: 'It sends the request, but it does not open the connection on this network.',
  none: 'It takes no part on this network in this cluster.',
} as const;
export const opensOver = (zone: ZoneId): string => `It opens the connection over ${networkNames[zone]}.`;

const safeGoals: Readonly<Record<Scope, string>> = {
  'every-hop': 'so that it is protected end to end and requests still get through',
  between: 'so that it is protected on the untrusted network and requests still get through',
};
export const oneChangeAsk = (path: PathId, scope: Scope): string =>
  `Which single change makes ${pathNames[path]} safe, ${safeGoals[scope]}?`;
export const afterChange = (judged: string): string => `After this change: ${judged}`;
export const beforeChange = (judged: string): string => `Before any change: ${judged}`;
export const howToSecure = (path: PathId): string => `How to secure ${pathNames[path]}`;
/** What an operator may do and what is no remedy of the model. */
export const otherChanges = {
  'https-in-url': 'write `https:NAME:PORT` in the URLs of the API server’s proxy',
  'anonymous-off': 'turn anonymous requests to the kubelets off',
  'webhook-mode': 'set the authorization mode of the kubelets to `Webhook`',
  'close-read-only-port': 'set `readOnlyPort: 0` on the kubelets',
} as const;

export const orderAsk = (journey: string): string => `In which order do these steps of ${journey} happen?`;
export const firstStepAsk = (journey: string): string => `Which of these steps of ${journey} happens first?`;
export const orderLead = (mode: string, hasAll: boolean): string =>
  hasAll ? `The cluster is in the mode “${mode}”.` : `The cluster is in the mode “${mode}”. Not every step is listed.`;
export const stepByStep = (journey: string): string => `${journey}, step by step`;

export const errorWords = {
  ask: 'On which path did each of these errors occur?',
  lead: 'Programs of a cluster printed these messages. In a message, a word in angle brackets stands for one value, and … for any words.',
  because: 'The address, the port or the operation in a message tells which connection failed.',
  see: 'Find the cause of a message',
} as const;
export const errorIsAbout = (path: PathId, title: string): string => `It is about ${pathNames[path]}: ${title}.`;

export const leftOpenWords = {
  ask: 'What does this configuration leave open?',
  lead: 'The kubelets and the API server of a cluster are configured with no more than this. The kubelets have a certificate for the API server, and the cluster has no tunnel.',
  because:
    'A kubelet without `--config` takes the defaults of its flags, which are weaker than those of a file. An API server without `--kubelet-certificate-authority` verifies no kubelet.',
  see: 'What each flag and field does',
} as const;
export const weaknessWords = {
  'kubelet-open': 'Anyone who reaches port 10250 of a node can run commands in its pods.',
  'read-only-port': 'Anyone who reaches port 10255 of a node can read the specifications of its pods.',
  'forged-logs': 'A man in the middle on the untrusted network can forge the response of `kubectl logs`.',
  'etcd-plaintext': 'An eavesdropper between the API server and etcd can read what the API server stores.',
  'node-to-kubelets': 'Anyone who holds the client certificate of one node can run commands through the kubelets of the other nodes.',
} as const;
export const whoMayRun = ({ kubeletAnonymous, kubeletAuthorization }: Settings): string =>
  `Anonymous requests are ${kubeletAnonymous}, and the authorization mode is ${kubeletAuthorization}. A caller without credentials may do everything if they are on and the mode is AlwaysAllow.`;
export const portClosed = 'The kubelet does not listen on port 10255 with this configuration.';
export function whatNodeMay({ kubeletAuthorization, kubeletAnonymous }: Settings): string {
  if (kubeletAuthorization === 'AlwaysAllow')
    return 'In the mode AlwaysAllow a kubelet allows everything to any caller that it can identify, such as another node.';
  return kubeletAnonymous === 'on'
    ? 'In the mode Webhook the API server decides what a node may do, and what system:anonymous may do.'
    : 'In the mode Webhook the API server decides what a node may do.';
}

/** How the API server reaches the nodes of a cluster with a firewall. */
export const routeWords = {
  defaults: 'The API server opens every connection itself.',
  'ssh-tunnel': 'The API server of Kubernetes 1.21 reaches the nodes through SSH tunnels.',
  konnectivity: 'The API server reaches nodes and pods through Konnectivity, and the agents run on the host network of nodes.',
} as const satisfies Partial<Record<ModeId, string>>;
export const missingRuleAsk = 'Which rule is missing?';
export const missingRuleLead = (route: keyof typeof routeWords, webhookPort: number): string =>
  `A firewall drops everything but what its rules allow; it lets the answers through. ${routeWords[route]} No control plane host runs a kubelet, pods leave their network with the address of their node, and a webhook listens on port ${webhookPort} behind a Service with port 443. Pods reach each other by a rule of their own. These rules are set:`;
export const ruleIsFor = (connections: readonly string[]): string => `It is for ${listed(connections)}.`;
export const notMissing = {
  turned: 'No connection of this cluster is opened in this direction on this port.',
  service: '443 is the port of the Service, which is rewritten before the packet reaches this firewall.',
  needless: 'No connection of this cluster needs it.',
} as const;
export const throughFirewall = 'What a firewall has to let through';

export const falseSentenceAsk = 'Which of these sentences is false?';
export const truthWords = (isTrue: boolean, why: string): string => (isTrue ? `It is true. ${why}` : `It is false. ${why}`);
const inMode = (mode: ModeId): string => `In the mode “${modeNames[mode]}”,`;
export const verdictClaim = (mode: ModeId, path: PathId, verdict: Verdict, zone: ZoneId): string =>
  `${inMode(mode)} ${pathNames[path]} is ${verdictWords[verdict]} on ${networkNames[zone]}.`;
export const thereItIs = (verdict: Verdict, why: string): string => `There it is ${verdictWords[verdict]}. ${why}`;
export const openerClaim = (mode: ModeId, path: PathId, opens: ComponentId): string =>
  `${inMode(mode)} the ${componentNames[opens]} opens the connection that carries ${pathNames[path]} over the untrusted network.`;
export const itOpens = (component: ComponentId): string => `The ${componentNames[component]} opens it.`;
export const attackerClaim = (mode: ModeId, seat: SeatId, can: boolean, capability: string, path: PathId): string =>
  `${inMode(mode)} an attacker ${seatWho[seat]} ${can ? 'can' : 'cannot'} ${capability} on ${pathNames[path]}.`;
export const safetyClaim = (mode: ModeId, path: PathId, isSafe: boolean): string =>
  `${inMode(mode)} ${pathNames[path]} is ${isSafe ? 'protected' : 'not protected'} end to end.`;

// What stands beside every question.
export const stepNumber = (at: string): string => `Step ${at}`;
export const chooseFrom = (choices: readonly string[]): string => `Choose from: ${choices.join('; ')}.`;
export const manyBelieve = (belief: string): string => `Many believe: “${belief}”`;
export const readOn = (section: string, where: string | undefined): string => `Read on: ${section}, ${where ?? 'on Hub & Spoke'}.`;
export const rowAsk = (ask: string, row: string): string => `${ask} This is about: ${row}`;
/** What the picture of a question is called, alone or behind the name of its path. */
export const clusterOfQuestion = (isBehindPath: boolean): string =>
  isBehindPath ? 'the cluster of the question' : 'The cluster of the question';
