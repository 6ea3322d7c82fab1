import { packageName, type PackageId } from '../../build/exercises/packages.ts';

/** A package on the page: for what it is made, and what is in it. */
interface ShownPackage {
  readonly id: PackageId;
  readonly for: string;
  readonly holds: string;
  /** Where the form is described that it follows. */
  readonly form?: { readonly href: string; readonly name: string };
}

/** What can be taken away, in the order of the page. */
export const shownPackages: readonly ShownPackage[] = [
  { id: 'folders', for: 'Your own machine', holds: 'It has one folder for each lab, and the checker beside them.' },
  {
    id: 'killercoda',
    for: 'Killercoda',
    holds: 'It has one scenario for each lab, with the checker as its asset.',
    form: { href: 'https://github.com/killercoda/scenario-examples', name: 'scenario-examples' },
  },
  {
    id: 'iximiuz',
    for: 'iximiuz Labs',
    holds: 'It has one challenge for each lab. Its init task writes the files and the checker.',
    form: { href: 'https://github.com/iximiuz/labs-content-samples', name: 'labs-content-samples' },
  },
  {
    id: 'instruqt',
    for: 'Instruqt',
    holds: 'It is one track with a challenge for each lab, on a container with Node. Name your team in `track.yml`.',
    form: { href: 'https://docs.instruqt.com/reference/cli/configuration-files', name: 'configuration files' },
  },
];

/** Where a package is on the site. */
export const packageHref = (id: PackageId): string => `/learn/labs/${packageName(id)}.zip`;

/** What the page of the labs says first, and the lists that name it. */
export const labsLead =
  'In each lab you change the files of a cluster until a connection is protected, and the checker says what is still missing. No cluster is needed.';

/** What is not known of the packages for platforms. */
export const notRun =
  'We built the packages for the three platforms from what each of them publishes about its form, and ran their scripts on our own machine. We have not run them on the platforms.';

/** How a lab is done, as commands. */
export const howTo = [
  `unzip ${packageName('folders')}.zip`,
  `cd ${packageName('folders')}`,
  'sh close-the-kubelet/verify          # says what is missing',
  'vi close-the-kubelet/start/kubelet-config.yaml',
  'sh close-the-kubelet/verify          # ends with 0 when the lab is solved',
].join('\n');
