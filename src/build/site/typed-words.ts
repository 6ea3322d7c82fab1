import { controls, namesOf, typedName } from '../../facts/control/control.ts';
import { decisionAddress, decisions, questionOf } from '../../wording/decision/decision.ts';

/** What people type for a section that does not have their words, by the address of the section. A question of `questions.yaml` has its own there. */
const ofSections: Readonly<Record<string, string>> = {
  '/fleet/#figures': 'how many connections kubelet API server load',
  '/glossary/#konnectivity': 'what is konnectivity',
  '/glossary/#network-between': 'network between',
  '/modes/konnectivity/#turn-it-on': 'set up konnectivity install configure konnectivity',
  '/paths/apiserver-to-kubelet/#kubelet': 'kubeadm kubelet serving certificate signed by CA',
  '/paths/apiserver-to-pod/#1-see-who-uses-the-pod-proxy': 'audit log proxy detection who used the proxy',
  '/paths/kubelet-to-apiserver/#4-narrow-anonymous-requests': 'anonymous auth CIS finding scanner anonymous-auth',
  '/paths/kubelet-to-apiserver/#what-a-stolen-bootstrap-token-is-worth': 'bootstrap token leaked stolen bootstrap token leak',
  '/paths/control-plane-to-apiserver/#2-keep-both-ports-on-loopback': 'scrape kube-scheduler 10259 controller-manager 10257 metrics',
  '/modes/tls-verification/#3-prove-it-before-you-flip-the-flag': 'openssl s_client kubelet certificate check',
  '/modes/tls-verification/': 'what do I set first what to do first what to change first',
  '/symptoms/kubelet-unknown-authority/':
    'why did logs break when I set the flag kubelet-certificate-authority logs broke fail after setting the flag',
  '/symptoms/aggregated-api-unavailable/': 'v1beta1.metrics.k8s.io failing or missing response',
  '/symptoms/node-without-address/': 'two nodes with the same address',
  '/symptoms/kubelet-unreachable/': 'dial tcp 10250 i/o timeout',
  '/symptoms/scraper-distrusts-kubelet/': 'metrics-server fails with x509',
  '/explore/#seat': 'threat model stride attacker',
  '/controls/report/': 'auditor report audit evidence PCI DSS evidence SOC 2 compliance report PDF',
  '/controls/': 'MITRE ATT&CK threat matrix NSA CISA hardening guide',
  '/procedures/rotate-the-ca/': 'rotate CA certificate replace cluster CA change certificate authority without downtime new CA',
  '/procedures/renew-expired-certificates/': 'renew expired certificates kubeadm certs renew certificates expired outage',
  '/procedures/several-api-servers/':
    'kube-proxy several API servers multiple masters without load balancer HA kubelet one API server control plane endpoint',
  '/procedures/two-network-cards/': 'two network cards second NIC multiple interfaces node-ip wrong InternalIP dual homed multi homed',
  '/procedures/cut-off-exec-and-proxy/': 'disable exec for users block exec deny exec restrict exec permission group',
};

/** Every section that people find by other words than its own, with those words. */
export const typedWords: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ofSections),
  ...controls
    .filter(({ names }) => names.length > 0)
    .map((control) => [`/controls/#${control.id}`, namesOf(control).map(typedName).join(' ')] as const),
  ...decisions.map((decision) => [decisionAddress(decision.id), [questionOf(decision), ...decision.typed].join(' ')] as const),
]);
