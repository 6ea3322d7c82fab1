import {
  compareMinors,
  minorAfter,
  minors,
  newestMinor,
  oldestMinor,
  plannedMinor,
  type KubernetesMinor,
} from '../../src/model/setting/minor.ts';

/** What is read, and where it is. */
export interface Source {
  readonly what: 'kubernetes' | 'kep' | 'features';
  readonly from: string;
  /** A commit, tag or branch, where `from` is a git directory. */
  readonly at?: string;
  /** What the source is called in a report and in the record. */
  readonly name?: string;
}

/** What the command is asked for. */
export interface Options {
  readonly sources: readonly Source[];
  readonly minor?: KubernetesMinor;
  readonly format: 'text' | 'json' | 'markdown';
  readonly record: boolean;
  readonly timeout: number;
  readonly help: boolean;
}

/** The help of the command. */
export const help = `Reads each claim again in the source of a Kubernetes release, and says what agrees and what changed.

  npm run drift -- --kubernetes DIR|URL [--at COMMIT|TAG] [--k8s ${plannedMinor}]
  npm run drift -- --kep DIR|URL
  npm run drift -- --features DIR|URL

  --kubernetes DIR|URL  a checkout of kubernetes/kubernetes, of one of its libraries, or of a program that vendors it; a git directory with --at;
                        or an address below which the files are served as they are. May be given more than once: what one lacks is read in the next
  --kep DIR|URL         a checkout of kubernetes/enhancements: compares the plans of the features that the facts name
  --features DIR|URL    a checkout of kubernetes/kubernetes: compares the stages of feature gates with its versioned feature list
  --at COMMIT|TAG       the commit of the git directory named before it
  --name NAME           what the source named before it is called in the report, such as kubernetes/kubernetes@v${plannedMinor}.0
  --k8s MINOR           the minor, where the checkout does not say it
  --json, --markdown    the report as JSON, or as Markdown for an issue
  --record              writes the run into src/facts/drift/last-run.json, which /about/how-this-stays-true/ shows
  --timeout SECONDS     how long to wait for an answer of an address (20)
  --help                this text

It exits 0 when nothing changed, 1 when something changed, moved or is not found, or when the facts have no row for the minor, 2 when an option is wrong, 3 when a source could not be
read, and 4 when it failed itself.
`;

const withValue = ['--kubernetes', '--kep', '--features', '--at', '--name', '--k8s', '--timeout'] as const;
const alone = ['--json', '--markdown', '--record', '--help'] as const;

/**
 * What is wrong with reading a minor, in a sentence, or nothing. Beside the minors of the facts the next one can be read: what it changed is
 * told by comparing it with the newest that they have. One after it would be compared with a minor that is two releases older.
 */
export function wrongMinor(minor: KubernetesMinor): string | undefined {
  const next = minorAfter(newestMinor);
  if (minors.includes(minor) || minor === next) return undefined;
  const known = `The facts have Kubernetes ${oldestMinor} to ${newestMinor}`;
  return compareMinors(minor, next) > 0
    ? `${known}, so ${minor} cannot be compared before ${next} is read. Read ${next} first, and give it its rows with \`npm run minor -- ${next} DAY\`.`
    : `${known}, and none of them says what ${minor} does.`;
}

/** The options, or what is wrong with them in a sentence. */
export function optionsFrom(words: readonly string[]): Options | string {
  const sources: Source[] = [];
  let options: Omit<Options, 'sources'> = { format: 'text', record: false, timeout: 20_000, help: false };
  for (let index = 0; index < words.length; index += 1) {
    const [name = '', joined] = /^(--[^=]+)=(.*)$/s.exec(words[index] ?? '')?.slice(1) ?? [words[index]];
    if ((alone as readonly string[]).includes(name) && joined === undefined) {
      if (name === '--help') options = { ...options, help: true };
      else if (name === '--record') options = { ...options, record: true };
      else if (options.format !== 'text') return `--json and --markdown were both given, and a report has one form. Leave out one of them.`;
      else options = { ...options, format: name === '--json' ? 'json' : 'markdown' };
      continue;
    }
    if (!(withValue as readonly string[]).includes(name))
      return `There is no option ${words[index]}. The options are ${[...withValue, ...alone].join(', ')}.`;
    const value = joined ?? words[(index += 1)];
    if (value === undefined || value === '' || (joined === undefined && value.startsWith('--')))
      return `${name} was given without a value. Write it after a space, as in \`${name} ${examples[name]}\`.`;
    if (name === '--at' || name === '--name') {
      const last = sources.at(-1);
      if (!last)
        return `${name} belongs to the source that is named before it, and none is. Write it after --kubernetes, --kep or --features.`;
      sources[sources.length - 1] = { ...last, [name.slice(2)]: value };
    } else if (name === '--k8s') {
      const minor = /^v?(1\.\d+)(\.\d+.*)?$/.exec(value)?.[1];
      if (minor === undefined) return `--k8s was given “${value}”, and a minor such as ${plannedMinor} was expected.`;
      const wrong = wrongMinor(minor as KubernetesMinor);
      if (wrong !== undefined) return `--k8s was given “${value}”. ${wrong}`;
      options = { ...options, minor: minor as KubernetesMinor };
    } else if (name === '--timeout') {
      if (!/^\d+$/.test(value) || Number(value) === 0)
        return `--timeout was given “${value}”, and a number of seconds of at least 1 was expected.`;
      options = { ...options, timeout: Number(value) * 1000 };
    } else sources.push({ what: name.slice(2) as Source['what'], from: value });
  }
  const wrong = sources.find(({ from, at }) => at !== undefined && /^https?:/.test(from));
  if (wrong) return `--at belongs to a git directory, and ${wrong.from} is an address. Put the tag into the address instead.`;
  if (sources.length === 0 && !options.help)
    return `Nothing to read was named. Name a source with --kubernetes, --kep or --features; --help explains them.`;
  return { ...options, sources };
}

const examples: Readonly<Record<string, string>> = {
  '--kubernetes': '../kubernetes',
  '--kep': '../enhancements',
  '--features': '../kubernetes',
  '--at': `v${plannedMinor}.0`,
  '--name': `kubernetes/kubernetes@v${plannedMinor}.0`,
  '--k8s': `${plannedMinor}`,
  '--timeout': '20',
};
