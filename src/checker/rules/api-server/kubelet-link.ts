import { boolOf, isManaged, type Process } from '../../read/flag.ts';
import { kubeletField } from '../../settings/kubelet.ts';
import { clusterCA, hitAt, serverFlag, type Cluster, type Hit, type Rule } from '../rule.ts';
import { each } from './each.ts';

/** The CA of the kubelets of an installer that keeps it elsewhere than kubeadm, as the facts write it. */
const signingCA = ({ facts }: Cluster, { base }: Process): string | undefined =>
  base === 'kubeadm' ? undefined : /\/[\w./-]+\.crt\b/.exec(facts.places?.[base]?.kubeletCertificateAuthority?.lines.join() ?? '')?.[0];

/** Those that keep the CA where kubeadm does, or have another value written for it. Of the rest no path is suggested that nobody read. */
const ofKubeadm = /^(?:kube|talos|kamaji)/;

/**
 * What comes before the flag where kubelets sign their own certificates, or may: certificates of the CA, in the order of facts/where-to-change
 * (kubelet, approval, flag). An installer that issues them has done it.
 */
function kubeletsFirst({ facts, settings }: Cluster, { base, placedBy = base }: Process): string | undefined {
  if ([facts.installers[base]?.settings['kubeletServingCertificate'], settings.kubeletServingCertificate].includes('issued'))
    return undefined;
  const place = facts.places?.[placedBy]?.kubeletServingCertificate?.sentence;
  return `First give each kubelet a serving certificate of this CA. Set serverTLSBootstrap, then approve its request, which \`kubectl get csr\` shows${base === 'kubeadm' ? ' and kubeadm’s CA signs' : ''}, with \`kubectl certificate approve\`.${place ? ` ${place}` : ''}`;
}

const impersonates =
  '--kubelet-certificate-authority is not set, so a man in the middle can impersonate a kubelet: read requests and forge responses.';

/**
 * The same of an API server that no input shows, because the installer does what the facts say. A provider runs its own, where nobody else sets a flag.
 */
function ofPlatforms({ reading, facts, settings, apiServers }: Cluster): readonly Hit[] {
  const [platform] = reading.platforms;
  const installer = platform && facts.installers[platform.base]?.settings;
  // One without kubelets of its own, as vCluster is with shared nodes, has nobody to verify.
  const isUnset = installer?.['kubeletCertificateAuthority'] === 'unset' && installer['kubeletServingCertificate'] !== undefined;
  return platform && isUnset && !isManaged(platform.base) && apiServers.length === 0 && settings.kubeletCertificateAuthority === 'unset'
    ? [{ place: platform, sentence: impersonates }]
    : [];
}

const kubeletCA: Rule = {
  code: 'kubelet-ca-unset',
  changedAt: 'kubeletCertificateAuthority',
  title: 'The API server does not verify the kubelet’s certificate',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/flags#--kubelet-certificate-authority', 'obs/B-logs-node-mitm', 'facts/seed-corrections#12'],
  cis: ['1.2.5'],
  sideEffects:
    'logs, exec, attach and port-forward fail for every kubelet whose serving certificate this CA did not sign for the address that the API server connects to. If the file does not exist, the API server does not start.',
  before:
    'Run for each node, with the address that the API server connects to, `openssl s_client -connect <address>:10250 -CAfile <the CA> -verify_ip <address> -verify_return_error </dev/null`, or `-verify_hostname <name>` if that is a name. --kubelet-preferred-address-types selects it.',
  find: (cluster) => {
    // Once for all API servers: there may be as many of these as of kubelets.
    const kubelets = cluster.kubelets.flatMap((kubelet) => {
      const bootstrap = kubeletField(kubelet, 'serverTLSBootstrap', cluster.facts, cluster.minor);
      const file = kubeletField(kubelet, 'tlsCertFile', cluster.facts, cluster.minor);
      return file.value === '' && bootstrap.value !== undefined && boolOf(bootstrap.value) === false ? bootstrap.change('true') : [];
    });
    return [
      ...ofPlatforms(cluster),
      ...each(cluster, (process) => {
        const found = serverFlag(cluster, process, 'kubelet-certificate-authority');
        if (found.value !== '') return [];
        const ca =
          signingCA(cluster, process) ??
          (serverFlag(cluster, process, 'client-ca-file').value || (ofKubeadm.test(process.base) ? clusterCA : ''));
        // The kubelets come first: until they have certificates of the CA, the API server would refuse them.
        const own = ca ? found.change(ca) : [];
        // Without the flag the requests of the kubelets would be half of a change.
        const edits = own.length === 0 || process.base === 'kubespray' ? own : [...kubelets, ...own];
        return [hitAt(found, impersonates, undefined, { edits, first: ca ? kubeletsFirst(cluster, process) : undefined })];
      }),
    ];
  },
};

/** Whether the installer that an input names has serving certificates issued by itself, without that field. */
const isIssued = ({ reading, facts }: Cluster): boolean =>
  reading.processes.some(({ base }) => facts.installers[base]?.settings['kubeletServingCertificate'] === 'issued');

const selfSigned: Rule = {
  code: 'kubelet-ca-refuses-self-signed',
  changedAt: 'kubeletServingCertificate',
  title: 'The API server verifies kubelets, which sign their own certificates',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/symptoms#1', 'obs/R-ca-selfgen-logs', 'facts/kubelet#serving_certificate/default'],
  cis: ['4.2.11'],
  sideEffects: 'logs and exec until the new requests are approved: the kubelet answers every TLS handshake with an error until then.',
  before: 'Have an approver ready that compares the addresses, then watch `kubectl get csr` while one node restarts.',
  find: (cluster) =>
    cluster.settings.kubeletCertificateAuthority !== 'set'
      ? []
      : cluster.kubelets.flatMap((kubelet) => {
          const bootstrap = kubeletField(kubelet, 'serverTLSBootstrap', cluster.facts, cluster.minor);
          const file = kubeletField(kubelet, 'tlsCertFile', cluster.facts, cluster.minor);
          if (file.value !== '' || bootstrap.value === undefined || boolOf(bootstrap.value) !== false) return [];
          if (bootstrap.origin.kind !== 'stated' && isIssued(cluster)) return [];
          return hitAt(
            bootstrap,
            'This kubelet serves a certificate that it signed itself. The API server refuses it, so logs and exec fail.',
            'true',
          );
        }),
};

const clientCertificate: Rule = {
  code: 'kubelet-client-certificate-unset',
  changedAt: 'api_flags',
  title: 'The API server presents no certificate to kubelets',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/flags#--kubelet-client-certificate', 'obs/R-noclientcert-logs', 'facts/symptoms#5'],
  cis: ['1.2.4'],
  sideEffects:
    'the API server, if it cannot read the files, and logs and exec, if the user in the certificate lacks the permissions of system:kubelet-api-admin.',
  before:
    '`kubectl get clusterrolebinding -o wide | grep kubelet-api-admin` names the user, and `openssl x509 -noout -subject` on the certificate has to show the same one.',
  find: (cluster) =>
    each(cluster, (process) => {
      const certificate = serverFlag(cluster, process, 'kubelet-client-certificate');
      const key = serverFlag(cluster, process, 'kubelet-client-key');
      if (certificate.value === undefined || key.value === undefined || (certificate.value !== '' && key.value !== '')) return [];
      const none = certificate.value === '' && key.value === '';
      const edits = [
        ...(certificate.value === '' ? certificate.change('/etc/kubernetes/pki/apiserver-kubelet-client.crt') : []),
        ...(key.value === '' ? key.change('/etc/kubernetes/pki/apiserver-kubelet-client.key') : []),
      ];
      const missing = certificate.value === '' ? certificate : key;
      const sentence = none
        ? 'Neither --kubelet-client-certificate nor --kubelet-client-key is set, so a kubelet cannot distinguish the API server from any other client.'
        : `--kubelet-client-${certificate.value === '' ? 'certificate' : 'key'} is missing, and the other of the two has no effect alone.`;
      return hitAt(none ? certificate : certificate.value === '' ? key : certificate, sentence, undefined, {
        edits,
        origin: missing.origin,
      });
    }),
};

export const kubeletLinkRules: readonly Rule[] = [kubeletCA, selfSigned, clientCertificate];
