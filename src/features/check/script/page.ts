import type { Severity } from '../../../checker/rules/rule.ts';
import { part } from './dom.ts';
import { CheckEditor } from './editor.ts';
import { whenIdle } from '../../shell/script/when-idle.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { inputsFrom, savedAs } from './files.ts';
import { checkLoader, type CheckScripts } from './load.ts';
import { isUnderstood, nothingUnderstood, showUnderstood } from './not-understood.ts';
import type { Jump, PatchFile, Shown, Team, TeamCheck } from './checker-script.ts';

const formsMissing = 'The script that reads the rarer forms could not be loaded, so a part may be unread. The next change tries again.';

/** How long typing may pause before the check runs, in milliseconds. */
const pause = 200;

/** The turn of the browser after this one, so that it paints and takes input between them. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Today in UTC, as the command has it. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Starts the checker of this document: reads what is pasted, dropped or opened, and shows what follows. Nothing is stored or sent. */
export function startCheck(): void {
  const page = document.querySelector<HTMLElement>('.check');
  if (!page) return;
  const load = checkLoader(page);
  const form = part<HTMLFormElement>(page, 'form');
  const status = part<HTMLElement>(page, '.check-status');
  const results = part<HTMLElement>(page, '.check-results');
  const field = <E extends Element>(name: string): E => part<E>(page, `[name="${name}"]`);
  const version = field<HTMLSelectElement>('k8s');
  const from = field<HTMLSelectElement>('from');
  const changeable = field<HTMLInputElement>('changeable');
  const example = field<HTMLSelectElement>('example');
  const patchBox = part<HTMLDetailsElement>(page, '.check-patch');
  /** The last check that came to an end, and its patch once that was asked for. */
  let last: (CheckScripts & Shown & { readonly asked: TeamCheck; patch?: PatchFile | undefined }) | undefined;
  let loaded: CheckScripts | undefined;
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
    const jump: Jump = (region) => editor.jumpTo(region);
    if (!last) return;
    last.view.findings(last, page as HTMLElement, filter, jump);
    showUnderstood(last.result, page as HTMLElement, jump);
  }

  /** Brings the scripts; nothing where they do not come, which is said, or where something newer was asked for. */
  async function bring(asked: number): Promise<CheckScripts | undefined> {
    if (!loaded) status.textContent = 'The checker is loading…';
    try {
      loaded = await load();
    } catch {
      if (asked === turn) status.textContent = 'The checker could not be loaded, so nothing is checked yet. The next change tries again.';
      return undefined;
    }
    return asked === turn ? loaded : undefined;
  }

  function clear(): void {
    last = undefined;
    results.hidden = true;
    results.ariaBusy = null;
    status.textContent = '';
  }

  const requestOf = (team: Team, { shown }: CheckScripts): TeamCheck => ({
    request: { inputs: team.inputs, shown, kubernetes: version.value || team.kubernetes },
    team,
    today: today(),
  });

  async function run(): Promise<void> {
    outdate();
    const mine = turn;
    const { inputs } = editor;
    if (inputs.length === 0) return clear();
    const now = await bring(mine);
    if (!now) return;
    status.textContent = 'Checking…';
    const asked = requestOf(now.followUp.team(inputs), now);
    const found = await now.runner.run(asked.request);
    if (!found || mine !== turn) return;
    const result = now.followUp.finish(found, asked);
    last = { ...now, result, together: now.followUp.together(result, asked), asked };
    results.hidden = false;
    const isKnown = isUnderstood(result);
    const counted = isKnown || result.findings.length > 0 ? [now.view.status(result)] : [];
    status.textContent = [...(isKnown ? [] : [nothingUnderstood]), ...counted, ...(result.wantsForms ? [formsMissing] : [])].join(' ');
    show();
    if (!isKnown) {
      results.ariaBusy = null;
      return;
    }
    // The findings are painted before the rest is worked out, in turns that a slow machine does not notice.
    await nextTurn();
    if (mine !== turn) return;
    const paths = now.view.judge(result);
    await nextTurn();
    if (mine !== turn) return;
    const judged = { result, paths, open: now.view.ask(result) };
    await nextTurn();
    if (mine !== turn) return;
    now.view.paths(judged, page as HTMLElement);
    now.view.draw(judged, page as HTMLElement);
    await showPatch();
    if (mine === turn) results.ariaBusy = null;
  }

  /** Makes the one patch, once a reader opens its box. */
  async function showPatch(): Promise<void> {
    const of = last;
    const body = part(page as HTMLElement, '.check-patch-body');
    if (!of || !patchBox.open || patchBox.hidden) return body.replaceChildren();
    if (!of.patch) body.textContent = 'The patch is being written…';
    of.patch ??= await of.runner.patch(of.asked);
    if (of.patch && of === last) of.view.patch(of.patch, page as HTMLElement);
  }

  async function open(list: FileList | null): Promise<void> {
    const read = await inputsFrom(list);
    if (read.length > 0) editor.add(read);
  }

  // By the time something is pasted the scripts are there, and the network may go. What did not come is asked for again at the next touch.
  const touches = ['pointerover', 'focusin', 'dragenter'];
  const warm = async (): Promise<void> => {
    const { runner } = await load();
    if (!(await runner.needsNoNetwork())) return;
    part(page, '.check-ready').textContent = 'The checker is loaded completely, so it also works offline.';
    for (const type of touches) page.removeEventListener(type, tryToWarm);
  };
  const tryToWarm = (): void => void warm().catch(() => {});
  for (const type of touches) page.addEventListener(type, tryToWarm);
  version.addEventListener('change', run);
  from.addEventListener('change', show);
  changeable.addEventListener('change', show);
  patchBox.addEventListener('toggle', () => void showPatch());
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
  const save = (text: string, [name, type]: (typeof savedAs)[keyof typeof savedAs]): void => saveFile(new Blob([text], { type }), name);
  for (const format of ['markdown', 'json', 'sarif'] as const)
    field(`save-${format}`).addEventListener('click', () => {
      if (last) save(last.view.report(format, last.result, last.rules), savedAs[format]);
    });
  field('save-svg').addEventListener('click', () => {
    if (last) save(last.view.svg(page), savedAs.svg);
  });
  field('save-patch').addEventListener('click', () => {
    if (last?.patch) save(last.patch.text, savedAs.patch);
  });
  field('print').addEventListener('click', () => print());
  if (editor.inputs.length > 0) void run();
  if ('ahead' in page.dataset) whenIdle(tryToWarm);
}
