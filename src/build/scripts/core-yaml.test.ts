import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { Work } from '../../checker/read/limits.ts';
import * as sources from '../../checker/read/yaml.ts';
import { mutated } from '../../checker/test/mutate.ts';
import { coreYaml } from './core-yaml.ts';

/** What a script with the reader of YAML leaves, bundled as browsers get it. */
async function bundled(plugins: Parameters<typeof build>[0]['plugins'] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/checker/read/yaml.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    tsconfigRaw: {},
    plugins,
  });
  return outputFiles?.[0]?.text ?? '';
}

const texts = [
  '%YAML 1.1\n---\na: yes\nb: 012\nc: 2001-01-01\nd: !!set {x}\n',
  'a: !!binary aGVsbG8=\nb: !!omap [{x: 1}]\nc: &z [1, 2.5, ~, "q\\n", >-\n  folded\n  text\n]\n',
  'base: &b {x: 1}\nmore:\n  <<: *b\n  y: |\n    block\n',
  'a: [unclosed\n',
  'a: ["b\n  c": 1]\n',
  'a: "b"#c\n',
  'a:\n  b: {c: 1,\n d: 2}\n',
  'a:\n  b: [\n  1\n]\n',
  '%TAG ! tag:example.org,2026:\n---\n- !x [a]\n- !!str 1\n- !!int "2"\n- !<tag:yaml.org,2002:seq> [b]\n- !!map [c]\n',
  '{"a": true, "b": [null, "c"]}\n---\n- one\n',
];

it('a script without what the checker never runs of yaml reads documents as the sources do, whole or mutated, and is smaller', async () => {
  const [code, whole] = [await bundled([coreYaml]), await bundled()];
  expect(code.length).toBeLessThan(whole.length - 40_000);
  const script = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof sources;
  /** What one of them reads; the words of what it refuses. */
  const readBy = ({ readYaml }: Pick<typeof sources, 'readYaml'>, text: string): unknown => {
    try {
      return readYaml(text, 0, text.length, new Work(text.length));
    } catch (error) {
      return String(error);
    }
  };
  const others = Array.from({ length: amountOf('documents for two readers of YAML') }, (_, seed) => mutated(seed));
  // An alias is one node in two places, so that to compare a bomb of them takes as long as to write it out.
  const comparable = others.flatMap(({ text, how }) => (/alias|large/.test(how) ? [] : [text]));
  for (const text of [...texts, ...comparable]) expect(readBy(script, text), text.slice(0, 400)).toEqual(readBy(sources, text));
});
