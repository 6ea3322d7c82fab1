import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

/** What an app is given, and hands on to `<hub-spoke>`. */
export interface AppProps {
  readonly mode?: string | undefined;
  readonly path?: string | undefined;
  readonly theme?: string | undefined;
  readonly lock?: boolean | undefined;
}

/** What each bundle puts on `window.app`. */
export interface App {
  readonly mount: (target: Element, props: AppProps) => Mounted;
  /** Takes over what the server wrote into the target. */
  readonly hydrate?: (target: Element, props: AppProps) => Mounted;
}
export interface Mounted {
  readonly update: (props: AppProps) => void;
  readonly unmount: () => void;
}

interface Source {
  readonly client: string;
  /** Exports `render(props)`, which gives the markup of the page. */
  readonly server?: string;
  readonly alias?: Record<string, string>;
  /** The app imports the package, which registers the element at once. */
  readonly importsPackage?: true;
}

const svelteApp = `<script>
  let { initial } = $props();
  let now = $state.raw(initial);
  export const update = (next) => (now = next);
</script>
<hub-spoke mode={now.mode} path={now.path} theme={now.theme} lock={now.lock} onhub-spoke-state={({ detail }) => told(detail)}></hub-spoke>`;
const reactApp = `const App = (props) => <hub-spoke {...props} onhub-spoke-state={({ detail }) => told(detail)}></hub-spoke>;`;
const reactComponentApp = `import { HubSpoke } from 'hub-spoke-element/react';
const App = (props) => <HubSpoke {...props} onHubSpokeState={({ detail }) => told(detail)}></HubSpoke>;`;
const vueApp = `const options = (props) => ({
  setup: () => ({ props, told: (event) => told(event.detail) }),
  template: '<hub-spoke :mode="props.mode" :path="props.path" :theme="props.theme" :lock="props.lock" @hub-spoke-state="told"></hub-spoke>',
});
const isOurs = (app) => { app.config.compilerOptions.isCustomElement = (tag) => tag === 'hub-spoke'; return app; };
`;
const vueComponentApp = `import { HubSpoke } from 'hub-spoke-element/vue';
const options = (props) => ({
  components: { HubSpoke },
  setup: () => ({ props, told: (event) => told(event.detail) }),
  template: '<HubSpoke :mode="props.mode" :path="props.path" :theme="props.theme" :lock="props.lock" @hub-spoke-state="told" />',
});
const isOurs = (app) => app;
`;

const reactClient = (app: string): string => `import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
${app}
const at = (root) => ({ update: (props) => flushSync(() => root.render(<App {...props} />)), unmount: () => flushSync(() => root.unmount()) });
window.app = {
  mount: (target, props) => { const mounted = at(createRoot(target)); mounted.update(props); return mounted; },
  hydrate: (target, props) => { let root; flushSync(() => { root = hydrateRoot(target, <App {...props} />); }); return at(root); },
};`;
const reactServer = (app: string): string => `import { renderToString } from 'react-dom/server';
${app}
export const render = (props) => renderToString(<App {...props} />);`;

const vueClient = (app: string): string => `import { createApp, createSSRApp, nextTick, shallowReactive } from 'vue';
${app}
const names = ['mode', 'path', 'theme', 'lock'];
const start = (create) => (target, first) => {
  const props = shallowReactive({ ...first });
  const app = isOurs(create(options(props)));
  app.mount(target);
  return { update: (next) => { for (const name of names) props[name] = next[name]; }, unmount: () => app.unmount() };
};
window.app = { mount: start(createApp), hydrate: start(createSSRApp) };`;
const vueServer = (app: string): string => `import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
${app}
export const render = (props) => renderToString(isOurs(createSSRApp(options(props))));`;
/** The build that compiles templates in the browser, since no bundler plugin does it here. */
const vueWithCompiler = { vue: 'vue/dist/vue.esm-bundler.js' };

/** The same app in each framework, written as its users write it. */
const sources = {
  React: { client: reactClient(reactApp), server: reactServer(reactApp) },
  'React, as a component': { client: reactClient(reactComponentApp), server: reactServer(reactComponentApp), importsPackage: true },
  Vue: { client: vueClient(vueApp), server: vueServer(vueApp), alias: vueWithCompiler },
  'Vue, as a component': {
    client: vueClient(vueComponentApp),
    server: vueServer(vueComponentApp),
    alias: vueWithCompiler,
    importsPackage: true,
  },
  Svelte: {
    client: `import { flushSync, hydrate, mount, unmount } from 'svelte';
import App from 'App.svelte';
const start = (how) => (target, initial) => {
  const app = how(App, { target, props: { initial } });
  flushSync();
  return { update: (next) => { app.update(next); flushSync(); }, unmount: () => void unmount(app) };
};
window.app = { mount: start(mount), hydrate: start(hydrate) };`,
    server: `import { render as renderApp } from 'svelte/server';
import App from 'App.svelte';
export const render = (initial) => renderApp(App, { props: { initial } }).body;`,
  },
  // Its templates set properties, also of an element that is not defined yet.
  Lit: {
    client: `import { html, nothing, render } from 'lit';
const view = ({ mode, path, theme, lock }) => html\`<hub-spoke .mode=\${mode} .path=\${path} .theme=\${theme} .lock=\${lock} @hub-spoke-state=\${({ detail }) => told(detail)}></hub-spoke>\`;
window.app = {
  mount: (target, props) => {
    const update = (next) => void render(view(next), target);
    update(props);
    return { update, unmount: () => void render(nothing, target) };
  },
};`,
  },
} as const satisfies Readonly<Record<string, Source>>;

export type Framework = keyof typeof sources;
export const frameworks = Object.keys(sources) as Framework[];
/** Those whose app registers the element by its import. */
export const importing = frameworks.filter((framework) => 'importsPackage' in sources[framework]);
/** Those that also run on a server here. */
export const onServer = frameworks.filter((framework) => 'server' in sources[framework]);

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^App\.svelte$/ }, ({ path: file }) => ({ path: file, namespace: 'app' }));
    onLoad({ filter: /./, namespace: 'app' }, () => ({
      contents: compile(svelteApp, { generate, filename: 'App.svelte', dev: true }).js.code,
      resolveDir: process.cwd(),
    }));
  },
});

/** Bundles one side of an app with what a development build says in the console: a mismatch of server and browser, for one. */
async function bundle(framework: Framework, side: 'client' | 'server', element: string): Promise<string> {
  const source: Source = sources[framework];
  const onClient = side === 'client';
  const { outputFiles } = await build({
    stdin: { contents: source[side] ?? '', loader: 'tsx', resolveDir: process.cwd() },
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: onClient ? 'iife' : 'cjs',
    platform: onClient ? 'browser' : 'node',
    conditions: ['development', ...(onClient ? ['browser'] : [])],
    alias: { ...(onClient ? source.alias : {}), 'hub-spoke-element': element },
    // The package lies elsewhere, and asks for the frameworks of this project.
    nodePaths: ['node_modules'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte(side)],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** The script of an app for the browser, with the built package of the element in the folder `element`. */
export const clientOf = (framework: Framework, element: string): Promise<string> => bundle(framework, 'client', element);

/** What an app writes on a server, in this process, where there is no window. */
export async function renderOnServer(framework: Framework, element: string, props: AppProps): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-spoke-server-'));
  try {
    await build({
      stdin: { contents: await bundle(framework, 'server', element), resolveDir: process.cwd() },
      outfile: path.join(folder, 'server.cjs'),
      format: 'cjs',
      platform: 'node',
    });
    const { render } = createRequire(import.meta.url)(path.join(folder, 'server.cjs')) as {
      render: (props: AppProps) => string | Promise<string>;
    };
    return await render(props);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
