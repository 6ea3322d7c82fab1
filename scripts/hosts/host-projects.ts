/** A project of one of the platforms: which packages it takes, which files it consists of, how it is built, and where the built page lies. */
export interface HostProject {
  /** The id of the platform in `src/export/texts/platforms.ts`. */
  readonly id: string;
  /** Packages of npm with their exact versions. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Packages of Debian that bring `command`. */
  readonly debian?: readonly string[];
  /** The files of the project, with the paste in one of them. */
  readonly files: (paste: string) => Readonly<Record<string, string>>;
  /** The command that builds it, run in the folder of the project; nothing where the files are served as they are. */
  readonly command?: readonly [program: string, ...parameters: string[]];
  /** The command that serves the folder, where the software makes a page when it is asked for; it runs in that folder. */
  readonly serve?: (port: number) => readonly [program: string, ...parameters: string[]];
  /** Prints the version of the tool, where Debian brings it. */
  readonly version?: readonly [program: string, ...parameters: string[]];
  /** The folder to serve, and the page in it; `{host}` in it is the origin that serves it. */
  readonly output: string;
  readonly page: string;
  /** Whether the page shows the picture instead of a frame. */
  readonly showsPicture?: boolean;
}

const page = (paste: string): string => `# A page of ours\n\nBefore the view.\n\n${paste}\nAfter the view.\n`;
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The version of Backstage's plugin whose sanitizer is run. It alone is unpacked, because what it depends on is most of Backstage. */
const techDocsVersion = '1.20.0';

/** Runs TechDocs’ own sanitizer over a page of MkDocs, in the place of React and of the configuration that Backstage gives it. */
const sanitize = `import { readFileSync, writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
const { window } = new JSDOM(readFileSync('site/index.html', 'utf8'));
Object.assign(globalThis, { window, document: window.document, Element: window.Element, Node: window.Node });
const hosts = [new URL(window.document.querySelector('iframe').src).host];
globalThis.techdocs = { getOptionalStringArray: (name) => (name === 'allowedIframeHosts' ? hosts : undefined), getOptionalString: () => undefined };
const { useSanitizerTransformer } = await import('./package/dist/reader/transformers/html/transformer.esm.js');
const { outerHTML } = await useSanitizerTransformer()(window.document.documentElement);
writeFileSync('site/index.html', outerHTML);
`;

export const hostProjects: readonly HostProject[] = [
  {
    id: 'docusaurus',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    files: (paste) => ({
      'docusaurus.config.js': `export default {
  title: 'A host', url: 'https://host.example', baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
`,
      'docs/index.mdx': page(paste),
    }),
    command: ['node_modules/.bin/docusaurus', 'build'],
    output: 'build',
    page: '/',
  },
  {
    id: 'vitepress',
    packages: { vitepress: '1.6.4' },
    files: (paste) => ({ 'docs/index.md': page(paste) }),
    command: ['node_modules/.bin/vitepress', 'build', 'docs'],
    output: 'docs/.vitepress/dist',
    page: '/',
  },
  {
    id: 'starlight',
    packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
    files: (paste) => ({
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'A host', pagefind: false })] };
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.mdx': `---\ntitle: A page of ours\n---\n\nBefore the view.\n\n${paste}\nAfter the view.\n`,
    }),
    command: ['node_modules/.bin/astro', 'build'],
    output: 'dist',
    page: '/',
  },
  {
    id: 'mkdocs',
    debian: ['mkdocs'],
    files: (paste) => ({ 'mkdocs.yml': 'site_name: A host\n', 'docs/index.md': page(paste) }),
    command: ['mkdocs', 'build', '--quiet'],
    version: ['mkdocs', '--version'],
    output: 'site',
    page: '/',
  },
  {
    id: 'material',
    debian: ['mkdocs-material'],
    files: (paste) => ({ 'mkdocs.yml': 'site_name: A host\ntheme:\n  name: material\n  font: false\n', 'docs/index.md': page(paste) }),
    command: ['mkdocs', 'build', '--quiet'],
    version: ['/usr/bin/python3', '-c', "from importlib.metadata import version; print(version('mkdocs-material'))"],
    output: 'site',
    page: '/',
  },
  {
    id: 'mdbook',
    debian: ['mdbook'],
    files: (paste) => ({
      'book.toml': '[book]\ntitle = "A host"\n',
      'src/SUMMARY.md': '# Summary\n\n- [A page of ours](page.md)\n',
      'src/page.md': page(paste),
    }),
    command: ['mdbook', 'build', '--dest-dir', 'out'],
    version: ['mdbook', '--version'],
    output: 'out',
    page: '/page.html',
  },
  {
    id: 'jekyll',
    debian: ['jekyll'],
    files: (paste) => ({
      '_config.yml': 'title: A host\n',
      '_layouts/default.html': '<!doctype html><html lang="en"><title>A host</title><body>{{ content }}</body></html>\n',
      'index.md': `---\nlayout: default\n---\n\n${page(paste)}`,
    }),
    command: ['jekyll', 'build', '--quiet', '--disable-disk-cache', '--destination', 'out'],
    version: ['jekyll', '--version'],
    output: 'out',
    page: '/',
  },
  {
    id: 'hugo',
    debian: ['hugo'],
    files: (paste) => ({
      'hugo.yaml': 'baseURL: https://host.example/\ntitle: A host\nmarkup:\n  goldmark:\n    renderer:\n      unsafe: true\n',
      'layouts/index.html': '<!doctype html><html lang="en"><title>A host</title><body>{{ .Content }}</body></html>\n',
      'content/_index.md': page(paste),
    }),
    command: ['hugo', '--quiet'],
    version: ['hugo', 'version'],
    output: 'public',
    page: '/',
  },
  {
    id: 'sphinx',
    debian: ['python3-sphinx'],
    files: (paste) => ({
      'conf.py': 'project = "A host"\n',
      'index.rst': `A page of ours\n==============\n\nBefore the view.\n\n${paste}\nAfter the view.\n`,
    }),
    command: ['sphinx-build', '-q', '-W', '-b', 'html', '.', 'out'],
    version: ['sphinx-build', '--version'],
    output: 'out',
    page: '/',
  },
  {
    id: 'myst',
    debian: ['python3-sphinx', 'python3-myst-parser'],
    files: (paste) => ({ 'conf.py': 'project = "A host"\nextensions = ["myst_parser"]\n', 'index.md': page(paste) }),
    command: ['sphinx-build', '-q', '-W', '-b', 'html', '.', 'out'],
    version: ['/usr/bin/python3', '-c', 'import myst_parser; print(myst_parser.__version__)'],
    output: 'out',
    page: '/',
  },
  {
    id: 'asciidoc',
    debian: ['asciidoctor'],
    files: (paste) => ({ 'index.adoc': `= A page of ours\n\nBefore the view.\n\n${paste}\nAfter the view.\n` }),
    command: ['asciidoctor', '--failure-level=WARN', '-D', 'out', 'index.adoc'],
    version: ['asciidoctor', '--version'],
    output: 'out',
    page: '/',
  },
  {
    id: 'antora',
    packages: { antora: '3.1.15' },
    // Antora reads pages out of a git repository, and its own look lies on another host, so this one is a layout of one line.
    files: (paste) => ({
      'antora-playbook.yml': `site:
  title: A host
content:
  sources:
    - url: .
      start_path: docs
ui:
  bundle:
    url: ./ui
output:
  dir: out
runtime:
  cache_dir: ./cache
`,
      'docs/antora.yml': 'name: host\nversion: ~\ntitle: A host\n',
      'docs/modules/ROOT/pages/index.adoc': `= A page of ours\n\nBefore the view.\n\n${paste}\nAfter the view.\n`,
      'ui/layouts/default.hbs': '<!doctype html><html lang="en"><title>A host</title><body>{{{page.contents}}}</body></html>\n',
      'build.sh': `set -e
rm -rf .git
git init --quiet
git add docs
git -c user.name=host -c user.email=host@host.example commit --quiet --message "A page"
node_modules/.bin/antora antora-playbook.yml
`,
    }),
    command: ['sh', 'build.sh'],
    output: 'out',
    page: '/host/',
  },
  {
    id: 'techdocs',
    packages: {
      dompurify: '3.5.0',
      jsdom: '31.0.1',
      react: 'file:stubs/react',
      '@backstage/core-plugin-api': 'file:stubs/core-plugin-api',
    },
    debian: ['mkdocs'],
    files: (paste) => ({
      'mkdocs.yml': 'site_name: A host\n',
      'docs/index.md': page(paste),
      'stubs/react/package.json': json({ name: 'react', version: '0.0.0', type: 'module', main: 'index.js' }),
      'stubs/react/index.js': 'export const useMemo = (make) => make();\nexport const useCallback = (call) => call;\n',
      'stubs/core-plugin-api/package.json': json({
        name: '@backstage/core-plugin-api',
        version: '0.0.0',
        type: 'module',
        main: 'index.js',
      }),
      'stubs/core-plugin-api/index.js':
        'export const configApiRef = {};\nexport const useApi = () => ({ getOptionalConfig: () => globalThis.techdocs });\n',
      'sanitize.mjs': sanitize,
      'build.sh': `set -e
npm pack --silent @backstage/plugin-techdocs@${techDocsVersion}
tar xzf backstage-plugin-techdocs-${techDocsVersion}.tgz
mkdocs build --quiet
node sanitize.mjs
`,
    }),
    command: ['sh', 'build.sh'],
    version: ['npm', 'view', `@backstage/plugin-techdocs@${techDocsVersion}`, 'version'],
    output: 'site',
    page: '/',
  },
  {
    id: 'reveal',
    packages: { 'reveal.js': '6.0.2' },
    files: (paste) => ({
      'index.html': `<!doctype html>
<html lang="en">
  <head>
    <title>A host</title>
    <link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css" />
  </head>
  <body>
    <div class="reveal"><div class="slides"><section>A deck of ours</section>${paste}</div></div>
    <script src="node_modules/reveal.js/dist/reveal.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`,
      'start.js': 'Reveal.initialize({ hash: true });\n',
    }),
    output: '.',
    page: '/#/1',
  },
  {
    id: 'slidev',
    packages: { '@slidev/cli': '53.0.0', '@slidev/theme-default': '0.25.0' },
    files: (paste) => ({
      'slides.md': `---\nrouterMode: hash\nfonts:\n  provider: none\n---\n\n# A deck of ours\n\n${paste}\n---\n\n# The end\n`,
    }),
    command: ['node_modules/.bin/slidev', 'build', 'slides.md', '--out', 'out', '--base', './'],
    output: 'out',
    page: '/index.html#/2',
  },
  {
    id: 'marp',
    packages: { '@marp-team/marp-cli': '4.5.1' },
    files: (paste) => ({ 'slides.md': `# A deck of ours\n\n${paste}` }),
    command: ['node_modules/.bin/marp', '--no-stdin', 'slides.md', '-o', 'out/index.html'],
    output: 'out',
    page: '/#2',
    showsPicture: true,
  },
  {
    id: 'liascript',
    packages: { '@liascript/editor': '1.1.41--1.0.1' },
    files: (paste) => ({ 'course.md': page(paste) }),
    command: ['sh', '-c', 'mkdir -p out && cp -r node_modules/@liascript/editor/dist/. course.md out'],
    output: 'out',
    page: '/index.html?{host}/course.md',
  },
  {
    id: 'tiddlywiki',
    packages: { tiddlywiki: '5.4.1' },
    files: (paste) => ({
      'tiddlywiki.info': json({ themes: ['tiddlywiki/vanilla', 'tiddlywiki/snowwhite'] }),
      'tiddlers/page.tid': `title: A page of ours\n\nBefore the view.\n\n${paste}\n\nAfter the view.\n`,
      'tiddlers/first.tid': 'title: $:/DefaultTiddlers\n\n[[A page of ours]]\n',
    }),
    command: ['node_modules/.bin/tiddlywiki', '.', '--output', 'out', '--render', '$:/core/save/all', 'index.html', 'text/plain'],
    output: 'out',
    page: '/',
  },
  {
    id: 'mediawiki',
    debian: ['mediawiki', 'php-cli', 'php-sqlite3'],
    files: (paste) => ({
      'page.wiki': paste,
      'build.sh': `set -e
run="php /usr/share/mediawiki/maintenance/run.php"
rm -rf data && mkdir -p data
MW_CONFIG_FILE= $run install --dbtype sqlite --dbpath "$PWD/data" --confpath "$PWD" --scriptpath "" --pass a-password-for-a-test "A host" Admin
echo '$wgAllowExternalImages = true; $wgServer = "http://" . ($_SERVER["HTTP_HOST"] ?? "127.0.0.1");' >> LocalSettings.php
MW_CONFIG_FILE="$PWD/LocalSettings.php" $run edit --no-rc Main_Page < page.wiki
`,
    }),
    command: ['sh', 'build.sh'],
    serve: (port) => ['sh', '-c', `MW_CONFIG_FILE="$PWD/LocalSettings.php" exec php -S 127.0.0.1:${port} -t /usr/share/mediawiki`],
    version: ['grep', '-o', "MW_VERSION', '[0-9.]*", '/usr/share/mediawiki/includes/Defines.php'],
    output: '.',
    page: '/index.php/Main_Page',
    showsPicture: true,
  },
  {
    id: 'dokuwiki',
    debian: ['dokuwiki', 'php-cli'],
    files: (paste) => ({
      'start.txt': paste,
      'preload.php': "<?php define('DOKU_CONF', dirname(__DIR__) . '/conf/');\n",
      'local.php': "<?php $conf['title'] = 'A host'; $conf['savedir'] = './data'; $conf['useacl'] = 0;\n",
      'build.sh': `set -e
rm -rf out
cp -rL /usr/share/dokuwiki out
cp -rL /var/lib/dokuwiki/data out/data
cp -r /etc/dokuwiki out/conf
cp preload.php out/inc/
cp local.php out/conf/
cp start.txt out/data/pages/
`,
    }),
    command: ['sh', 'build.sh'],
    serve: (port) => ['php', '-S', `127.0.0.1:${port}`],
    version: ['cat', '/usr/share/dokuwiki/VERSION'],
    output: 'out',
    page: '/doku.php',
    showsPicture: true,
  },
];

/** The package.json of a project. */
export const packageJson = ({ packages }: HostProject): string => json({ private: true, dependencies: packages });
