import type { Reading } from '../reading.ts';

const notHere = /^(the (?:patch|file) @?(?:\.{1,2}\/)*(\S+)), which is not here$/;

/** Takes back that a file is not here where it is one of the inputs, which is read by its own form. */
export function joinFilesBeside({ sources, skipped, unread, withoutEffect }: Reading): void {
  for (const list of [skipped, unread])
    for (const one of list.splice(0)) {
      const [, named, path] = notHere.exec(one.what) ?? [];
      const isHere = path !== undefined && sources.some(({ name }) => name !== one.file && `/${name}`.endsWith(`/${path}`));
      if (isHere) withoutEffect.push({ ...one, what: `${named}, which is read as an input of its own` });
      else list.push(one);
    }
}
