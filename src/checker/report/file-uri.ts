/** The base that relative names count from: the folder that the command ran in, or the root of the repository. */
export const sourceRoot = '%SRCROOT%';

/** A file as SARIF names it: a relative URI reference with its base, or an absolute URI where the name is absolute. Standard input is `stdin`. */
export function artifactOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (/^-(?: \(\d+\))?$/.test(file)) return { uri: file.replace('-', 'stdin').replace(/ .*/, ''), uriBaseId: sourceRoot };
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const [, drive, rest = path] = /^([A-Za-z]:)(\/.*)$/.exec(path) ?? [];
  const encoded = rest.split('/').map(encodeURIComponent).join('/');
  if (drive) return { uri: `file:///${drive}${encoded}` };
  return encoded.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: sourceRoot };
}
