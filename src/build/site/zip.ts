import { zipSync, type ZipOptions } from 'fflate';

/** 1 January 1980, 00:00, the first time that a zip can write, in the zone of this machine, as zips have it. */
const dayZero = new Date(1980, 0, 1);
const unix = 3;
/** The kind and the permissions of a file, in the upper half of the attributes of a zip made by Unix: a regular file, rw-r--r-- or rwxr-xr-x. */
const attributesOf = (isProgram: boolean): number => ((isProgram ? 0o100755 : 0o100644) << 16) >>> 0;

/**
 * The zip of pairs of a name with forward slashes, and the bytes. It depends on names and contents alone: entries are sorted and have one fixed
 * time. A name may not leave the folder that a reader unpacks into, nor occur twice. `isProgram` says which files can be started.
 */
export function zip(
  entries: Iterable<readonly [name: string, content: Uint8Array]>,
  isProgram: (name: string) => boolean = () => false,
): Uint8Array {
  const files: Record<string, [Uint8Array, ZipOptions]> = {};
  for (const [name, content] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^\/|\\|(^|\/)\.\.(\/|$)/.test(name)) throw new Error(`"${name}" is no name for a zip: it leads out of the folder`);
    if (Object.hasOwn(files, name)) throw new Error(`"${name}" would be in the zip twice`);
    files[name] = [content, { attrs: attributesOf(isProgram(name)) }];
  }
  return zipSync(files, { level: 9, mtime: dayZero, os: unix });
}
