import { check, type CheckResult } from '../checker/check.ts';
import type { CheckFacts } from '../checker/facts.ts';
import type { Input } from '../checker/read/read.ts';
import { reports, type ReportFormat } from '../checker/report/index.ts';
import { severities, type Severity } from '../checker/rules/rule.ts';
import { followAlias } from './alias.ts';
import { drawResult, resultSvg } from './check-drawing.ts';
import { h, part } from './check-dom.ts';
import { CheckEditor } from './check-editor.ts';
import { showResult, statusOf } from './check-results.ts';
import { startPrintAddress } from './print-address.ts';
import { startSearchField } from './search-field.ts';
import { startMenu } from './site-menu.ts';
import { startThemeButton } from './theme-button.ts';

/** How long typing may pause before the check runs, in milliseconds. */
const pause = 200;

const files: Readonly<Record<ReportFormat | 'svg', readonly [name: string, type: string]>> = {
  text: ['links.txt', 'text/plain'],
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

const dataOf = <T>(page: HTMLElement, name: string): T => JSON.parse(part(page, `script[data-name="${name}"]`).textContent) as T;

/** Starts the page: reads what is pasted, dropped or opened, and shows what follows. Nothing is stored, and nothing is sent. */
function startCheck(page: HTMLElement): void {
  const facts = dataOf<CheckFacts>(page, 'facts');
  const examples = dataOf<Readonly<Record<string, readonly Input[]>>>(page, 'examples');
  const form = part<HTMLFormElement>(page, 'form');
  const status = part<HTMLElement>(page, '.check-status');
  const results = part<HTMLElement>(page, '.check-results');
  const field = <E extends Element>(name: string): E => part<E>(page, `[name="${name}"]`);
  const version = field<HTMLSelectElement>('k8s');
  const from = field<HTMLSelectElement>('from');
  const changeable = field<HTMLInputElement>('changeable');
  const example = field<HTMLSelectElement>('example');
  let result: CheckResult | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const editor = new CheckEditor(page, () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  });

  function show(): void {
    if (!result) return;
    const level = severities.find((severity) => severity === from.value) as Severity;
    showResult(result, page, { from: level, changeable: changeable.checked }, (region) => editor.jumpTo(region));
  }

  function run(): void {
    const { inputs } = editor;
    results.hidden = inputs.length === 0;
    result = inputs.length === 0 ? undefined : check(inputs, { facts, kubernetes: version.value || undefined });
    status.textContent = result ? statusOf(result) : '';
    show();
    if (result) drawResult(page, result);
  }

  async function open(list: FileList | null): Promise<void> {
    const read = await Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));
    if (read.length > 0) editor.add(read);
  }

  version.addEventListener('change', run);
  from.addEventListener('change', show);
  changeable.addEventListener('change', show);
  example.addEventListener('change', () => {
    const inputs = examples[example.value];
    if (inputs) editor.replace(inputs);
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
    event.preventDefault();
    void open(event.dataTransfer?.files ?? null);
  });
  for (const format of ['markdown', 'json', 'sarif'] as const)
    field(`save-${format}`).addEventListener('click', () => result && save(reports[format](result), files[format]));
  field('save-svg').addEventListener('click', () => save(resultSvg(page), files.svg));
  field('print').addEventListener('click', () => print());
  part(page, '.check-script').remove();
  form.hidden = false;
  run();
}

startThemeButton();
startMenu();
startSearchField();
startPrintAddress();
followAlias();
const page = document.querySelector<HTMLElement>('.check');
if (page) startCheck(page);
