import { addItems } from '../../edit/yaml-edit.ts';
import { get, isTemplate, textOf } from '../../read/yaml-node.ts';
import { egressFiles, selectionsOf } from '../../settings/egress.ts';
import { socketName } from './entry.ts';
import { documentsOf, placeAt, serverFlag, type Hits, type Rule } from '../rule.ts';

const clusterLeftOut: Rule = {
  code: 'egress-cluster-left-out',
  title: 'Traffic to the nodes bypasses the tunnel',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/links#egress_usage_grep', 'facts/konnectivity#limits', 'facts/konnectivity#egress_selector_configuration/unlisted_name'],
  sideEffects: 'logs, exec, proxies, webhooks and aggregated APIs, until agents are connected.',
  before:
    'Make sure that an agent is connected, that is, that konnectivity-server’s metric konnectivity_network_proxy_server_ready_backends is above 0.',
  find: (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document): Hits => {
      const selections = selectionsOf(document);
      const list = get(document.root, 'egressSelections');
      if (selections.some(({ name, nameNode }) => name === 'cluster' || isTemplate(nameNode)) || list?.kind !== 'seq') return [];
      const socket = selections.map(({ uds }) => textOf(get(uds, 'udsName'))).find(Boolean) ?? socketName;
      const entry = { name: 'cluster', connection: { proxyProtocol: 'GRPC', transport: { uds: { udsName: socket } } } };
      return {
        place: placeAt(document, { start: list.start, end: selections[0]?.node.end ?? list.start }),
        sentence: 'The file has no entry cluster, so the API server connects directly to kubelets, pods, services and Service webhooks.',
        edits: [addItems(document.source, list, [entry])],
      };
    }),
};

const controlplaneLeftOut: Rule = {
  code: 'egress-controlplane-left-out',
  title: 'URL webhooks bypass the tunnel without a warning',
  severity: 'low',
  path: 'apiserver-to-webhook',
  facts: [
    'facts/links#api-webhook-url',
    'obs/W-egress-clusteronly-hookurl',
    'facts/konnectivity#egress_selector_configuration/unlisted_name',
  ],
  sideEffects: 'nothing, because an entry with Direct only states what happens already.',
  before: '`kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml | grep "url:"` lists these webhooks.',
  find: (cluster) =>
    documentsOf(cluster, 'EgressSelectorConfiguration').flatMap((document): Hits => {
      const selections = selectionsOf(document);
      const list = get(document.root, 'egressSelections');
      const tunnelled = selections.find(({ name, protocol }) => name === 'cluster' && protocol !== 'Direct');
      if (!tunnelled || selections.some(({ name }) => name === 'controlplane') || list?.kind !== 'seq') return [];
      return {
        place: placeAt(document, tunnelled.nameNode ?? tunnelled.node),
        sentence:
          'The file has no entry controlplane, so the API server connects directly to webhooks with a URL, whatever the entry cluster says.',
        edits: [addItems(document.source, list, [{ name: 'controlplane', connection: { proxyProtocol: 'Direct' } }])],
      };
    }),
};

const fileUnused: Rule = {
  code: 'egress-file-unused',
  changedAt: 'api_flags',
  title: 'An egress file that the API server does not use',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/flags#--egress-selector-config-file'],
  sideEffects:
    'everything that the API server sends to the nodes, until agents are connected. The API server does not start if the file is not mounted in its container.',
  before:
    'Mount the file first, and make sure that konnectivity-server’s metric konnectivity_network_proxy_server_ready_backends is above 0.',
  find: (cluster) =>
    egressFiles(cluster.reading).length === 0
      ? []
      : cluster.apiServers.flatMap((process): Hits => {
          const found = serverFlag(cluster, process, 'egress-selector-config-file');
          if (found.value !== '' || process.base === 'kubespray') return [];
          return {
            place: found.place,
            sentence:
              '--egress-selector-config-file is not set, so the egress file beside it does nothing and the API server connects directly.',
            edits: found.change('/etc/kubernetes/konnectivity-server/egress-selector-configuration.yaml'),
            origin: found.origin,
          };
        }),
};

export const coverageRules: readonly Rule[] = [clusterLeftOut, controlplaneLeftOut, fileUnused];
