import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOfFile } from '../../../checker/read/bytes.ts';
import { isZip } from './files.ts';
import { unpack as unpackBy, type Unpacked } from './unpack.ts';

const unpack = (entries: readonly FileSystemEntry[], files: readonly File[]): Promise<Unpacked> =>
  unpackBy(entries, files, { textOf: textOfFile, isZip });

const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n';
const zipOf = (files: Readonly<Record<string, string>>): File =>
  new File([zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))], 'cluster.zip');

/** A folder as a browser gives it: in parts, of which the last is empty. */
const folder = (name: string, files: Readonly<Record<string, string>>): FileSystemEntry => {
  const entries = Object.entries(files).map(([file, text]) => ({
    isFile: true,
    fullPath: `/${name}/${file}`,
    file: (done: (one: File) => void) => done(new File([text], file)),
  }));
  const parts = [entries.slice(0, 1), entries.slice(1), []];
  const createReader = () => ({ readEntries: (done: (part: unknown) => void) => done(parts.shift()) });
  return { isFile: false, fullPath: `/${name}`, createReader } as unknown as FileSystemEntry;
};

describe('a zip', () => {
  it('gives the files with a word of these paths under their names in it, and counts the others', async () => {
    const zip = zipOf({ 'prod/kubelet.yaml': kubelet, 'prod/app.yaml': 'kind: Service\n', '.git/kubelet': kubelet });
    expect(await unpack([], [zip])).toEqual({ inputs: [{ name: 'prod/kubelet.yaml', text: kubelet }], leftOut: 1, problems: [] });
  });

  it('that is damaged is told by its name, and the files beside it are taken', async () => {
    const { inputs, problems } = await unpack([], [new File(['PK no zip'], 'broken.zip'), new File([kubelet], 'kubelet.yaml')]);
    expect(inputs.map(({ name }) => name)).toEqual(['kubelet.yaml']);
    expect(problems).toEqual([expect.stringMatching(/^broken\.zip could not be unpacked/)]);
  });

  it('may hold a file that is far too long, which is not unpacked', async () => {
    const { inputs } = await unpack([], [zipOf({ 'a.yaml': `${kubelet}${'#'.repeat(9_000_000)}`, 'b.yaml': kubelet })]);
    expect(inputs.map(({ name }) => name)).toEqual(['b.yaml']);
  });
});

describe('a folder', () => {
  it('is read in all its parts, without hidden files', async () => {
    const { inputs, leftOut } = await unpack([folder('prod', { 'a.yaml': kubelet, '.env': kubelet, 'b.yaml': kubelet, 'c.txt': 'x' })], []);
    expect(inputs.map(({ name }) => name)).toEqual(['prod/a.yaml', 'prod/b.yaml']);
    expect(leftOut).toBe(1);
  });
});
