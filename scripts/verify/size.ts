// Prints what each page type weighs: everything that a page loads without a click, gzip, and fails over the budget.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const dist = path.resolve(process.argv[2] ?? 'dist');
/** The page types. Of a type with several pages every page is held to the budget, and the heaviest is printed. */
const types: readonly {
  readonly name: string;
  readonly matches: RegExp;
  readonly html?: number;
  readonly css?: number;
  readonly js?: number;
  readonly total?: number;
}[] = [
  // Two drawings for each of five modes, each with its weakest paths. It is to be 33 KB at most. Its style and the script of its head stand in it (9.5 KB).
  { name: 'home', matches: /^index\.html$/, html: 25.7, css: 0, js: 6.3, total: 32.4 },
  // Half a kilobyte of it is for answers to what people asked, each under an anchor of its own, and half for what would make a verdict better.
  // The styles of the steps, the facts and the table of setups on its first screen, and an entry in the menu for each part of the site. It is to be 35 KB at most.
  // The style and the script of the head stand in it (11 KB).
  { name: 'path', matches: /^paths\/[^/]+\/index\.html$/, html: 28.4, css: 0, js: 6.3, total: 35 },
  { name: 'path in a mode', matches: /^paths\/.+\/index\.html$/ },
  // Two drawings, every path with its hops and both answers, what stops the API server in which minor, and after each step its check with a good answer
  // and its proof.
  { name: 'mode', matches: /^modes\/.+\/index\.html$/, html: 18.9, css: 10, js: 8 },
  // Its style, with header, menus, face and the drawing with trunks and locks, and the script of its head stand in it (10 KB).
  { name: 'symptom', matches: /^symptoms\/.+\/index\.html$/, html: 21.6, css: 0, js: 6.3 },
  { name: 'journey', matches: /^journeys\/.+\/index\.html$/, css: 8.8 },
  { name: 'story', matches: /^learn\/index\.html$/, html: 20, css: 8.7 },
  { name: 'embed, drawing', matches: /^embed\/(diagram|explore|path|mode)\//, css: 9.2 },
  { name: 'embed, journey', matches: /^embed\/journey\// },
  { name: 'embed, matrix', matches: /^embed\/matrix\//, html: 25 },
  { name: 'embed, check', matches: /^embed\/check\//, css: 8.2 },
  { name: 'matrix', matches: /^matrix\//, html: 25 },
  // Every port as one list with whose it is and the same in one sentence, and every connection with what it is for, what its absence looks like, and its sources.
  { name: 'ports', matches: /^ports\//, html: 27.5 },
  // Every form that the checker reads, with what it does not read of each.
  { name: 'forms of the checker', matches: /^check\/forms\//, html: 16.8 },
  // The drawing of the results and what stands around it.
  { name: 'check', matches: /^check\//, css: 8.8 },
  // Every setting with its values, and beside each verdict what was not checked and what would make it better.
  // Its panel says for each mode what an attacker gets and what to do first; bar and drawer are its own. All of it stays under the total of a page.
  { name: 'explorer', matches: /^explore\//, html: 17.8, css: 9.5 },
  // The model with what was checked of each minor draws in the browser, with the whole table of settings.
  { name: 'comparison', matches: /^(?:embed\/)?compare\//, js: 21 },
  // The narrow drawing that answers, and the tables below it: that of AKS has nineteen settings, each with its sources.
  { name: 'distribution', matches: /^distributions\/[^/]+\/index\.html$/, html: 16.3, css: 10.1 },
  { name: 'list', matches: /^(paths|modes|journeys)\/index\.html$/ },
  // What fits by now stays in view while the three questions are answered.
  { name: 'symptoms', matches: /^symptoms\/index\.html$/, html: 25, css: 8.6, total: 43.8 },
  { name: 'fleet', matches: /^fleet\/index\.html$/, html: 16.6 },
  // Every control with its verdicts, its names in ten catalogues, and its sources; above them each name once more, by its number.
  { name: 'controls', matches: /^controls\/index\.html$/, html: 17 },
  // Every limit with its values by minor, its words and its sources.
  { name: 'lifetimes', matches: /^lifetimes\//, html: 25 },
  { name: 'reference', matches: /^(reference\/flags|glossary|questions|index-a-z)\//, html: 25 },
  // Every change that is in no version yet, and those of the last ones: it grows with each.
  { name: 'changes', matches: /^about\/index\.html$/, html: 27.5 },
  // Rows that sources lead to: up to a hundred statements, each with the code that was read for sixteen minors.
  { name: 'record', matches: /^about\/(measurements|sources)\//, html: 25 },
  // Up to eighteen frames of 256 bytes, as hex and as text, with every field: bytes that are encrypted do not compress.
  { name: 'captures', matches: /^wire\/(index\.html|compare\/)/, html: 25 },
  { name: 'capture', matches: /^wire\//, html: 25 },
  // Every claim with one cell for each minor.
  { name: 'evidence', matches: /^evidence\/index\.html$/, html: 25 },
  // Every rule of the checker, each with what it rests on and the names that catalogues have for what fails.
  { name: 'evidence of the rules', matches: /^evidence\/checks\//, html: 24.3 },
  // A claim with its sources by minor and its records in full, and what stands behind the verdicts of a path or the rules of the checker.
  { name: 'evidence of one', matches: /^evidence\//, html: 20.2 },
  { name: 'other', matches: /./ },
];
/** Kilobytes of gzip, and requests that a page of each type may cost. */
type Weight = Record<'js' | 'css' | 'html' | 'total' | 'requests', number>;
const budget: Readonly<Weight> = { js: 18, css: 8, html: 16, total: 42, requests: 8 };

const kilobytes = (bytes: number): number => bytes / 1024;
const gzipOf = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/**
 * The scripts, styles, images and preloads that the HTML names. What is there in place of a script is not
 * loaded beside one.
 */
function assetsOf(page: string, from: string): readonly string[] {
  const html = page.replace(/<noscript>.*?<\/noscript>/gs, '');
  const links = [
    ...html.matchAll(
      /<link[^>]*\srel="(?:stylesheet|icon|manifest|modulepreload|preload)"[^>]*\shref="([^"]+)"|<link[^>]*\shref="([^"]+)"[^>]*\srel="(?:stylesheet|icon|manifest|modulepreload|preload)"/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
  const tags = [...html.matchAll(/<(?:script|img)\s[^>]*>/g)].map(([tag]) => tag);
  const sources = tags.flatMap((tag) => [...tag.matchAll(/\ssrc="([^"]+)"/g)].map((match) => match[1] ?? ''));
  return [...new Set([...links, ...sources])].map((href) =>
    path.resolve(href.startsWith('/') ? path.join(dist, href) : path.join(path.dirname(from), href)),
  );
}

/** What one page loads, in kilobytes of gzip and in requests. */
function weigh(file: string): Weight & { readonly file: string } {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const assets = assetsOf(html, path.join(dist, file));
  const of = (extension: string): number =>
    kilobytes(assets.filter((asset) => asset.endsWith(extension)).reduce((sum, asset) => sum + gzipOf(asset), 0));
  const own = kilobytes(gzipOf(path.join(dist, file)));
  return { file, html: own, css: of('.css'), js: of('.js'), total: own + of(''), requests: assets.length + 1 };
}

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
if (pages.length === 0) {
  console.error(`${dist} holds no page: run \`npm run build\` first.`);
  process.exit(1);
}
const byType = types.map((type) => ({ ...type, pages: [] as (Weight & { readonly file: string })[] }));
for (const file of pages) byType.find(({ matches }) => matches.test(file))?.pages.push(weigh(file));

const over: string[] = [];
const keys = Object.keys(budget) as (keyof Weight)[];
const rows = byType
  .filter(({ pages }) => pages.length > 0)
  .map(({ name, pages, html = budget.html, css = budget.css, js = budget.js, total = budget.total }) => {
    const limits = { ...budget, html, css, js, total };
    for (const page of pages)
      for (const key of keys) if (page[key] > limits[key]) over.push(`${page.file}: ${key} ${page[key].toFixed(1)} of ${limits[key]}`);
    const heaviest = pages.reduce((most, page) => (page.total > most.total ? page : most));
    return {
      type: `${name} (${pages.length})`,
      heaviest: heaviest.file.replace(/index\.html$/, ''),
      ...Object.fromEntries(
        (['html', 'css', 'js', 'total'] as const).map((key) => [`${key} KB`, `${heaviest[key].toFixed(1)} of ${limits[key]}`]),
      ),
      requests: `${heaviest.requests} of ${limits.requests}`,
    };
  });
console.table(rows);

/**
 * What `/check/` loads once it has loaded and the browser is idle, or when a reader comes to the form before, all of it before anything is pasted; no
 * page waits for it, so it is no part of the table above. The checker reads the inputs, finds and
 * changes: src/checker and what reads of yaml, of src/model the settings and versions, what the rules say, the facts by
 * which it finds, and the readers of blocks and of templates, which the rarer forms take from it. Where installers are changed comes beside it, with the examples.
 * The readers of the rarer forms are fetched after it and run once a check wants them; what they share with the checker they take from it.
 * The results have the model, the drawing and the reports: what follows from a check. `src/build/scripts/checker-scripts.test.ts` holds which
 * script has what.
 */
const scriptOf = (folder: string, name: string): string => {
  const found = readdirSync(path.join(dist, folder)).filter((file) => new RegExp(`^${name}\\.[0-9a-f]+\\.js$`).test(file));
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} scripts of the name ${name}, not one`);
  return path.join(dist, folder, found[0] ?? '');
};
const later = [
  { script: 'checker (reading, settings, rules, changes; facts, yaml)', file: scriptOf('check', 'checker'), limit: 80 },
  { script: 'words (places, examples)', file: scriptOf('assets', 'check-words'), limit: 6.8 },
  // Units and configurations of kubeadm came from the checker; managed clusters, user data in parts, scrape configurations, tenants, and the
  // objects of seven more installers are its own. A third of a kilobyte reads modules by their names, commands of machines and templates over several lines.
  // A kilobyte and a half came from the checker (commands of k3s and RKE2, flags without a program) or reads the arguments of the controller manager and the scheduler.
  // What installers do by themselves came from the checker too, and kinds of old versions and variables of scripts are read here, and how each client verifies the API server.
  // Two kilobytes more read values of vCluster below another key, versions of what is switched off, loops of URLs, and what names an installer and no more.
  // Another names texts in nine languages as not read, documents behind a prompt, and what the values of a monitoring stack leave open.
  // Half a kilobyte reads sessions of a terminal, documents up to where they break, and options of old scrapers.
  // Two and a half more fill in variables of scripts and JSON, read what Konnectivity and metrics-server are told by k0s, k0smotron and kubespray, and patched Compositions.
  // Seven and a half came from the checker, which runs none of it: the readers of HCL and of templates, and what finds the texts that stand in others.
  // Three kilobytes name lines of which nothing else is said, values of a monitoring stack below other keys, and what installers are started by.
  { script: 'rarer forms (run when a check first wants them)', file: scriptOf('check', 'check-forms'), limit: 72.5 },
  // Three kilobytes of it take a zip apart.
  {
    script: 'what follows a check (accepted findings, one patch), and what takes folders and zips apart',
    file: scriptOf('check', 'check-follow-up'),
    limit: 12.5,
  },
  { script: 'results (model, drawing with d3, reports)', file: scriptOf('assets', 'check-view'), limit: 48 },
].map((one) => ({ ...one, js: kilobytes(gzipOf(one.file)) }));
console.table([
  ...later.map(({ script, js, limit }) => ({ 'loaded when /check/ is idle': script, 'js KB': `${js.toFixed(1)} of ${limit}` })),
  { 'loaded when /check/ is idle': 'all of them', 'js KB': later.reduce((sum, { js }) => sum + js, 0).toFixed(1) },
]);
/** What to do about every symptom, which the list loads when it is idle. */
const advice = { script: 'symptom-advice', limit: 20, js: kilobytes(gzipOf(scriptOf('assets', 'symptom-advice'))) };
/**
 * What reads a pasted message: words and addresses, the phrases of programs, and the table of causes. Half a kilobyte reads lines that a terminal broke within
 * a word, reasons that are cut off or in another language, and packages and constants of other languages, by which messages are understood that nobody listed.
 * Another 0.9 KB says what a message is about whose failure is unknown, and leaves open what its server does not decide; 0.5 KB
 * knows whether it names Kubernetes at all, and servers by the ports and paths of Minikube, OpenShift and KubeEdge. The last kilobyte knows other names of
 * Kubernetes, streams that broke off in clients of four languages, kubeconfigs that were not read, and leaves open what was refused or not available. 1.1 KB more
 * reads what people write in few words: a webhook by its name, a stream that ends after minutes, a balancer that answers an exec with 400.
 * Another kilobyte knows kubeconfigs that are not there, the CA of a cluster by its name, nodes of which nobody hears, and lines whose middle is left out.
 * The next one knows what Lens and Argo CD say, watches of clients in Java, and webhooks and scrapers that a sentence names. The last half knows clients in
 * Rust and .NET, the agents of Datadog and Elastic, and whom a title means.
 */
const matcher = { script: 'symptom-matcher', limit: 27, js: kilobytes(gzipOf(scriptOf('assets', 'symptom-matcher'))) };
console.table(
  [matcher, advice].map(({ script, js, limit }) => ({ 'loaded when /symptoms/ is idle': script, 'js KB': `${js.toFixed(1)} of ${limit}` })),
);
/**
 * The connections and rules of a chosen cluster, which the page of ports loads when a reader comes to its form: the own ports of 22 distributions, and the
 * words of each thing that may be unknown, which stand on the page and in the files; with the files for a host of its own (nftables, iptables and ufw, a role
 * each), the heads that say how to try each file, and the sentences on why there is none.
 */
const portsTool = { script: 'ports-tool', limit: 34.7, js: kilobytes(gzipOf(scriptOf('assets', 'ports-tool'))) };
console.table([
  { 'loaded when a reader comes to the form of /ports/': portsTool.script, 'js KB': `${portsTool.js.toFixed(1)} of ${portsTool.limit}` },
]);
/** The dialogs of the Share button, each on its pages: loaded when the pointer or the focus comes to the button. */
const dialogs = [
  ...['hub-spoke-share', 'journey-share', 'fleet-share', 'compare-share', 'matrix-share', 'check-share'].map((script) => ({
    script,
    // One kilobyte of it says what was not checked for the minor of a state and what would make a verdict better; a journey’s has the slides too.
    // Three are trunks, locks and what an attacker gets, which each picture draws.
    // Half a kilobyte is the script of a frame that follows the theme of its page, which every dialog gives.
    limit: script === 'journey-share' ? 55 : 51.5,
  })),
  // Loaded with each of them.
  { script: 'platform-texts', limit: 6 },
].map(({ script, limit }) => ({
  script,
  limit,
  js: kilobytes(gzipOf(scriptOf('assets', script))),
}));
console.table(
  dialogs.map(({ script, js, limit }) => ({
    'loaded when a reader comes to the Share button': script,
    'js KB': `${js.toFixed(1)} of ${limit}`,
  })),
);
/**
 * What writes a file of all steps of a journey, loaded when a reader asks for that file. Slides are `pptxgenjs` with JSZip, and pages are
 * `@cantoo/pdf-lib`. Of neither can a bundler leave anything out, so each is loaded whole.
 */
const files = [
  { script: 'journey-slides', when: 'slides (PPTX)', limit: 132 },
  // 15 of them are the two fonts that stand in each file, so that every reader shows the same letters.
  { script: 'journey-pages', when: 'pages (PDF)', limit: 271 },
  { script: 'journey-frames', when: 'an animation or one PNG a step', limit: 12 },
].map((one) => ({ ...one, js: kilobytes(gzipOf(scriptOf('assets', one.script))) }));
console.table(
  files.map(({ script, when, js, limit }) => ({
    'loaded when a reader downloads …': when,
    script,
    'js KB': `${js.toFixed(1)} of ${limit}`,
  })),
);
/**
 * The cluster of a reader: what finds one, alone in a bundle, which is the most that it adds to the script of a page; and what shows it, loaded only where
 * there is one, with where each distribution is changed, which the page of a path wants then.
 */
const { outputFiles } = buildSync({
  entryPoints: ['src/features/cluster/script/start.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  define: { CLUSTER_SCRIPT: '"cluster.0123456789.js"' },
});
const cluster = [
  {
    script: 'what finds it, in the script of every page',
    limit: 2,
    js: kilobytes(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length),
  },
  { script: 'what shows it', limit: 40.5, js: kilobytes(gzipOf(scriptOf('assets', 'cluster'))) },
  {
    script: 'which ports it needs, for the line that a page opens with',
    limit: 11,
    js: kilobytes(gzipOf(scriptOf('assets', 'own-ports'))),
  },
  {
    script: 'what to change on it, where a page says how it is set up',
    limit: 16,
    js: kilobytes(gzipOf(scriptOf('assets', 'cluster-secure'))),
  },
  { script: 'where each distribution is changed', limit: 13, js: kilobytes(gzipOf(scriptOf('assets', 'places'))) },
];
console.table(
  cluster.map(({ script, js, limit }) => ({ 'the cluster of a reader': script, 'js KB': `${js.toFixed(1)} of ${String(limit)}` })),
);
for (const { script, js, limit } of [...later, matcher, advice, portsTool, ...dialogs, ...files, ...cluster])
  if (js > limit) over.push(`${script}: js ${js.toFixed(1)} of ${limit}`);
if (over.length > 0) {
  console.error(`Over the budget:\n${over.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}
