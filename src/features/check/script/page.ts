import type { Severity } from '../../../checker/rules/rule.ts';
import { part } from '../../shell/script/part.ts';
import { CheckEditor } from './editor.ts';
import { whenIdle } from '../../shell/script/when-idle.ts';
import { textOfFile } from '../../../checker/read/bytes.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { inputsFrom, isZip, savedAs } from './files.ts';
import { checkLoader, type CheckScripts } from './load.ts';
import { isUnderstood, showUnderstood } from './not-understood.ts';
import type { Jump, PatchFile, Shown, TeamCheck } from './checker-script.ts';
import {
  withoutPaths,
  nothingOfPaths,
  nothingUnderstood,
  checkerLoads,
  checkerNotLoaded,
  formsNotLoaded,
  worksOffline,
  patchIsWritten,
} from '../../../wording/check/result.ts';

/** How long typing may pause before the check runs, in milliseconds. */
const pause = 200;

/** What a reader does before something is pasted. */
const touches = ['pointerover', 'focusin', 'dragenter'];

/** Waits for the turn of the browser after this one, so that it paints and takes input between them, and throws if the work was aborted by then. */
async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** Today in UTC, as the command has it. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** A check that came to an end, and its patch once that was asked for. */
type Done = CheckScripts & Shown & { readonly asked: TeamCheck; patch?: PatchFile | undefined };

/** The checker of a document: runs a check after each change of its inputs, and shows what follows. Nothing is stored or sent. */
class CheckPage {
  readonly load: () => Promise<CheckScripts>;
  readonly editor: CheckEditor;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  /** The last check that came to an end. */
  last: Done | undefined;
  #loaded: CheckScripts | undefined;
  /** What is said of the folder or the zip that was opened last. */
  #unpacked: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends with what was asked for last, as soon as something newer is. */
  #newest = new AbortController();

  constructor(readonly root: HTMLElement) {
    this.load = checkLoader(root);
    this.#status = part(root, '.check-status');
    this.#results = part(root, '.check-results');
    this.editor = new CheckEditor(root, () => {
      this.outdate();
      this.#timer = setTimeout(this.run, pause);
    });
  }

  field<E extends Element = HTMLElement>(name: string): E {
    return part<E>(this.root, `[name="${name}"]`);
  }

  /** Ends what is under way, because the reader changed something. The signal is of what comes next. */
  outdate(): AbortSignal {
    this.#newest.abort();
    this.#newest = new AbortController();
    this.#results.ariaBusy = 'true';
    clearTimeout(this.#timer);
    this.#loaded?.runner.stop();
    return this.#newest.signal;
  }

  /** Checks what the editor has. */
  readonly run = async (): Promise<void> => {
    const signal = this.outdate();
    try {
      if (this.editor.inputs.length === 0) this.#clear();
      else await this.#check(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  /** Shows the findings of the last check, by the filter of the form. */
  readonly show = (): void => {
    if (!this.last) return;
    const filter = {
      from: this.field<HTMLSelectElement>('from').value as Severity,
      changeable: this.field<HTMLInputElement>('changeable').checked,
    };
    const jump: Jump = (region) => this.editor.jumpTo(region);
    this.last.view.findings(this.last, this.root, filter, jump);
    showUnderstood(this.last.result, this.root, jump, this.last.view.decides(this.last.result));
  };

  /** Makes the one patch, once a reader opens its box. */
  readonly showPatch = async (): Promise<void> => {
    const { last: of, root } = this;
    const box = part<HTMLDetailsElement>(root, '.check-patch');
    const body = part(root, '.check-patch-body');
    if (!of || !box.open || box.hidden) return body.replaceChildren();
    if (!of.patch) body.textContent = patchIsWritten;
    of.patch ??= await of.runner.patch(of.asked);
    if (of.patch && of === this.last) of.view.patch(of.patch, root);
  };

  /** Puts an example into the editor. */
  readonly showExample = async (): Promise<void> => {
    const inputs = (await this.#bring(this.outdate()))?.examples[this.field<HTMLSelectElement>('example').value];
    if (inputs) this.editor.replace(inputs);
    else this.#results.ariaBusy = null;
  };

  /** Adds the files that a reader opened or dropped. Folders and zips are taken apart, once the scripts are there. */
  async open(files: FileList | null, folders: readonly FileSystemEntry[] = []): Promise<void> {
    const isPacked = folders.length > 0 || [...(files ?? [])].some(({ name }) => isZip(name));
    if (!isPacked) {
      const read = await inputsFrom(files);
      if (read.length > 0) this.editor.add(read);
      return;
    }
    const scripts = await this.#bring(this.outdate());
    if (!scripts) return;
    // A folder stands among the files as well, where it cannot be read.
    const { inputs, leftOut, problems } = await scripts.followUp.unpack(
      folders,
      [...(files ?? [])].filter(({ name }) => !folders.some((one) => one.name === name)),
      { textOf: textOfFile, isZip },
    );
    this.#unpacked = [...problems, ...(leftOut > 0 ? [withoutPaths(leftOut)] : [])];
    if (inputs.length > 0) this.editor.add(inputs);
    else this.#status.textContent = [nothingOfPaths, ...problems].join(' ');
  }

  /** Brings the scripts; nothing where they do not come, which is said, or where something newer was asked for. */
  async #bring(signal: AbortSignal): Promise<CheckScripts | undefined> {
    if (!this.#loaded) this.#status.textContent = checkerLoads;
    try {
      this.#loaded = await this.load();
    } catch {
      if (!signal.aborted) this.#status.textContent = checkerNotLoaded;
      return undefined;
    }
    return signal.aborted ? undefined : this.#loaded;
  }

  /** Shows what was found, or where it will stand. */
  #showResults(found: boolean): void {
    this.#results.hidden = !found;
    const start = this.root.querySelector<HTMLElement>('.check-start');
    if (start) start.hidden = found;
  }

  #clear(): void {
    this.last = undefined;
    this.#unpacked = [];
    this.#showResults(false);
    this.#results.ariaBusy = null;
    this.#status.textContent = '';
  }

  async #check(signal: AbortSignal): Promise<void> {
    const scripts = await this.#bring(signal);
    if (!scripts) return;
    this.#status.textContent = 'Checking…';
    const team = scripts.followUp.team(this.editor.inputs);
    const kubernetes = this.field<HTMLSelectElement>('k8s').value || team.kubernetes;
    const asked = { request: { inputs: team.inputs, shown: scripts.shown, kubernetes }, team, today: today() };
    const found = await scripts.runner.run(asked.request);
    if (!found || signal.aborted) return;
    const result = scripts.followUp.finish(found, asked);
    this.last = { ...scripts, result, together: scripts.followUp.together(result, asked), asked };
    this.#showResults(true);
    const isKnown = isUnderstood(result);
    const decides = scripts.view.decides(result);
    const counted = isKnown || !decides || result.findings.length > 0 ? [scripts.view.status(result)] : [];
    this.#status.textContent = [
      ...(isKnown || !decides ? [] : [nothingUnderstood]),
      ...counted,
      ...(result.wantsForms ? [formsNotLoaded] : []),
      ...this.#unpacked,
    ].join(' ');
    this.show();
    if (isKnown && decides) await this.#showCluster(this.last, signal);
    if (!signal.aborted) this.#results.ariaBusy = null;
  }

  /** The findings are painted before the rest is worked out, in turns that a slow machine does not notice. */
  async #showCluster({ view, result }: Done, signal: AbortSignal): Promise<void> {
    await nextTurn(signal);
    const paths = view.judge(result);
    await nextTurn(signal);
    const judged = { result, paths, open: view.ask(result) };
    await nextTurn(signal);
    view.paths(judged, this.root);
    view.draw(judged, this.root);
    await this.showPatch();
  }
}

/** Loads the scripts before something is pasted, so that the network may go then. What did not come is asked for again at the next touch. */
function warmUp({ root, load }: CheckPage): void {
  const warm = async (): Promise<void> => {
    const { runner } = await load();
    if (!(await runner.needsNoNetwork())) return;
    part(root, '.check-ready').textContent = worksOffline;
    for (const type of touches) root.removeEventListener(type, tryToWarm);
  };
  const tryToWarm = (): void => void warm().catch(() => {});
  for (const type of touches) root.addEventListener(type, tryToWarm);
  if ('ahead' in root.dataset) whenIdle(tryToWarm);
}

/** What a reader changes: the inputs, the version, the filter. */
function listenToInputs(page: CheckPage): void {
  const { root, editor } = page;
  page.field('k8s').addEventListener('change', page.run);
  for (const name of ['from', 'changeable']) page.field(name).addEventListener('change', page.show);
  part(root, '.check-patch').addEventListener('toggle', () => void page.showPatch());
  const example = page.field<HTMLSelectElement>('example');
  example.addEventListener('change', () => void page.showExample());
  for (const button of root.querySelectorAll<HTMLElement>('[data-example]'))
    button.addEventListener('click', () => {
      example.value = button.dataset['example'] ?? '';
      void page.showExample();
    });
  const files = page.field<HTMLInputElement>('files');
  files.addEventListener('change', () => void page.open(files.files).then(() => (files.value = '')));
  page.field('add').addEventListener('click', () => editor.addEmpty());
  page.field('clear').addEventListener('click', () => {
    example.value = '';
    editor.replace([]);
  });
  part(root, 'form').addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('dragover', (event) => event.preventDefault());
  root.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files;
    // Text that is dragged into the text area goes the way of the browser.
    if (!dropped?.length) return;
    event.preventDefault();
    // They are there during this event alone.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
    void page.open(
      dropped,
      entries.filter((entry) => entry.isDirectory),
    );
  });
}

/** Hands the result to another program as a file, where the browser can do so: it leaves the page only when the reader chooses that program. */
function shareAsFile(page: CheckPage, textOf: () => string | undefined): void {
  const button = page.field<HTMLButtonElement>('share-result');
  // Browsers hand on plain text and no Markdown.
  const [name, type] = ['links.txt', 'text/plain'];
  const fileOf = (text: string): ShareData => ({ files: [new File([text], name, { type })] });
  button.hidden = !navigator.canShare?.(fileOf(''));
  button.addEventListener('click', () => {
    const text = textOf();
    // A reader who closes the list of programs has changed their mind.
    if (text !== undefined) void navigator.share(fileOf(text)).catch(() => {});
  });
}

/** Saves what was found, in each form that has a button. */
function listenToSaves(page: CheckPage): void {
  const saves: Readonly<Record<keyof typeof savedAs, (done: Done) => string | undefined>> = {
    markdown: ({ view, result, rules }) => view.report('markdown', result, rules),
    json: ({ view, result, rules }) => view.report('json', result, rules),
    sarif: ({ view, result, rules }) => view.report('sarif', result, rules),
    svg: ({ view }) => view.svg(page.root),
    patch: ({ patch }) => patch?.text,
  };
  for (const form of Object.keys(saves) as (keyof typeof savedAs)[])
    page.field(`save-${form}`).addEventListener('click', () => {
      const text = page.last && saves[form](page.last);
      const [name, type] = savedAs[form];
      if (text !== undefined) saveFile(new Blob([text], { type }), name);
    });
  page.field('print').addEventListener('click', () => print());
  shareAsFile(page, () => page.last && saves.markdown(page.last));
}

/** Starts the checker of this document: reads what is pasted, dropped or opened. */
export function startCheck(): void {
  const root = document.querySelector<HTMLElement>('.check');
  if (!root) return;
  const page = new CheckPage(root);
  listenToInputs(page);
  listenToSaves(page);
  if (page.editor.inputs.length > 0) void page.run();
  warmUp(page);
}
