import { endsWhenSolved, labPackages, saysWhatIsMissing } from '../../wording/exercise/page.ts';
import { packageName, type PackageId } from '../../build/exercises/packages.ts';

/** Where the form is described that a package follows. */
const forms: Readonly<Partial<Record<PackageId, string>>> = {
  killercoda: 'https://github.com/killercoda/scenario-examples',
  iximiuz: 'https://github.com/iximiuz/labs-content-samples',
  instruqt: 'https://docs.instruqt.com/reference/cli/configuration-files',
};
/** What can be taken away, in the order of the page. */
export const shownPackages = (Object.keys(labPackages) as PackageId[]).map((id) => {
  const { form: name, ...words }: { readonly for: string; readonly holds: string; readonly form?: string } = labPackages[id];
  const href = forms[id];
  return { id, ...words, form: name !== undefined && href !== undefined ? { href, name } : undefined };
});

/** Where a package is on the site. */
export const packageHref = (id: PackageId): string => `/learn/labs/${packageName(id)}.zip`;

/** How a lab is done, as commands. */
export const howTo = [
  ['unzip', `${packageName('folders')}.zip`],
  ['cd', packageName('folders')],
  ['sh', 'close-the-kubelet/verify'.padEnd(33), saysWhatIsMissing],
  ['vi', 'close-the-kubelet/start/kubelet-config.yaml'],
  ['sh', 'close-the-kubelet/verify'.padEnd(33), endsWhenSolved],
]
  .map((words) => words.join(' '))
  .join('\n');
