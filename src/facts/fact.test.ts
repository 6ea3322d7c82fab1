/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../scripts/verify/tests/every-row.ts';
import { hopsOf } from '../model/hop.ts';
import { journeyCitations } from '../wording/journey/journey-step.ts';
import { journeys } from '../wording/journey/journeys.ts';
import { minors, newestMinor, plannedMinor, releaseDay } from '../model/setting/minor.ts';
import { modes } from '../model/setting/mode.ts';
import { pathIds } from '../model/path.ts';
import { pathFacts } from '../model/facts/path-facts.ts';
import { factsOf, reasonIds } from '../model/facts/reason-facts.ts';
import type { FactId } from '../model/reason.ts';
import { settingIds, type Settings } from '../model/setting/setting.ts';
import { correctionOf, corrections } from './look-up/correction.ts';
import { factOf, pointersOf } from './fact.ts';
import { featureOf } from './timeline/feature.ts';
import { everyObservation } from './look-up/observation.ts';
import { settingFacts } from '../model/facts/setting-facts.ts';
import { factsOfHop } from '../model/facts/hop-facts.ts';

/** Where Kubernetes was read: the folder in the vendored copy, at the commit of the table of sources. */
const read = 'https://github.com/openshift/microshift/blob/8e16b12fda5b1dccc41a6de48b3e356cc7d5048b/deps/github.com/openshift/kubernetes';

describe('each form of an id', () => {
  it('factOf() finds a row by a key anywhere in the file', () => {
    expect(factOf('facts/kubelet#two_default_sets')).toEqual({
      id: 'facts/kubelet#two_default_sets',
      kind: 'facts',
      title: 'two default sets',
      text: 'KubeletConfiguration defaults apply as soon as --config is given; the legacy set applies only when no config file is given.',
      sources: [
        'Kubernetes v1.36.2, cmd/kubelet/app/server.go (RunE, kubeletConfigFlagPrecedence)',
        'Kubernetes v1.36.2, cmd/kubelet/app/options/options.go (applyLegacyDefaults)',
        'by minor: kubelet config dir flag',
      ],
      links: [
        {
          label: 'Kubernetes v1.36.2, cmd/kubelet/app/server.go (RunE, kubeletConfigFlagPrecedence)',
          href: `${read}/cmd/kubelet/app/server.go`,
        },
        {
          label: 'Kubernetes v1.36.2, cmd/kubelet/app/options/options.go (applyLegacyDefaults)',
          href: `${read}/cmd/kubelet/app/options/options.go`,
        },
        { label: 'by minor: kubelet config dir flag', href: '/evidence/kubelet-config-dir-flag/' },
      ],
      confirmed: true,
      measured: false,
      version: 'Kubernetes v1.36.2',
    });
  });

  it('factOf() finds an item by the field that names it: flag, id, number, field, topic', () => {
    expect(factOf('facts/flags#--kubelet-certificate-authority').title).toBe('--kubelet-certificate-authority');
    expect(factOf('facts/links#api-kubelet').text).toBe(
      'kube-apiserver to kubelet :10250: HTTPS. Server check: only with --kubelet-certificate-authority; client identity: client cert --kubelet-client-certificate.',
    );
    expect(factOf('facts/seed-corrections#1').text).toBe(
      'SSH tunnels: the upstream page says “Kubernetes supports them, they are deprecated”. The code: kube-apiserver support and both flags were removed in 1.22.',
    );
    expect(factOf('facts/symptoms#2').title).toBe('remote error: tls: internal error');
  });

  it('factOf() prefers the item that a name leads over one that only mentions it', () => {
    expect(factOf('facts/kubelet#readOnlyPort').text).toBe(
      'readOnlyPort: flag: --read-only-port; config default: 0; flag only default: 10255; kubeadm: 0; danger if: non-zero.',
    );
    expect(factOf('facts/kubelet#ports/10255').title).toBe('port 10255');
  });

  it('factOf() takes each alternative of a field that names several', () => {
    expect(factOf('facts/flags#--ssh-keyfile').title).toBe('--ssh-user / --ssh-keyfile');
    expect(factOf('facts/flags#--ssh-user').text).toBe(factOf('facts/flags#--ssh-keyfile').text);
  });

  it('factOf() follows a path of keys, names and indexes, from the top or from a row anywhere', () => {
    expect(factOf('facts/konnectivity#proxy_server/agent_authentication').title).toBe('proxy server: agent authentication');
    expect(factOf('facts/ssh-tunnels#timeline/removed').text).toBe('1.22: removed.');
    expect(factOf('facts/ssh-tunnels#timeline/1').text).toBe(
      '2016-10: picks the tunnel of the target kubelet first, random node otherwise.',
    );
    expect(factOf('facts/proxy#targets/pod').sources).toEqual(['Kubernetes v1.36.2, pkg/registry/core/pod/strategy.go (ResourceLocation)']);
    expect(factOf('facts/flags#--authentication-config/anonymous_narrowing').title).toBe('anonymous.enabled + anonymous.conditions[].path');
  });

  it('factOf() finds a measurement and says what was seen', () => {
    expect(factOf('obs/B-logs-node-mitm')).toEqual({
      id: 'obs/B-logs-node-mitm',
      kind: 'obs',
      title: 'API server → kubelet (logs): GET /api/v1/namespaces/lab/pods/pod-mitm/log',
      text: 'API server → kubelet (logs), no CA for kubelets set, client certificate set, a relay before an open kubelet, GET /api/v1/namespaces/lab/pods/pod-mitm/log. Seen: TLS 1.3; server certificate not verified; client certificate sent; HTTP 200; the attacker read the request; the attacker read the answer.',
      sources: ['record B-logs-node-mitm, Kubernetes 1.34.9'],
      links: [{ label: 'record B-logs-node-mitm, Kubernetes 1.34.9', href: '/about/measurements/b/#B-logs-node-mitm' }],
      confirmed: true,
      measured: true,
      version: 'Kubernetes 1.34.9',
    });
  });

  it('factOf() finds a measurement of a minor under its own id and says on which release it was made', () => {
    expect(factOf('obs/M1.20-F-flag-ssh-user')).toMatchObject({
      version: 'Kubernetes 1.20.0',
      sources: ['record M1.20-F-flag-ssh-user, Kubernetes 1.20.0'],
      links: [{ href: '/about/measurements/f/#M-F-flag-ssh-user' }],
    });
    expect(factOf('obs/M1.36-C-logs-othercn').text).toMatch(
      /Seen: TLS 1\.3; server certificate verified; client certificate sent; HTTP 200\.$/,
    );
  });

  it('factOf() says of a stream in what form it reached the kubelet', () => {
    expect(factOf('obs/M1.29-WS-exec-both').text).toContain('reached the kubelet as GET, WebSocket (v5.channel.k8s.io)');
    expect(factOf('obs/M1.30-WS-exec-both').text).toContain('reached the kubelet as POST, SPDY');
  });

  it('factOf() tells a list by minor as spans of minors', () => {
    expect(factOf('facts/konnectivity#duplicates_by_minor').text).toBe(
      'EgressSelectorConfiguration, duplicates by minor: 1.20 to 1.22: pass; only master together with controlplane is refused; from 1.23: refused.',
    );
  });

  it('factOf() finds a claim by its id, tells what each minor does, and never settles an unknown minor', () => {
    const claim = factOf('facts/claims#egress-duplicate-names');
    expect(claim.text).toMatch(
      /^Whether two entries with the same name are refused\. 1\.20–1\.22: not checked .*; 1\.23–1\.37: refused[.;]/,
    );
    expect(claim).toMatchObject({ measured: true, links: [{ href: '/evidence/egress-duplicate-names/' }] });
    expect(factOf('facts/claims#kubelet-ca-unset-is-insecure').text).toMatch(/; 1\.22, 1\.37[\d.–]*: not checked\.$/);
    expect(factOf('facts/claims#kubelet-ca-unset-is-insecure/1.22')).toMatchObject({ confirmed: false, sources: [] });
    expect(factOf('facts/claims#kubelet-ca-unset-is-insecure/1.21')).toMatchObject({
      confirmed: true,
      sources: [
        'record M1.21-A-logs-selfsigned',
        'openshift/microshift 48863ff, vendor/k8s.io/kubernetes/pkg/kubelet/client/kubelet_client.go, line 139 (transportConfig)',
      ],
    });
  });

  it('factOf() finds a minor with the day it came out', () => {
    expect(factOf('facts/releases#1.36').text).toContain('released: 2026-04-22');
    expect(factOf(`facts/releases#${newestMinor}`).text).toContain(`released: ${releaseDay(newestMinor)}`);
    expect(factOf(`facts/releases#${plannedMinor}`).text).toContain('released: not yet');
    for (const minor of minors) expect(factOf(`facts/releases#${minor}`).sources.length, minor).toBeGreaterThan(0);
  });

  it('factOf() says of a record that was only read in the code that it was', () => {
    expect(factOf('obs/T-src-identity')).toMatchObject({ sources: ['record T-src-identity, read in the code'], measured: false });
    expect(factOf('obs/T-src-identity').version).toBe('konnectivity v0.33.0');
  });

  it('factOf() says of a made-up answer that the attacker made it', () => {
    expect(factOf('obs/T2-fakekubelet-logs').text).toMatch(/the attacker read the request; the attacker made the answer\.$/);
  });
});

describe('sources', () => {
  it('factOf() takes the sources of the row, of its parts, or those beside it', () => {
    expect(factOf('facts/konnectivity#encryption_per_hop').sources).toEqual([
      'Kubernetes v1.36.2, staging/src/k8s.io/apiserver/pkg/server/egressselector/egress_selector.go',
      'Kubernetes v1.36.2, pkg/kubelet/client/kubelet_client.go (makeTransport)',
      'kubernetes-sigs/apiserver-network-proxy 4f8517c, cmd/server/app/server.go',
    ]);
    expect(factOf('facts/kubelet#authorization.mode').sources[0]).toBe('Kubernetes v1.36.2, pkg/kubelet/apis/config/v1beta1/defaults.go');
  });

  it('factOf() follows a row that points to another fact file', () => {
    expect(factOf('facts/seed-corrections#18').sources).toEqual(factOf('facts/kubelet#nodes_proxy_get_exec').sources);
  });

  it('factOf() finds the references of a removed flag in its own text', () => {
    expect(factOf('facts/flags#--kubelet-https').sources).toEqual([
      'kubernetes/kubernetes#91630',
      'kubernetes/kubernetes#101178',
      'openshift/cluster-kube-apiserver-operator#1184',
    ]);
  });

  it('factOf() does not lend a row the sources of its neighbours', () => {
    expect(factOf('facts/kubelet#serving_certificate/node_restriction_guard').sources).toEqual(['by minor: gate insecure kubelet csr']);
  });

  it('factOf() knows what no source confirms', () => {
    expect(factOf('facts/links#pod-dns').confirmed).toBe(false);
    expect(factOf('facts/planned#peer-proxy-stable/plan').confirmed).toBe(false);
    expect(factOf('facts/planned#peer-proxy-stable').confirmed).toBe(true);
    expect(factOf('facts/benchmarks#nsa_cisa/document').confirmed).toBe(false);
  });
});

describe('the rows that a file leans on', () => {
  it('pointersOf() names each once, and each is a fact', () => {
    const pointers = pointersOf('distributions');
    expect(pointers).toContain('facts/kubelet#two_default_sets');
    expect(new Set(pointers).size).toBe(pointers.length);
    for (const id of pointers) expect(factOf(id).id).toBe(id);
  });

  it('pointersOf() names the files there are, where it is asked for another', () => {
    expect(() => pointersOf('nothing')).toThrow(/no such fact file \(there are .*\bdistributions\b.*\): nothing/);
  });
});

describe('ids that name nothing', () => {
  const message = (id: string): string => {
    try {
      factOf(id as FactId);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'resolved';
  };

  it('factOf() names the nearest keys of the file', () => {
    expect(message('facts/flags#--kubelet-certificate-autority')).toBe(
      'no row of src/facts/flags.yaml has this key (nearest: --kubelet-certificate-authority, --kubelet-client-key, --kubelet-timeout): facts/flags#--kubelet-certificate-autority',
    );
  });

  it('factOf() names the nearest measurements', () => {
    expect(message('obs/B-logs-node-mitn')).toBe(
      'no measurement has this id in src/facts/observations.json (nearest: B-logs-node-mitm, A-logs-node-mitm, C-logs-node-mitm): obs/B-logs-node-mitn',
    );
  });

  it('factOf() names the files there are', () => {
    expect(message('facts/kubelets#ports')).toBe(
      'no such fact file (there are added, advice-managed, advice-self-managed, benchmarks, claims, cluster-network, controls, cves, distributions, flags, input-forms, konnectivity, kubelet, lifetimes, links, must-work, planned, port-tables, procedures, proxy, questions, reachability, releases, seed-corrections, sources, ssh-tunnels, symptoms, where-to-change): facts/kubelets#ports',
    );
  });

  it('factOf() says what an id looks like', () => {
    expect(message('facts/kubelet')).toBe('not a fact id, which is facts/<file>#<key> or obs/<id>: facts/kubelet');
  });

  it('factOf() does not take a name from another branch of the file', () => {
    expect(message('facts/proxy#targets/url_grammar')).toMatch(/^no row of src\/facts\/proxy\.yaml has this key/);
  });
});

/** Every fact that the model mentions: its reasons, paths and settings, and the hops in every mode and behind every tunnel. */
function mentionedByModel(): readonly FactId[] {
  const tunnels = modes.flatMap(({ settings }): Settings[] => [
    settings,
    { ...settings, konnectivityFrontend: 'mutual-tls' },
    { ...settings, transport: 'other-tunnel' },
    { ...settings, loadBalancer: 'tls-terminating' },
  ]);
  return [
    ...reasonIds.flatMap((id) => [...factsOf(id)]),
    ...Object.values(pathFacts).flat(),
    ...settingIds.flatMap((id) => [...settingFacts[id].facts, ...settingFacts[id].defaults]),
    ...journeys.flatMap((journey) => journeyCitations(journey).flat()),
    ...tunnels.flatMap((settings) => pathIds.flatMap((path) => hopsOf(path, settings).flatMap((hop) => factsOfHop(path, hop)))),
  ];
}

it('factOf() resolves each fact that the model stands on, confirmed and with a source', () =>
  everyRow([...new Set(mentionedByModel())].sort(), String, (id) => {
    const fact = factOf(id);
    expect(fact.confirmed).toBe(true);
    expect(fact.sources.length).toBeGreaterThan(0);
    expect(fact.title).not.toBe('');
  }));

const pages = import.meta.glob<string>('../../content/**/*.mdx', { query: '?raw', import: 'default', eager: true });
const mention = /(?:<Src\s+id|<Since\s+fact|\bsource)="((?:facts|obs)\/[^"]+)"/g;

const fileOf = ([file]: readonly [string, string]): string => file.replace('../../', '');

it('factOf() resolves every source that a page names', () =>
  everyRow(Object.entries(pages), fileOf, ([, text]) => {
    const ids = [...text.matchAll(mention)].flatMap(([, list]) => list?.split(/\s+/) ?? []);
    for (const id of ids) expect(() => factOf(id as FactId), id).not.toThrow();
  }));

it('featureOf() finds a version in every fact that a page makes a badge of', () =>
  everyRow(Object.entries(pages), fileOf, ([, text]) => {
    for (const [, id] of text.matchAll(/<Since\s+fact="([^"]+)"/g)) expect(() => featureOf(id as FactId), id).not.toThrow();
  }));

it('factOf() makes of every measurement a title of at most 92 characters and a statement that ends', () => {
  for (const { id } of everyObservation()) {
    const { title, text } = factOf(`obs/${id}`);
    expect(title.length, id).toBeLessThanOrEqual(92);
    expect(text, id).toMatch(/[.…]$/);
  }
});

it('correctionOf() has 22 corrections of the upstream page, each a whole sentence', () => {
  expect(corrections.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
  for (const { n, topic, fact } of corrections) {
    expect(topic, String(n)).not.toBe('');
    expect(fact, String(n)).toMatch(/^[^a-z].*[.!?]$/s);
  }
  expect(() => correctionOf(23)).toThrow('no correction has the number 23: facts/seed-corrections.yaml has 1 to 22');
});
