import { checkPackage, Package } from '@arethetypeswrong/core';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modeIds } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { choices } from '../../src/standalone/choices.ts';

const consumer = mkdtempSync(path.join(tmpdir(), 'hub-spoke-consumer-'));
const installed = path.join(consumer, 'node_modules/hub-spoke-element');
const read = (file: string): string => readFileSync(path.join(installed, file), 'utf8');
const build = (...options: readonly string[]): void =>
  void execFileSync(process.execPath, ['scripts/site/build-element.ts', ...options], { stdio: 'pipe' });

/** The package as a reader has it: built, and installed beside the frameworks of this project. A build over its budget fails. */
beforeAll(() => {
  const built = path.join(consumer, 'built');
  build(built);
  mkdirSync(path.dirname(installed), { recursive: true });
  cpSync(built, installed, { recursive: true });
  for (const name of ['react', 'vue', '@vue', '@types', 'csstype'])
    symlinkSync(path.resolve('node_modules', name), path.join(consumer, 'node_modules', name));
  writeFileSync(path.join(consumer, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(consumer, { recursive: true }));

/** What pages, JSX and templates write; `@ts-expect-error` in it demands an error. */
const uses: Readonly<Record<string, string>> = {
  'plain.ts': `import { HubSpokeElement, type HubSpokeModeId, type HubSpokeState } from 'hub-spoke-element';
import 'hub-spoke-element/define';
HubSpokeElement.define('my-spokes');
const element = document.createElement('hub-spoke');
element.mode = 'konnectivity';
element.mode = undefined;
element.mode = new URLSearchParams().get('mode');
element.path = null;
element.lock = false;
element.lock = 'false';
const mode: HubSpokeModeId = element.mode;
element.addEventListener('hub-spoke-state', ({ detail }) => { const state: HubSpokeState = detail; console.log(state.mode, mode); });
element.addEventListener('click', ({ clientX }) => console.log(clientX));
addEventListener('hub-spoke-state', ({ detail }) => console.log(detail.path));
document.addEventListener('hub-spoke-state', ({ detail }) => console.log(detail.path));
// @ts-expect-error a mode is no number
element.mode = 1;
// @ts-expect-error a theme is no boolean
element.theme = true;
`,
  'react.tsx': `import { HubSpoke } from 'hub-spoke-element/react';
import type { HubSpokeElement } from 'hub-spoke-element';
import { createRef } from 'react';
const ref = createRef<HubSpokeElement>();
export const right = (
  <hub-spoke ref={ref} mode="konnectivity" path={undefined} theme="dark" controls="none" lock={false} className="wide"
    onhub-spoke-state={({ detail }) => console.log(detail.mode)} />
);
export const component = (
  <HubSpoke ref={ref} mode="konnectivity" path={undefined} theme="dark" controls="none" lock={false} className="wide" key="a"
    onHubSpokeState={({ detail }) => console.log(detail.mode)}>
    <p>A picture.</p>
  </HubSpoke>
);
// @ts-expect-error a theme is no number
export const theme = <HubSpoke theme={1} />;
// @ts-expect-error a listener takes the event, whose detail has no seat
export const seat = <HubSpoke onHubSpokeState={({ detail }) => console.log(detail.seat)} />;
// @ts-expect-error a lock is no number
export const lock = <hub-spoke lock={1} />;
// @ts-expect-error there is no such attribute
export const modes = <hub-spoke modes="konnectivity" />;
`,
  'vue.ts': `import { HubSpoke } from 'hub-spoke-element/vue';
import { h, type GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['hub-spoke']>['$props'];
export const right: Props = { mode: 'konnectivity', path: undefined, lock: false, class: 'wide', onHubSpokeState: ({ detail }) => console.log(detail.mode) };
export const component = h(HubSpoke, { mode: 'konnectivity', lock: false, onHubSpokeState: ({ detail }) => console.log(detail.mode) }, () => [h('p')]);
type ComponentProps = Parameters<typeof HubSpoke>[0];
// @ts-expect-error a theme is no number
export const theme: ComponentProps = { theme: 1 };
// @ts-expect-error a listener takes the event, whose detail has no seat
export const seat: ComponentProps = { onHubSpokeState: ({ detail }) => console.log(detail.seat) };
// @ts-expect-error a lock is no number
export const lock: Props = { lock: 1 };
`,
};

describe('the types', () => {
  it.each([
    ['Node', '--module', 'nodenext'],
    ['a bundler', '--module', 'esnext', '--moduleResolution', 'bundler'],
  ])(
    'as %s resolves them, are those of pages, of JSX in React and of templates in Vue: they take what can be set, and type the event',
    (_, ...options) => {
      for (const [file, code] of Object.entries(uses)) writeFileSync(path.join(consumer, file), code);
      const tsc = path.resolve('node_modules/typescript/bin/tsc');
      const common = '--strict --noEmit --skipLibCheck --target es2022 --lib es2022,dom,dom.iterable --jsx react-jsx --types react'.split(
        ' ',
      );
      const { stdout } = spawnSync(process.execPath, [tsc, '--ignoreConfig', ...common, ...options, ...Object.keys(uses)], {
        cwd: consumer,
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
    },
  );
});

describe('the package', () => {
  it('is imported where there is no window, by every entry of it', () => {
    const code = `const { HubSpokeElement } = await import('hub-spoke-element');
HubSpokeElement.define();
for (const entry of ['define', 'react', 'vue']) if ((await import('hub-spoke-element/' + entry)).HubSpokeElement !== HubSpokeElement) throw new Error(entry);
for (const entry of ['react', 'vue']) if (typeof (await import('hub-spoke-element/' + entry)).HubSpoke !== 'function') throw new Error(entry);
console.log(typeof window, typeof HubSpokeElement);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: consumer, encoding: 'utf8' });
    expect(output.trim()).toBe('undefined function');
  });

  it('has nothing that publint complains of, suggestions included', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, level: 'suggestion', strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that resolve as its code does, as are the types wrong sees it for packages of modules alone', async () => {
    const files = Object.fromEntries(readdirSync(installed).map((file) => [`/node_modules/hub-spoke-element/${file}`, read(file)]));
    const analysis = await checkPackage(new Package(files, 'hub-spoke-element', '0.0.0'));
    if (!analysis.types) throw new Error('the package has no types');
    // A module cannot be required where `require` knows none: the profile `esm-only` of attw leaves that out.
    expect(analysis.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  });

  it('names only files that it holds, and its scripts lead to the sources of this project', () => {
    const { exports, customElements, sideEffects } = JSON.parse(read('package.json'));
    const targets = Object.values<string | Record<string, string>>(exports).flatMap((to) =>
      typeof to === 'string' ? [to] : Object.values(to),
    );
    for (const file of [...targets, ...sideEffects, customElements])
      expect([file, existsSync(path.join(installed, file))]).toEqual([file, true]);
    for (const file of ['hub-spoke.js', 'index.js']) {
      expect(read(file)).toContain(`//# sourceMappingURL=${file}.map`);
      const { sources, sourcesContent } = JSON.parse(read(`${file}.map`));
      expect(sources).toContain('src/standalone/hub-spoke-element.ts');
      expect(sources.filter((source: string) => !existsSync(source))).toEqual([]);
      expect(sourcesContent).toHaveLength(sources.length);
    }
  });

  it('says where it is from only if whoever builds it does', () => {
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('repository');
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('homepage');
    const told = path.join(consumer, 'told');
    build(told, '--repository', 'https://git.example/hub.git', '--homepage', 'https://docs.example/hub/');
    expect(JSON.parse(readFileSync(path.join(told, 'package.json'), 'utf8'))).toMatchObject({
      homepage: 'https://docs.example/hub/',
      repository: { type: 'git', url: 'https://git.example/hub.git' },
    });
  });

  it('documents the attributes, members and parts that the element has, with the values of the model', () => {
    const [{ attributes, members, cssParts, events }] = JSON.parse(read('custom-elements.json')).modules[0].declarations;
    const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);
    const observed = [...Object.keys(choices), 'lock'];
    expect(names(attributes)).toEqual(observed);
    expect(names(members)).toEqual([...observed, 'define']);
    expect(names(events)).toEqual(['hub-spoke-state']);
    const shell = readFileSync('src/standalone/shell.ts', 'utf8');
    expect([...shell.matchAll(/part: '(\w+)'/g)].map(([, part]) => part).sort()).toEqual(names(cssParts).sort());
    const [{ attributes: completed }] = JSON.parse(read('html-custom-data.json')).tags;
    expect(names(completed)).toEqual(observed);
    expect(names(completed[0].values)).toEqual(modeIds);
    expect(names(completed[1].values)).toEqual(pathIds);
    for (const id of modeIds) expect(read('README.md')).toContain(`\`${id}\``);
    for (const name of observed) expect(read('README.md')).toMatch(new RegExp(`^\\| \`${name}\` `, 'm'));
  });
});
