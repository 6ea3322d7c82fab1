import { judge } from '../../src/model/judge.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { modeSummaries } from '../../src/wording/in-a-few-words.ts';
import { modeNames, pathNames } from '../../src/wording/names.ts';

/**
 * What a toggle costs at least: a page as somebody would write it by hand, with one drawing of the same graph, a line and a word for each path, whose
 * classes and words a switch sets, and one sentence about the mode. It has no panel, no address, no second layout and no frame made ready.
 */
export function floorPage(): string {
  const verdicts = modes.map(({ settings }) => pathIds.map((path) => judge(path, settings, 'nobody').weakestHop?.verdict ?? 'absent'));
  const rows = pathIds.map((id, i) => {
    const y = 24 + i * 34;
    const name = pathNames[id];
    return `<g><path d="M180 220L360 ${y}H620"/><text x="480" y="${y - 5}"></text><rect x="620" y="${y - 12}" width="220" height="24" rx="6"/><text x="632" y="${y + 5}">${name}</text></g>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><link rel="icon" href="data:,"><style>
body{margin:24px;font:16px/1.5 sans-serif}fieldset{display:flex;gap:16px}svg{width:100%}path{fill:none;stroke-width:3}rect{fill:#fff;stroke:#888}text{font-size:14px}
.authenticated{stroke:#0a6b4b}.encrypted{stroke:#8a5a00;stroke-dasharray:9 5}.unsafe{stroke:#b3261e;stroke-dasharray:0 8;stroke-linecap:round}.unknown{stroke:#666}.absent{stroke:none}
</style><fieldset class="modes">${modes.map(({ id }) => `<label><input type="radio" name="mode" value="${id}"> ${modeNames[id]}</label>`).join('')}</fieldset>
<p role="status"></p><svg viewBox="0 0 872 460"><rect x="20" y="180" width="160" height="80" rx="12"/><text x="60" y="225">API server</text>${rows.join('')}</svg>
<script>
const verdicts = ${JSON.stringify(verdicts)}, summaries = ${JSON.stringify(modes.map(({ id }) => modeSummaries[id]))};
const groups = [...document.querySelectorAll('g')], radios = [...document.querySelectorAll('input')], status = document.querySelector('p');
addEventListener('change', () => {
  const mode = radios.findIndex(({ checked }) => checked);
  groups.forEach((group, i) => {
    group.firstChild.setAttribute('class', verdicts[mode][i]);
    group.children[1].textContent = verdicts[mode][i];
  });
  status.textContent = summaries[mode];
});
</script></html>`;
}
