import type { EvidenceTable } from '../model/evidence/evidence.ts';
import { compareMinors, oldestMinor } from '../model/setting/minor.ts';
import type { FactId } from '../model/reason.ts';
import type { BenchmarkItem, KnownControl } from './controls.ts';
import type { PlacesByInstaller } from './places.ts';
import { minorBefore, standing, type MinorRange } from './at-minor.ts';

/** When a flag of kube-apiserver came and went, as Kubernetes minors. Source: facts/flags. */
export interface FlagLife {
  readonly name: string;
  readonly since?: string | undefined;
  readonly deprecated?: boolean | undefined;
  readonly removed?: string | undefined;
  /** The minor from which it takes no value but 0, although it is still known. */
  readonly refused?: string | undefined;
  /** Nothing reads its value. */
  readonly dead?: boolean | undefined;
  /** The minor that brought a value, where it is younger than the flag. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** What counts when it is not given, where that is one word. */
  readonly default?: string | undefined;
  readonly fact: FactId;
}

/** One value that a flag takes. */
export interface FlagValue {
  readonly flag: string;
  readonly value: string;
}

/** A kubelet setting with its two sets of defaults, and what kubeadm writes. Source: facts/kubelet. */
export interface KubeletDefault {
  readonly field: string;
  readonly configDefault: string;
  readonly flagDefault: string | undefined;
  readonly kubeadm: string | undefined;
}

/** A fault that stops the API server at its start, and in which minors. Source: facts/flags#api_server_stops_when. */
export interface StartFault extends MinorRange {
  readonly id: string;
}

/** What an AuthenticationConfiguration may say in which minor. Source: facts/flags#--authentication-config. */
export interface AuthenticationFile {
  /** The versions of `apiserver.config.k8s.io` that each minor reads, oldest first. */
  readonly versions: readonly (MinorRange & { readonly versions: readonly string[] })[];
  /** The gate of the field `anonymous`: the minor that brought it switched off, and the one that switched it on. */
  readonly anonymous: { readonly gate: string; readonly since: string; readonly on: string };
}

/** What an installer does by itself, in the words of the model. Source: facts/distributions. */
export interface Installer {
  readonly name: string;
  /** By setting, and by flag of kube-apiserver what it gives that. */
  readonly settings: Readonly<Record<string, string>>;
  /** The first minor in which they are known to hold, where it is not the oldest that the facts cover; of those in `sinceOf`, their own. */
  readonly since?: string | undefined;
  readonly sinceOf?: Readonly<Record<string, string>> | undefined;
  /** The settings that hold in every minor, also in those that the facts do not cover. */
  readonly always?: readonly string[] | undefined;
  /** What older versions of it did before `sinceOf`: surely up to a minor, and behind that one its own version decides. */
  readonly before?: Readonly<Record<string, { readonly value: string; readonly until: string }>> | undefined;
  /** The minors in which one is known not to hold throughout. */
  readonly notIn?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What the checker needs of `src/facts` when it runs. `src/facts/reference/check-facts.ts` makes it from the YAML files, so no browser loads them. */
export interface CheckFacts {
  /** The minor that is taken where nothing names one: the newest of which every claim was read or measured. */
  readonly kubernetes: string;
  /** How well the reasons of verdicts are known, by minor. */
  readonly evidence: EvidenceTable;
  /** The profile that the numbers of the benchmark items belong to. */
  readonly profile: string;
  readonly benchmarks: readonly BenchmarkItem[];
  readonly flags: readonly FlagLife[];
  /** Flags of programs beside those, and the minor that no longer has them. Source: facts/flags#removed_flags. */
  readonly removedFlags: readonly { readonly of: readonly string[]; readonly names: readonly string[]; readonly removed: string }[];
  /** What advice names beside those flags, the minor that brought it, and what did the same before. Source: facts/flags#younger_names. */
  readonly youngerNames: readonly { readonly name: string; readonly since: string; readonly older?: string | undefined }[];
  readonly kubelet: readonly KubeletDefault[];
  /** Flags that kubeadm gives kube-apiserver, without dashes. */
  readonly kubeadmArguments: Readonly<Record<string, string>>;
  readonly kubeadmLeavesOut: readonly string[];
  readonly startFaults: readonly StartFault[];
  readonly authenticationFile: AuthenticationFile;
  /** The minor that brought the kubelet’s --config-dir. Source: facts/kubelet#two_default_sets. */
  readonly configDirectorySince: string;
  /** The minor that lets nodes/pods, nodes/healthz and nodes/configz be granted instead of nodes/proxy. Source: facts/kubelet#fine_grained_authz. */
  readonly fineGrainedSince: string;
  /** Which versions of their files the kubelet reads, with which minor kubeadm's newest came, and which was the last that read an older one. Source: facts/kubelet#configuration_versions. */
  readonly configurationVersions: {
    readonly kubelet: { readonly reads: readonly string[] };
    readonly kubeadm: { readonly newest: string; readonly since: string; readonly lastRead: Readonly<Record<string, string>> };
  };
  /** The version of proxy-server that demands --server-ca-cert, as `0.35.0`. Source: facts/konnectivity#proxy_server/front_end_client_check. */
  readonly frontEndCheckSince: string;
  /** Installers by id. */
  readonly installers: Readonly<Record<string, Installer>>;
  /** Where installers let a change be made. Source: facts/where-to-change. */
  readonly places?: PlacesByInstaller | undefined;
  /** What the catalogues call what a finding fails. Source: facts/controls. */
  readonly controls?: readonly KnownControl[] | undefined;
}

/** Whether the facts cover a minor; what an installer did in older ones they do not say. */
export const isCovered = (minor: string): boolean => compareMinors(minor, oldestMinor) >= 0;

/** The facts as they hold in one minor: without what no source says of installers in it. */
export function factsAt(facts: CheckFacts, minor: string): CheckFacts {
  const holds = ({ since, sinceOf, notIn, always }: Installer, id: string): boolean =>
    (always?.includes(id) === true || compareMinors(minor, sinceOf?.[id] ?? since ?? oldestMinor) >= 0) && !notIn?.[id]?.includes(minor);
  const valueOf = ({ before }: Installer, id: string, value: string): string => {
    const older = before?.[id];
    return older && compareMinors(minor, older.until) <= 0 ? older.value : value;
  };
  const installers = Object.entries(facts.installers).map(([base, installer]) => [
    base,
    {
      ...installer,
      settings: Object.fromEntries(
        Object.entries(installer.settings).flatMap(([id, value]) => {
          const own = valueOf(installer, id, value);
          return own !== value || holds(installer, id) ? [[id, own]] : [];
        }),
      ),
    },
  ]);
  // The fields of older versions had other names, which no place tells.
  const places = isCovered(minor) ? facts.places : undefined;
  return { ...facts, places, installers: Object.fromEntries(installers) as CheckFacts['installers'] };
}

/** The minors in which a fault stops the API server. Throws for an id that the facts do not have, which the tests would find. */
export function startFault({ startFaults }: CheckFacts, id: string): StartFault {
  const found = startFaults.find((one) => one.id === id);
  if (!found) throw new Error(`facts/flags#api_server_stops_when has no item ${id}`);
  return found;
}

/** Whether a minor is older than a flag of a program, has it, or does so no more; within where the facts do not name the flag. */
export function lifeOf(
  { flags, removedFlags }: CheckFacts,
  name: string,
  minor: string,
  component = 'kube-apiserver',
): ReturnType<typeof standing> {
  const life = component === 'kube-apiserver' ? flags.find((one) => one.name === name) : undefined;
  const removed = life?.removed ?? removedFlags.find(({ of, names }) => of.includes(component) && names.includes(name))?.removed;
  if (removed !== undefined && compareMinors(minor, removed) >= 0) return 'after';
  return standing({ since: life?.since }, minor);
}

/** Whether a minor knows a value of a flag of kube-apiserver. */
export const knowsValue = ({ flags }: CheckFacts, { flag, value }: FlagValue, minor: string): boolean =>
  standing({ since: flags.find(({ name }) => name === flag)?.values?.[value] }, minor) !== 'before';

/** Whether a minor has what a younger name names. */
export const knowsName = ({ youngerNames }: CheckFacts, name: string, minor: string): boolean =>
  standing({ since: youngerNames.find((one) => one.name === name)?.since }, minor) !== 'before';

/** Advice without the sentences that name what a minor does not have, or with the older name; as it is where no sentence is left. */
export function adviceAt({ flags, youngerNames }: CheckFacts, text: string, minor: string): string {
  const names = [...youngerNames, ...flags.map(({ name, since }) => ({ name: `--${name}`, since, older: undefined }))];
  const fit = names.reduce((left, { name, since, older }) => {
    if (standing({ since }, minor) !== 'before') return left;
    const named = new RegExp(`${name}(?![\\w-])`, 'g');
    if (older) return left.replace(named, older);
    const sentences = left.split(/(?<=\.) (?=[A-Z\x60-])/);
    return sentences.filter((one) => one.search(named) < 0).join(' ');
  }, text);
  return fit || text;
}

/** What a fault leads to, by minor: it stops the API server in the minors of its fact, and leads to something else before them. */
export function faultCases(
  { since, until }: StartFault,
  stops: string,
  before: string,
): readonly (MinorRange & { readonly says: string })[] {
  return [{ since, until, says: stops }, ...(since === undefined ? [] : [{ until: minorBefore(since), says: before }])];
}
