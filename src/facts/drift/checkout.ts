import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { Layout, ReadAgain } from './read-again.ts';

/** What is searched for. */
export interface Wanted {
  /** How the names of the files end that are searched. Tests of Go are never searched. */
  readonly ending: string;
  /** The folder that is searched first. */
  readonly near: string;
  passes(text: string): boolean;
}

/** Files that can be read: a folder, a commit of a git directory, or the address of a mirror. */
export interface Files {
  /** What it is called in a report. */
  readonly name: string;
  /** The text of a file, or `undefined` if there is no such file. Whatever else keeps it from being read is thrown. */
  read(path: string): Promise<string | undefined>;
  /** Whether there is such a folder, or `undefined` where that cannot be asked, as at an address. */
  hasFolder(path: string): Promise<boolean | undefined>;
  /** The first file below `folder` of which the search takes the text; `undefined` if there is none, or if files cannot be listed. */
  search(folder: string, wanted: Wanted): Promise<string | undefined>;
}

/** Where one checkout keeps Kubernetes, or one of its libraries. */
interface Place extends Layout {
  readonly library?: string;
}

/** Files of which is known where they keep Kubernetes. */
export interface Checkout {
  readonly files: Files;
  readonly places: readonly Place[];
}

/** A file of Kubernetes in a checkout. */
export interface Found {
  readonly state: 'there';
  readonly path: string;
  readonly text: string;
  readonly place: Place;
  readonly checkout: Checkout;
}
/** Gone: the checkout would have it. Elsewhere: the checkout does not hold that part of Kubernetes. */
type Location = Found | { readonly state: 'gone' | 'elsewhere' };

/** The layouts that a checkout has, most complete first. Empty where it holds no Kubernetes. */
export async function openCheckout(files: Files, layouts: readonly Layout[]): Promise<Checkout> {
  const places: Place[] = [];
  for (const layout of layouts) {
    const match = new RegExp(layout.says, 'm').exec((await files.read(layout.sign)) ?? '');
    const library = match?.groups?.['library'];
    if (match) places.push(library === undefined ? layout : { ...layout, library });
    // Both the checkout of Kubernetes and that of a library have `go.mod` as their sign, and kubernetes/kubernetes is no library.
    if (match && layout.sign === 'go.mod') break;
  }
  return { files, places };
}

const libraryOf = (path: string): readonly [library: string, rest: string] | undefined => {
  const [, library, rest] = /^k8s\.io\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return library !== undefined && rest !== undefined ? [library, rest] : undefined;
};

/** A path as kubernetes/kubernetes would write it, in a place: `undefined` where the place does not hold that part of Kubernetes. */
function pathIn(place: Place, path: string): string | undefined {
  const [library, rest] = libraryOf(path) ?? [];
  if (place.library !== undefined) return place.library === library ? rest : undefined;
  if (library !== undefined) return place.libraries === undefined ? undefined : `${place.libraries}${library}/${rest}`;
  return place.kubernetes === undefined ? undefined : `${place.kubernetes}${path}`;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Looks for a file of Kubernetes in each checkout, in their order. */
export async function locate(checkouts: readonly Checkout[], path: string): Promise<Location> {
  let gone = false;
  for (const checkout of checkouts)
    for (const place of checkout.places) {
      const pathInPlace = pathIn(place, path);
      if (pathInPlace === undefined) continue;
      const text = await checkout.files.read(pathInPlace);
      if (text !== undefined) return { state: 'there', path: pathInPlace, text, place, checkout };
      // A copy holds the packages that are imported, and of those the Go files alone.
      gone ||= place.whole === true || (pathInPlace.endsWith('.go') && (await checkout.files.hasFolder(folderOf(pathInPlace))) === true);
    }
  return { state: gone ? 'gone' : 'elsewhere' };
}

/** Where the text of a file that is not where it was may be found now: the first place that could hold it. */
export async function searchFor(
  checkouts: readonly Checkout[],
  path: string,
  passes: (text: string) => boolean,
): Promise<{ readonly path: string; readonly text: string; readonly place: Place } | undefined> {
  for (const { files, places } of checkouts)
    for (const place of places) {
      const pathInPlace = pathIn(place, path);
      if (pathInPlace === undefined) continue;
      const found = await files.search(place.kubernetes ?? '', { ending: '.go', near: folderOf(pathInPlace), passes });
      const text = found === undefined ? undefined : await files.read(found);
      if (found !== undefined && text !== undefined) return { path: found, text, place };
    }
  return undefined;
}

/** The minor that the checkouts are of, from what they say of themselves. */
export async function minorOf(checkouts: readonly Checkout[], { minor }: Pick<ReadAgain, 'minor'>): Promise<KubernetesMinor | undefined> {
  for (const { in: path, find } of minor)
    for (const checkout of checkouts) {
      const paths = checkout.places.map((place) => (path.startsWith('k8s.io/') ? pathIn(place, path) : path));
      for (const pathInPlace of new Set(paths)) {
        const groups =
          pathInPlace === undefined ? undefined : new RegExp(find, 'm').exec((await checkout.files.read(pathInPlace)) ?? '')?.groups;
        if (groups?.['value'] !== undefined) return groups['value'] as KubernetesMinor;
        if (groups?.['patch'] !== undefined) return `1.${Number(groups['patch'])}`;
      }
    }
  return undefined;
}
