import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { minifySync } from 'rolldown/utils';
import { briefDistributionsFrom } from '../../facts/distribution/row-settings.ts';
import { placedDistributionsFrom } from '../../facts/distribution/place-rows.ts';
import { checkFormsKey, followUpKey } from '../../features/check/script/checker-script.ts';
import { decisionKey, secureKey } from '../../features/cluster/script/cluster-script.ts';
import { capturedData } from '../../facts/wire/shown/captured-data.ts';
import { checkWords, foundBy } from './check-data.ts';
import { coreYaml } from './core-yaml.ts';
import { filledStanding } from './filled-standing.ts';
import { lifetimeData } from './lifetime-data.ts';
import { sourcesOf } from './notices.ts';
import { pageFonts } from './page-fonts.ts';
import { practiceData } from './practice-data.ts';
import { pureModules } from './pure-modules.ts';
import { splitScripts, type SplitScript } from './split-scripts.ts';
import { symptomAdvice, symptomOccurrences } from './symptom-data.ts';

/** A script of the site: its code, and its file name without `.js`, which carries its hash. */
interface ClientScript {
  readonly code: string;
  readonly name: string;
  /** The files that it holds code of, relative to the project. */
  readonly sources: readonly string[];
}

/** The one script of a page. */
interface WholeScript extends ClientScript {
  readonly isWhole: true;
}

/** The name of its file. */
const fileOf = ({ name }: ClientScript): string => `${name}.js`;

/** What each of these promises gives, under its key. */
async function allOf<Given extends Record<string, Promise<unknown>>>(
  promises: Given,
): Promise<{ [Key in keyof Given]: Awaited<Given[Key]> }> {
  const pairs = Object.entries(promises).map(async ([key, promise]) => [key, await promise] as const);
  return Object.fromEntries(await Promise.all(pairs)) as { [Key in keyof Given]: Awaited<Given[Key]> };
}

/** Puts what is made of the facts into a script, as plain data under a name that it declares. */
const withData = (name: string, make: () => unknown): Plugin => ({
  name: `hub-and-spoke:with-${name}`,
  async setup({ initialOptions }) {
    initialOptions.define = { ...initialOptions.define, [name]: JSON.stringify(await make()) };
  },
});

/** Where each distribution is changed. */
async function placedDistributions(): Promise<unknown> {
  const read = (file: string): Promise<string> => readFile(`src/facts/${file}.yaml`, 'utf8');
  return placedDistributionsFrom(await read('where-to-change'), await read('distributions'));
}

/** A stylesheet that a script adopts, as text. */
const stylesAsText: Plugin = {
  name: 'hub-and-spoke:styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false });
      return { contents: (outputFiles[0]?.text ?? '').trim(), loader: 'text' };
    });
  },
};

/** How every script is bundled. */
const options = (plugins: readonly Plugin[]): BuildOptions => ({
  bundle: true,
  minify: true,
  target: ['es2022'],
  legalComments: 'none',
  plugins: [filledStanding, stylesAsText, ...plugins, pureModules],
});

/** Minified once more by the minifier of Vite, which also joins statements across functions: 4 % of gzip on each page (doc/performance.md). */
function smaller(name: string, code: string): string {
  const { code: minified, errors } = minifySync(`${name}.js`, code, { module: false, compress: { target: 'es2022' } });
  if (errors.length > 0) throw new Error(`${name} cannot be minified: ${errors.map(({ message }) => message).join('; ')}`);
  return minified;
}

function named(name: string, { code: bundled, sources }: SplitScript): ClientScript {
  const code = smaller(name, bundled);
  return { code, sources, name: `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 10)}` };
}

/** A classic IIFE, since module scripts run neither in sandboxed iframes nor from `file://` (measured). */
async function bundle(entry: string, name: string, plugins: readonly Plugin[] = []): Promise<ClientScript> {
  const { outputFiles, metafile } = await build({
    ...options(plugins),
    entryPoints: [entry],
    write: false,
    metafile: true,
    format: 'iife',
  });
  const code = outputFiles[0]?.text;
  if (!code) throw new Error(`${entry} bundled to nothing`);
  return named(name, { code, sources: Object.values(metafile.outputs).flatMap(sourcesOf) });
}

/**
 * What shows the cluster of a reader, and the scripts that it loads on some pages: the change of that cluster where a page says how something is set up, and the
 * answers to decisions under `/can-i/`.
 */
async function bundleCluster(places: Promise<ClientScript>, ownPorts: Promise<ClientScript>) {
  const { first, later } = await splitScripts(
    'src/features/cluster/script/cluster-entry.ts',
    {
      secure: { entry: 'src/features/cluster/script/secure/secure-entry.ts', key: secureKey, brings: 'secureParts' },
      decision: { entry: 'src/features/cluster/script/decision/decision-entry.ts', key: decisionKey, brings: 'decisionPartsOfPage' },
    },
    options([
      withData('CLUSTER_DISTRIBUTIONS', async () => briefDistributionsFrom(await readFile('src/facts/distributions.yaml', 'utf8'))),
      withData('SYMPTOM_OCCURRENCES', symptomOccurrences),
      withData('PLACES_SCRIPT', async () => fileOf(await places)),
      withData('OWN_PORTS_SCRIPT', async () => fileOf(await ownPorts)),
    ]),
  );
  const [secure, decision] = [named('cluster-secure', later.secure), named('cluster-decision', later.decision)];
  return {
    cluster: named('cluster', first({ SECURE_SCRIPT: fileOf(secure), DECISION_SCRIPT: fileOf(decision) })),
    secure,
    decision,
  };
}

/** The checker, and the two scripts that take from it what it has already, once they are wanted. */
async function bundleChecker() {
  const { first, later } = await splitScripts(
    'src/features/check/script/checker-entry.ts',
    {
      forms: { entry: 'src/features/check/script/forms-entry.ts', key: checkFormsKey, brings: 'moreForms' },
      followUp: { entry: 'src/features/check/script/follow-up-entry.ts', key: followUpKey, brings: 'followUp' },
    },
    options([withData('FOUND_BY', foundBy), coreYaml]),
  );
  return {
    /** The checker, the facts by which it finds, and `yaml`, also as a worker: inputs in, findings and settings out. */
    checker: named('checker', first()),
    /** The readers of the rarer forms. Loaded after the checker, and run when a check first wants them. */
    checkForms: named('check-forms', later.forms),
    /** What follows a check: what a team accepted, and one patch. */
    checkFollowUp: named('check-follow-up', later.followUp),
  };
}

/** The dialogs that give away what a page shows as text and pictures, one for each kind of page: loaded when a reader comes to Share. */
function bundleDialogs() {
  /** The texts for the software into which they are pasted: loaded with a dialog. */
  const platforms = bundle('src/features/share/script/platforms-entry.ts', 'platform-texts');
  const platformsName = withData('PLATFORMS_SCRIPT', async () => fileOf(await platforms));
  const dialog = (entry: string, name: string): Promise<ClientScript> =>
    bundle(`src/features/share/script/${entry}.ts`, name, [platformsName]);
  return allOf({
    platforms,
    share: dialog('entry', 'hub-spoke-share'),
    shareJourney: dialog('journey-entry', 'journey-share'),
    shareFleet: dialog('fleet-entry', 'fleet-share'),
    shareComparison: dialog('compare-entry', 'compare-share'),
    shareMatrix: dialog('matrix-entry', 'matrix-share'),
    /** The settings that a check found. */
    shareCheck: dialog('check-entry', 'check-share'),
  });
}

/** Every script, side by side: most of the time goes by outside of this process. */
const bundleAll = async () => {
  /** Where each distribution is changed: loaded when `/explore/` shows the settings of one, or a page the cluster of a reader. */
  const places = bundle('src/features/explore/script/places-entry.ts', 'places', [withData('PLACED_DISTRIBUTIONS', placedDistributions)]);
  /** What shows the cluster of a reader on every page: loaded where there is one. */
  const ownPorts = bundle('src/features/cluster/script/answer/own-ports-entry.ts', 'own-ports');
  const clusterScripts = bundleCluster(places, ownPorts);
  /** A script of a whole page, which knows where that one is. */
  const whole = async (entry: string, name: string, plugins: readonly Plugin[] = []): Promise<WholeScript> => ({
    ...(await bundle(entry, name, [...plugins, withData('CLUSTER_SCRIPT', async () => fileOf((await clusterScripts).cluster))])),
    isWhole: true,
  });
  const others = allOf({
    places,
    /** Which ports a cluster needs, in one clause: loaded by the line that a page opens with for the cluster of a reader. */
    ownPorts,
    /** What blocks the first paint: the theme, and the events that come before the script of the page, which is one of the next ones. */
    start: bundle('src/features/shell/script/start.ts', 'start'),
    /** What a page without a diagram loads: theme button, menu, search field, contents, copy buttons, terms. */
    site: whole('src/features/shell/script/entry.ts', 'site'),
    /** What a page with a diagram loads instead: the same, and the element. One request less than two scripts. */
    page: whole('src/features/figure/script/entry.ts', 'page'),
    /** What the comparison of two settings loads instead of `site`: the same, and the comparison. */
    compare: whole('src/features/compare/script/entry.ts', 'compare'),
    /** What a journey loads instead of `site`: the same, and the element that walks through the steps. */
    journey: whole('src/features/journey/script/entry.ts', 'journey'),
    /** Draws one path of the diagram: loaded when a reader first marks a step of a journey. */
    journeyDraw: bundle('src/features/journey/script/drawing-entry.ts', 'journey-draw'),
    /** What a bare view for frames loads, and nothing else: theme, figure or journey, and the messages. */
    embed: whole('src/embed/embed.ts', 'embed'),
    /** The same for a fleet and for a comparison in a frame. */
    embedFleet: whole('src/embed/embed-fleet.ts', 'embed-fleet'),
    embedCompare: whole('src/embed/embed-compare.ts', 'embed-compare'),
    /** The same for the checker in a frame: theme, messages, editor. */
    embedCheck: whole('src/embed/embed-check.ts', 'embed-check'),
    /** The same for a course in a frame: theme, messages, and what grades its questions. */
    embedCourse: whole('src/embed/embed-course.ts', 'embed-course'),
    /** What the fleet loads instead of `site`: the same, and its sizes. */
    fleet: whole('src/features/fleet/script/entry.ts', 'fleet'),
    /** What the page of ports loads instead of `site`: the same, and what loads the next one. */
    ports: whole('src/features/ports/script/entry.ts', 'ports'),
    /** The connections and rules of a chosen cluster, in every notation: loaded when a reader comes to the form, or the address asks for a cluster. */
    portsTool: bundle('src/features/ports/script/tool-entry.ts', 'ports-tool'),
    /** What the page of lifetimes loads instead of `site`: the same, its form, the model of timers, and the limits. */
    lifetimes: whole('src/features/lifetime/script/entry.ts', 'lifetimes', [withData('LIFETIME_DATA', () => lifetimeData)]),
    /** Where a session ends, in the drawing of the explorer and in words beside it: loaded when a reader asks for it, or the address does. */
    lifetimeLayer: bundle('src/features/lifetime/script/layer/layer-entry.ts', 'lifetime-layer', [
      withData('LIFETIME_DATA', () => lifetimeData),
    ]),
    /** The same for the session of a journey, below its steps: loaded when a reader sets its silence and balancers, or the address does. */
    journeyEnds: bundle('src/features/lifetime/script/journey/journey-ends-entry.ts', 'journey-ends', [
      withData('LIFETIME_DATA', () => lifetimeData),
    ]),
    /** What the captures load instead of `site`: the same, and what links their bytes with their fields and walks through several of them. */
    wire: whole('src/features/wire/script/entry.ts', 'wire'),
    /** What the story loads instead of `site`: the same, and what lets its picture follow the text. */
    learn: whole('src/features/learn/script/entry.ts', 'learn'),
    /** What a worksheet loads instead of `site`: the same, and what grades an answer by the key in the page. */
    practice: whole('src/features/practice/script/entry.ts', 'practice'),
    /** What a course loads instead of `site`: the same, what grades an answer, and what keeps which parts are done. */
    course: whole('src/features/course/script/entry.ts', 'course'),
    /** What draws another worksheet: the model, its words and the messages of symptoms. Loaded when a reader asks for one, or the address does. */
    practiceTool: bundle('src/features/practice/script/tool-entry.ts', 'practice-tool', [withData('PRACTICE_DATA', practiceData)]),
    /** What writes questions and their pictures as a file for another platform: loaded when a reader saves one. */
    practiceBank: bundle('src/features/practice/script/bank-entry.ts', 'practice-bank', [withData('PRACTICE_DATA', practiceData)]),
    /** What one screen after the other loads instead of `site`: the same, and what shows them, a class or a tour. */
    screens: whole('src/features/screens/script/entry.ts', 'screens'),
    /** The search over the index: loaded at the first use of the field. */
    search: bundle('src/features/search/script/entry.ts', 'search'),
    /** What needs the model: loaded when the pointer or the focus first comes to a diagram, or the address asks for a state. */
    explore: bundle('src/features/figure/script/explorer-entry.ts', 'hub-spoke-explore'),
    /** What `/explore/` loads instead of `page`: the same, and what enables its controls. */
    explorePage: whole('src/features/explore/script/entry.ts', 'explore-page'),
    /** What `/explore/` loads in place of `explore` and `draw`: both, and the seat, the settings and the smallest change. */
    lab: bundle('src/features/explore/script/explorer-entry.ts', 'hub-spoke-lab'),
    /** What an attacker gets at a line: what was captured there, and what shows it. Loaded when an attacker and a line are chosen. */
    captured: bundle('src/features/attacker/script/captured-entry.ts', 'captured', [withData('CAPTURED_DATA', capturedData)]),
    /** What writes a journey as slides, as pages, and as an animation or one PNG a step: each loaded when a reader asks for it. */
    journeySlides: bundle('src/features/slides/script/slides-entry.ts', 'journey-slides'),
    journeyPages: bundle('src/features/slides/script/pages-entry.ts', 'journey-pages', [withData('PAGE_FONTS', pageFonts)]),
    /** What writes the report for auditors as a PDF: loaded when a reader asks for it. */
    controlPdf: bundle('src/features/control/script/pdf-entry.ts', 'control-pdf', [withData('PAGE_FONTS', pageFonts)]),
    /** What that report loads instead of `site`: the same, its date, and its button. */
    report: whole('src/features/control/script/report-entry.ts', 'report'),
    journeyFrames: bundle('src/features/slides/script/frames-entry.ts', 'journey-frames'),
    /** What the matrix loads instead of `site`: the same, and its Share button. */
    matrix: whole('src/features/share/script/page-entry.ts', 'matrix'),
    /** What the page of an old address loads instead of `site`: the same, and what leads on from there. */
    alias: whole('src/features/shell/script/alias-entry.ts', 'alias'),
    /** What `404.html` loads instead of `site`: the same, and the near matches of an address that names no page. */
    notFound: whole('src/features/not-found/script/entry.ts', 'not-found'),
    /** What the list of distributions loads instead of `site`: the same, and its filter. */
    distributions: whole('src/features/distribution/script/entry.ts', 'distributions'),
    /** What the picture of the evidence loads instead of `site`: the same, and its filter. */
    evidence: whole('src/features/evidence/script/entry.ts', 'evidence'),
    /** What the page that compares a record loads instead of `site`: the same, the shape of a record, and the comparison. */
    clusterRecord: whole('src/features/evidence/script/compare-record-entry.ts', 'cluster-record'),
    /** What the list of symptoms loads instead of `site`: the same, and the field that finds one by its message. */
    symptoms: whole('src/features/symptom/script/entry.ts', 'symptoms'),
    /** What reads a pasted message: words, fields and the table of causes. Loaded when the list is idle, or when something is pasted before. */
    symptomMatcher: bundle('src/features/symptom/script/matcher-entry.ts', 'symptom-matcher'),
    /** Check, fix and what not to do of every symptom: loaded when the list is idle, so that they are there without the network. */
    symptomAdvice: bundle('src/features/symptom/script/advice-entry.ts', 'symptom-advice', [withData('SYMPTOM_ADVICE', symptomAdvice)]),
    /** What the page of the checker loads instead of `site`: the same, the editor, and what loads the checker when the browser is idle. */
    check: whole('src/features/check/script/entry.ts', 'check'),
    /** What the rules say, where installers are changed, and the examples: loaded with the checker. */
    checkWords: bundle('src/features/check/script/words-entry.ts', 'check-words', [withData('CHECK_WORDS', checkWords)]),
    /** What follows from a check by the model, its drawing, and the reports to save; they cite facts, so it keeps the ids of those. */
    checkView: bundle('src/features/check/script/view-entry.ts', 'check-view'),
    /** The renderer: loaded when a reader first combines settings into something that no mode draws. */
    draw: bundle('src/features/figure/script/renderer-entry.ts', 'hub-spoke-draw'),
  });
  const [cluster, checker, dialogs, rest] = await Promise.all([clusterScripts, bundleChecker(), bundleDialogs(), others]);
  return { ...cluster, ...checker, ...dialogs, ...rest };
};

type Scripts = Awaited<ReturnType<typeof bundleAll>>;

/** The bundles of a whole page, one of which follows its first paint. No page has a second script: what a reader did before is repeated to all. */
export type PageScript = Exclude<{ [K in keyof Scripts]: Scripts[K] extends WholeScript ? K : never }[keyof Scripts], `embed${string}`>;

let cached: ReturnType<typeof bundleAll> | undefined;

/** Every script. Under `astro dev` they are bundled anew each time, so that a reload shows an edit. */
export const clientScripts = (): ReturnType<typeof bundleAll> => (import.meta.env?.DEV ? bundleAll() : (cached ??= bundleAll()));

/** The attributes by which a page tells its script where the root of the site is, and where others are that it may load: `data-share` for `{ share: 'shareMatrix' }`. */
export async function scriptData(names: Readonly<Record<string, keyof Scripts>>): Promise<Readonly<Record<`data-${string}`, string>>> {
  const scripts = await clientScripts();
  return {
    'data-root': '/',
    ...Object.fromEntries(Object.entries(names).map(([key, name]) => [`data-${key}`, `/assets/${scripts[name].name}.js`])),
  };
}
