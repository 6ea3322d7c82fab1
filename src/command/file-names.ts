import path from 'node:path';

/** Endings that configuration files have; text for readers, such as Markdown, is read where it is named only. */
const endings = new Set(['yaml', 'yml', 'json', 'conf', 'config', 'cfg', 'service', 'env', 'kubeconfig', 'toml', 'ign', 'bu', 'hcl', 'tf']);
/** Endings of templates, which stand behind the ending of what they make. */
const templates = new Set(['j2', 'jinja2', 'tmpl', 'tpl', 'gotmpl', 'erb']);
/** Names without an ending that the files of these programs have. */
const programs = /^(?:kubelet|kube-apiserver|kubeconfig|k3s|rke2-?\w*|konnectivity-(?:server|agent)|proxy-(?:server|agent))$/;

/** Whether a file that nobody named is read: by its name. */
export function isTakenByName(file: string): boolean {
  const parts = path.basename(file).toLowerCase().split('.');
  if (parts.length > 1 && templates.has(parts.at(-1) ?? '')) parts.pop();
  const [name = '', ...rest] = parts;
  return rest.length === 0 ? programs.test(name) : endings.has(rest.at(-1) ?? '');
}

/** What a folder without any such file is told. */
export const takenWords = `files that end in ${[...endings].map((one) => `.${one}`).join(', ')}, templates of them, and files that are called like their program, such as kubelet`;

/** Whether reading a folder passes over this entry. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** A file as reports name it: as the reader wrote it, or relative to where the reader stands where that holds the file. */
export function shownName(given: string, from: string): string {
  const slashed = (name: string): string => (path.sep === '/' ? name : name.replaceAll(path.sep, '/'));
  if (!path.isAbsolute(given)) return slashed(path.normalize(given));
  const relative = path.relative(from, given);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative) && path.parse(from).root !== from;
  return slashed(isInside ? relative : path.normalize(given));
}
