import type { CheckResult } from '../checker/check.ts';
import type { Severity } from '../checker/rules/rule.ts';
import { h, part } from './check-dom.ts';
import { CheckEditor } from './check-editor.ts';
import { CheckRunner } from './check-runner.ts';
import {
  checkerKey,
  checkFormsKey,
  checkViewKey,
  checkWordsKey,
  type Checker,
  type CheckView,
  type CheckWords,
  type SavedFormat,
} from './checker-script.ts';
import { loadShared } from './load-script.ts';

const formsMissing =
  'The script that reads the rarer forms could not be loaded, so more may be read when it is: the next change tries again.';

/** How long typing may pause before the check runs, in milliseconds. */
const pause = 200;

const files: Readonly<Record<SavedFormat | 'svg', readonly [name: string, type: string]>> = {
  markdown: ['links.md', 'text/markdown'],
  json: ['links.json', 'application/json'],
  sarif: ['links.sarif', 'application/sarif+json'],
  svg: ['links.svg', 'image/svg+xml'],
};

/** Hands a file to the reader from the memory of the page. */
function save(text: string, [name, type]: readonly [string, string]): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The turn of the browser after this one, so that it paints and takes input between them. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The scripts that know what a configuration says: loaded when a reader first comes to the form, and again if that failed. */
function loader(page: HTMLElement) {
  const { checker: checkerSrc = '', checkView: viewSrc = '', checkWords: wordsSrc = '', checkForms: formsSrc = '' } = page.dataset;
  const forms = { src: new URL(formsSrc, document.baseURI).href, load: () => loadShared(checkFormsKey, formsSrc) };
  let runner: CheckRunner | undefined;
  return async (): Promise<CheckWords & { readonly runner: CheckRunner; readonly view: CheckView }> => {
    const [checker, view, words] = await Promise.all([
      loadShared<Checker>(checkerKey, checkerSrc),
      loadShared<CheckView>(checkViewKey, viewSrc),
      loadShared<CheckWords>(checkWordsKey, wordsSrc),
    ]);
    return { ...words, view, runner: (runner ??= new CheckRunner(checker, checkerSrc, forms)) };
  };
}

/** Starts the checker of this document: reads what is pasted, dropped or opened, and shows what follows. Nothing is stored or sent. */
export function startCheck(): void {
  const page = document.querySelector<HTMLElement>('.check');
  if (!page) return;
  const load = loader(page);
  const form = part<HTMLFormElement>(page, 'form');
  const status = part<HTMLElement>(page, '.check-status');
  const results = part<HTMLElement>(page, '.check-results');
  const field = <E extends Element>(name: string): E => part<E>(page, `[name="${name}"]`);
  const version = field<HTMLSelectElement>('k8s');
  const from = field<HTMLSelectElement>('from');
  const changeable = field<HTMLInputElement>('changeable');
  const example = field<HTMLSelectElement>('example');
  type Loaded = Awaited<ReturnType<typeof load>>;
  let last: (Loaded & { readonly result: CheckResult }) | undefined;
  let loaded: Loaded | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Counts what was asked for: an answer to anything but the last is dropped.
  let turn = 0;

  const editor = new CheckEditor(page, () => {
    outdate();
    timer = setTimeout(run, pause);
  });

  function outdate(): void {
    turn += 1;
    results.ariaBusy = 'true';
    clearTimeout(timer);
    loaded?.runner.stop();
  }

  function show(): void {
    const filter = { from: from.value as Severity, changeable: changeable.checked };
    last?.view.findings(last.result, page as HTMLElement, filter, (region) => editor.jumpTo(region));
  }

  /** Brings the scripts; nothing where they do not come, which is said, or where something newer was asked for. */
  async function bring(asked: number): Promise<Loaded | undefined> {
    if (!loaded) status.textContent = 'The checker is loading…';
    try {
      loaded = await load();
    } catch {
      if (asked === turn) status.textContent = 'The checker could not be loaded, so nothing is checked yet; the next change tries again.';
      return undefined;
    }
    return asked === turn ? loaded : undefined;
  }

  async function run(): Promise<void> {
    outdate();
    const asked = turn;
    const { inputs } = editor;
    if (inputs.length === 0) {
      last = undefined;
      results.hidden = true;
      results.ariaBusy = null;
      status.textContent = '';
      return;
    }
    const now = await bring(asked);
    if (!now) return;
    status.textContent = 'Checking…';
    const result = await now.runner.run({ inputs, shown: now.shown, kubernetes: version.value || undefined });
    if (!result || asked !== turn) return;
    last = { ...now, result };
    results.hidden = false;
    status.textContent = `${now.view.status(result)}${result.wantsForms ? ` ${formsMissing}` : ''}`;
    show();
    // The findings are painted before the rest is worked out, in turns that a slow machine does not notice.
    await nextTurn();
    if (asked !== turn) return;
    const paths = now.view.judge(result);
    await nextTurn();
    if (asked !== turn) return;
    const judged = { result, paths, open: now.view.ask(result) };
    await nextTurn();
    if (asked !== turn) return;
    now.view.paths(judged, page as HTMLElement);
    now.view.draw(judged, page as HTMLElement);
    results.ariaBusy = null;
  }

  async function open(list: FileList | null): Promise<void> {
    const read = await Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));
    if (read.length > 0) editor.add(read);
  }

  // By the time something is pasted the scripts are there.
  const warm = (): void =>
    void load().then(
      ({ runner }) => runner.bringForms(),
      () => {},
    );
  for (const type of ['pointerover', 'focusin']) form.addEventListener(type, warm, { once: true });
  page.addEventListener('dragenter', warm, { once: true });
  version.addEventListener('change', run);
  from.addEventListener('change', show);
  changeable.addEventListener('change', show);
  example.addEventListener('change', async () => {
    outdate();
    const inputs = (await bring(turn))?.examples[example.value];
    if (inputs) editor.replace(inputs);
    else results.ariaBusy = null;
  });
  field<HTMLInputElement>('files').addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    void open(input.files).then(() => (input.value = ''));
  });
  field('add').addEventListener('click', () => editor.addEmpty());
  field('clear').addEventListener('click', () => {
    example.value = '';
    editor.replace([]);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files;
    // Text that is dragged into the text area goes the way of the browser.
    if (!dropped?.length) return;
    event.preventDefault();
    void open(dropped);
  });
  for (const format of ['markdown', 'json', 'sarif'] as const)
    field(`save-${format}`).addEventListener('click', () => {
      if (last) save(last.view.report(format, last.result, last.shown.words), files[format]);
    });
  field('save-svg').addEventListener('click', () => {
    if (last) save(last.view.svg(page), files.svg);
  });
  field('print').addEventListener('click', () => print());
  part(page, '.check-script').remove();
  form.hidden = false;
}
