import type { SettingId, Settings } from '../../model/setting/setting.ts';
import type { CheckFacts } from '../facts.ts';
import { isUnresolved, type Base } from '../read/flag.ts';
import { holdsTemplate } from '../read/template.ts';
import type { Reading, ToldSettings } from '../read/reading.ts';
import { isScraper } from './cluster-network.ts';
import { candidate, combined, type Candidate } from './combine.ts';
import { installerOf, installerOrigin, isFixed, type KnownInstaller } from './installer.ts';
import { stated, unknownUntil } from './origin.ts';

/** Settings of the tunnel, which hold only where there is one. */
const ofTunnel: readonly string[] = ['egressTypes', 'konnectivityFrontend', 'agentAuthentication', 'otherTunnel', 'tunnelScope'];
/** Settings that arguments of the API server decide, with the names of these. */
const ofServer: Readonly<Record<string, RegExp>> = {
  kubeletCertificateAuthority: /^kubelet-certificate/,
  kubeletClientCertificate: /^kubelet-client/,
  etcdTransport: /^etcd-/,
  transport: /^egress-/,
  egressTypes: /^egress-/,
};
/** Settings of kubelets, which the nodes of an input tell. */
const ofKubelets: readonly string[] = ['kubeletServingCertificate', 'kubeletAnonymous', 'kubeletAuthorization', 'readOnlyPort'];

/** What a provider does by itself with the control plane that it runs, for settings that the inputs leave unknown. */
function ranBy(base: Base, platform: KnownInstaller, reading: Reading, found: ToldSettings): ToldSettings {
  const blocked = new Set<string>(reading.stated.map(({ id }) => id));
  const isLeft = found['transport']?.origin.kind === 'unknown' && !blocked.has('transport');
  const transport = isLeft ? platform.settings['transport'] : found['transport']?.value;
  // Arguments of its API server that nobody can read may go over what it is given.
  // The values of vCluster hold only what is added to its own, so that a list of them is never whole.
  const isOpen = (names: RegExp): boolean =>
    reading.processes.some(
      ({ component, complete, base, flags }) =>
        component === 'kube-apiserver' &&
        ((!complete && base !== 'vcluster') ||
          flags.some((flag) => isUnresolved(flag) && (names.test(flag.name) || holdsTemplate(flag.name)))),
    );
  return Object.fromEntries(
    Object.entries(platform.settings).flatMap(([id, value]) => {
      if (value === 'unknown' || found[id]?.origin.kind !== 'unknown' || blocked.has(id) || ofKubelets.includes(id)) return [];
      const names = ofServer[id];
      if (names && !isFixed(base, id, reading) && isOpen(names)) return [];
      if (ofTunnel.includes(id) && /^(?:direct|unknown)$/.test(transport ?? 'unknown')) return [];
      return [[id, { value, origin: installerOrigin(platform) }]];
    }),
  );
}

/** The settings that fields decide, beside what programs say of the same: the weakest counts, as for several processes. */
function statedInFields({ stated: all, processes }: Reading, found: ToldSettings): ToldSettings {
  const told = (id: SettingId): readonly Candidate<SettingId>[] => {
    const other = found[id];
    // A scraper of which nothing is known may be the weaker one.
    const isUntold = id === 'scraperVerification' && processes.some(isScraper);
    return other && (other.origin.kind !== 'unknown' || isUntold) ? [candidate(other.value as Settings[SettingId], other.origin)] : [];
  };
  const ids = [...new Set(all.map(({ id }) => id))];
  return Object.fromEntries(
    ids.map((id) => {
      const fields = all
        .filter((one) => one.id === id)
        .map(({ value, name, answeredBy = `the value of ${name}, once it is filled in`, ...place }) =>
          candidate(value as Settings[SettingId], value === 'unknown' ? unknownUntil(answeredBy) : stated(place)),
        );
      return [id, combined(id, [...told(id), ...fields], '')];
    }),
  );
}

/** What fields of resources decide, and what the one platform that the inputs name does by itself. */
export function decidedByPlatforms(reading: Reading, facts: CheckFacts, found: ToldSettings): ToldSettings {
  const fields = statedInFields(reading, found);
  const bases = [...new Set(reading.platforms.map(({ base }) => base))];
  const [base] = bases;
  const platform = base && installerOf(facts, base);
  // Kubelets and scrapers may be those of its nodes; another control plane is another cluster.
  const isOne =
    bases.length === 1 && reading.processes.every((one) => bases.includes(one.base) || one.component === 'kubelet' || isScraper(one));
  return platform && isOne ? { ...fields, ...ranBy(base, platform, reading, { ...found, ...fields }) } : fields;
}
