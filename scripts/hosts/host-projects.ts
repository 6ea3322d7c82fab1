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
  /** Prints the version of the tool, where Debian brings it. */
  readonly version?: readonly [program: string, ...parameters: string[]];
  /** The folder to serve, and the page in it. */
  readonly output: string;
  readonly page: string;
  /** Whether the page shows the picture instead of a frame. */
  readonly showsPicture?: boolean;
}

const page = (paste: string): string => `# A page of ours\n\nBefore the view.\n\n${paste}\nAfter the view.\n`;
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

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
    id: 'marp',
    packages: { '@marp-team/marp-cli': '4.5.1' },
    files: (paste) => ({ 'slides.md': `# A deck of ours\n\n${paste}` }),
    command: ['node_modules/.bin/marp', '--no-stdin', 'slides.md', '-o', 'out/index.html'],
    output: 'out',
    page: '/#2',
    showsPicture: true,
  },
];

/** The package.json of a project. */
export const packageJson = ({ packages }: HostProject): string => json({ private: true, dependencies: packages });
