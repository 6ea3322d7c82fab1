import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { Work } from '../../checker/read/limits.ts';
import * as sources from '../../checker/read/yaml.ts';
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

it('a script without what the checker never runs of yaml reads documents as the sources do, those of YAML 1.1 too, and is smaller', async () => {
  const [code, whole] = [await bundled([coreYaml]), await bundled()];
  expect(code.length).toBeLessThan(whole.length - 20_000);
  const script = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof sources;
  for (const text of [
    '%YAML 1.1\n---\na: yes\nb: 012\nc: 2001-01-01\nd: !!set {x}\n',
    'a: !!binary aGVsbG8=\nb: !!omap [{x: 1}]\nc: &z [1, 2.5, ~, "q\\n", >-\n  folded\n  text\n]\n',
    'base: &b {x: 1}\nmore:\n  <<: *b\n  y: |\n    block\n',
    'a: [unclosed\n',
    '{"a": true, "b": [null, "c"]}\n---\n- one\n',
  ])
    expect(script.readYaml(text, 0, text.length, new Work(text.length)), text).toEqual(
      sources.readYaml(text, 0, text.length, new Work(text.length)),
    );
});
