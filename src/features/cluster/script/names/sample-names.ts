import { addressFamily } from '../../../../export/firewall/prefix.ts';
import { hostProblem, notAnAddress, notAHost, neitherOfBoth, notACluster } from '../../../../wording/cluster/sample-name.ts';

/** What a reader can type: the name of a host, an IP address, either of them, or the name of a cluster with its provider. */
type NameKind = 'host' | 'address' | 'host-or-address' | 'cluster';

/** A name or an address that the samples of the site have. What a reader types stands in its place, in the samples and nowhere else. */
export interface SampleName {
  readonly id: string;
  readonly kind: NameKind;
  /** The texts in blocks of code. */
  readonly samples: readonly string[];
  /** What stands for it in the commands of “Check first”, which have no block of their own. */
  readonly placeholders?: readonly string[];
  /** Ports after which a sample is something else. */
  readonly notBefore?: readonly string[];
}

/** The one table of the names and addresses in the samples. A test holds that the content has each of the samples in a block of code. */
export const sampleNames = [
  { id: 'nodeName', kind: 'host', samples: ['node-1'] },
  { id: 'nodeAddress', kind: 'address', samples: ['10.0.0.11', '10.0.0.21'], placeholders: ['NODE_IP'] },
  {
    id: 'controlPlaneAddress',
    kind: 'address',
    samples: ['10.0.0.1', '192.0.2.10', '192.0.2.11'],
    // An etcd outside of the cluster.
    notBefore: [':2379'],
  },
  { id: 'apiServerName', kind: 'host-or-address', samples: ['api.example.internal'] },
  { id: 'serviceAddress', kind: 'address', samples: ['10.96.0.1'] },
  { id: 'clusterName', kind: 'cluster', samples: ['my-cluster'] },
] as const satisfies readonly SampleName[];

export type SampleNameId = (typeof sampleNames)[number]['id'];
const table: readonly (SampleName & { readonly id: SampleNameId })[] = sampleNames;

/** What a reader typed, by the name that it stands for. */
export type TypedNames = Readonly<Partial<Record<SampleNameId, string>>>;

/** A problem of a host name in a clause, or nothing. RFC 1123: labels of letters, digits and hyphens. */
function problemOfHost(text: string): string | undefined {
  const bad = /[^a-z\d.-]/i.exec(text)?.[0];
  if (bad) return hostProblem.sign(bad);
  if (text.length > 253) return hostProblem.length(String(text.length));
  if (/^[\d.]+$/.test(text)) return hostProblem.digits();
  const label = text.split('.').find((part) => !/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(part));
  if (label === '') return hostProblem.dots();
  return label === undefined ? undefined : hostProblem.part(label);
}

/** The sentence on what is wrong with a text for a name, what is expected, and what to do; nothing where it can be used. */
export function problemOf(kind: NameKind, text: string): string | undefined {
  const isAddress = addressFamily(text) !== undefined;
  const host = problemOfHost(text);
  switch (kind) {
    case 'address':
      return isAddress ? undefined : notAnAddress(text);
    case 'host':
      return host === undefined ? undefined : notAHost(text, host);
    case 'host-or-address':
      return isAddress || host === undefined ? undefined : neitherOfBoth(text, host);
    case 'cluster':
      return /^[\w.-]{1,100}$/.test(text) ? undefined : notACluster(text);
  }
}

/** Where a sample is looked for: in a block of code, or in a command of “Check first”. */
export type SamplePlace = 'block' | 'check';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** What a sample is as a whole token: no letter, digit, hyphen or dot of a longer name or address stands beside it. */
const tokenOf = (sample: string, notBefore: readonly string[] = []): string =>
  String.raw`(?<![\w.-])${escaped(sample)}(?![\w-]|\.\w${notBefore.map((text) => `|${escaped(text)}`).join('')})`;

const textsIn = ({ samples, placeholders = [] }: SampleName, place: SamplePlace): readonly string[] =>
  place === 'check' ? [...samples, ...placeholders] : samples;

/** Every sample of a place, each in a group named as its name is, so that one pass finds all of them and nothing is replaced twice. */
const patternOf = (place: SamplePlace): RegExp =>
  new RegExp(
    table
      .map(
        (name) =>
          `(?<${name.id}>${textsIn(name, place)
            .map((sample) => tokenOf(sample, name.notBefore))
            .join('|')})`,
      )
      .join('|'),
    'g',
  );
const patterns: Readonly<Record<SamplePlace, RegExp>> = { block: patternOf('block'), check: patternOf('check') };

const idIn = (groups: Readonly<Record<string, string | undefined>> | undefined): SampleNameId | undefined =>
  table.find(({ id }) => groups?.[id] !== undefined)?.id;

/** The names that a text of a sample has. */
export const namesIn = (text: string, place: SamplePlace): readonly SampleNameId[] =>
  [...text.matchAll(patterns[place])].flatMap(({ groups }) => idIn(groups) ?? []);

/** The text with what a reader typed in place of whole samples. An IPv6 address before a port gets its brackets. */
export const withNames = (text: string, names: TypedNames, place: SamplePlace): string =>
  text.replace(patterns[place], (sample, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = rest.at(-3) as number;
    const id = idIn(groups);
    const typed = id && names[id];
    if (!typed) return sample;
    return addressFamily(typed) === 6 && /^:\d/.test(text.slice(at + sample.length)) ? `[${typed}]` : typed;
  });

/** Names as the text that a browser keeps. */
export const formatNames = (names: TypedNames): string => JSON.stringify(names);

/** Names that a browser kept. What is none of the table, or cannot be used, is left out. Never throws. */
export function parseNames(text: string | undefined): TypedNames {
  try {
    const storedNames: unknown = JSON.parse(text ?? '{}');
    if (typeof storedNames !== 'object' || storedNames === null) return {};
    const found = new Map<string, unknown>(Object.entries(storedNames));
    return Object.fromEntries(
      table.flatMap(({ id, kind }) => {
        const value = found.get(id);
        return typeof value === 'string' && problemOf(kind, value) === undefined ? [[id, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}
