import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check } from '../check.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from './facts.ts';

/** How many characters the searches of one check look over: each from where it begins to where it finds something, or to the end. */
function looksOver(text: string): number {
  let characters = 0;
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  RegExp.prototype.exec = function (given: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, given);
    characters += found ? found.index + found[0].length - from : this.sticky ? 1 : Math.max(0, given.length - from);
    return found;
  };
  String.prototype.indexOf = function (wanted: string, from = 0) {
    const at = indexOf.call(this, wanted, from);
    characters += (at === -1 ? this.length : at) - Math.min(from, this.length);
    return at;
  };
  try {
    check([{ name: 'input', text }], { facts: factsForTests, forms: moreForms });
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.indexOf = indexOf;
  }
  return characters;
}

/** A text of at least so many characters: its head, and rows. */
function filled(characters: number, head: string, row: (index: number) => string): string {
  let text = head;
  for (let index = 0; text.length < characters; index += 1) text += row(index);
  return text;
}

/** Texts that cost the most: what is opened and never closed, thousands of names, one long line. */
const hostile: readonly (readonly [what: string, head: string, row: (index: number) => string])[] = [
  ['variables of a script', '#!/bin/bash\nkubelet $V1\n', (index) => `V${index}="--v=${index}"\n`],
  ['variables that use each other', '#!/bin/bash\nV0=kubelet\n', (index) => `V${index + 1}="$V${index} --v=2"\n`],
  ['defaults without an end', '#!/bin/bash\nkubelet ', () => '${A:-"'],
  ['heredocs without an end', '#!/bin/bash\nkubelet --v=2\n', () => 'cat <<EOF\n'],
  ['fences of Markdown without an end', '# a\nkubelet\n', () => '```yaml\nkind: A\n'],
  ['blocks of Terraform without an end', '', () => 'resource "a" "b" {\n'],
  ['heredocs of Terraform without an end', 'resource "aws_eks_cluster" "a" {\n', (index) => `a${index} = <<E${index}\nb\n`],
  ['commands in strings of Terraform', 'locals {\n', (index) => `  a${index} = ["INSTALL_K3S_EXEC=server ${index}"]\n`],
  ['files that a script writes line by line', '#!/bin/bash\n', (index) => `echo "KUBE_${index}=--v=2" >> /a${index % 9}\n`],
  ['commands behind documents in notes', '# a\n', (index) => `\`\`\`\n[a@b ~]# cat a${index}\nkind: A\nkubectl apply -f a\n\`\`\`\n`],
  ['files of cloud-init', '#cloud-config\nwrite_files:\n', (index) => `- path: /a${index}\n  content: |\n    kubelet --v=2\n`],
  ['a help text', 'Usage:\n  kubelet [flags]\n\nFlags:\n', (index) => `      --flag-${index} string     Some words (default "a")\n`],
  ['cut command lines', 'USER PID\n', (index) => `root  ${index}  0.0  kubelet --config=/a.yaml --read-only-p\n`],
  ['one long command', 'kubelet ', (index) => `--a${index}=b `],
  ['a log of JSON', '', (index) => `{"ts":${index},"msg":"FLAG: --v=\\"2\\""}\n`],
  ['what SOPS encrypted', 'machine:\n  type: controlplane\ncluster:\n  a: ', () => 'ENC[AES'],
  ['templates of Jinja without an end', 'kubelet --v=2\n', () => '{% if a %}\n'],
  ['templates of Go without an end', 'kubelet --v=2\n', () => '{{ if .a }}\n'],
  ['tags and comments of Jinja, and then no JSON', '', () => '{% a %}{# b #}\n'],
  ['lines without a word', '', () => '  \n'],
];

it('looks over four times as many characters of a text that is four times as long, at most', async () => {
  await everyRow(
    hostile,
    ([what]) => what,
    ([, head, row]) => {
      const [once, fourTimes] = [4000, 16_000].map((length) => looksOver(filled(length, head, row))) as [number, number];
      expect(fourTimes / once).toBeLessThan(5);
    },
  );
});

/** The files that read what a reader pastes, and where something stands in them. */
function foundInReaders(wanted: RegExp): readonly string[] {
  const files = ['src/checker', 'src/symptoms'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/test|corpus/.test(file))
      .map((file) => path.join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(wanted)].map(([pattern]) => `${file}: ${pattern}`));
}

it('has no pattern that looks over a run of empty lines once from each of them', () => {
  expect(foundInReaders(/\/\^(?:\\uFEFF[?*])?\\s\*.*?\/[a-z]*m[a-z]*(?=[;,.)])|\\n\)\*\(\?:\\s\*/g)).toEqual([]);
});

it('has no pattern that repeats a group which may hold any text, since it tries every way to divide a text among the groups', () => {
  expect(foundInReaders(/\((?:\?:)?[^()\n]*(?:\[\^\]|\[\\s\\S\]|\[\\S\\s\])[*+]\??[^()\n]*\)[*+]/g)).toEqual([]);
});
