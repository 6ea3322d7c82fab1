// Measures the one file of the checker: its size, its start beside that of `node -e 0` in the same run, and its time and memory on inputs
// that grow. No test asserts these figures. Usage: npm run build:check && npm run bench:command [-- --node /usr/bin/node]…
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { node: { type: 'string', multiple: true, default: [process.execPath] } } });
const file = path.resolve('dist-check/hub-and-spoke-check.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'bench-check-'));
const rounds = 15;

/** Runs a command and gives its time in milliseconds and, where the system counts it, the most memory that it had. */
function measured(node: string, args: readonly string[]): { time: number; status: number | null; stderr: string } {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  return { time: performance.now() - start, status, stderr };
}
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const pod = (index: number): string =>
  `- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web-${index}\n    labels: {app: web}\n  spec:\n    containers:\n    - name: web\n      image: web:1\n      args: ["--port=80"]\n`;
const pods = (bytes: number): string =>
  `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: Math.ceil(bytes / pod(0).length) }, (_, index) => pod(index)).join('')}`;
const write = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return name;
};
const many = Array.from({ length: 5 }, (_, index) => write(`pods-${index}.yaml`, pods(1_000_000)));
const inputs: Readonly<Record<string, readonly string[]>> = {
  'one kubelet file': [write('open.yaml', open)],
  'a list of 1 MB': many.slice(0, 1),
  'five files of 1 MB': many,
  'a list of 5 MB, which is refused': [write('big.yaml', pods(5_000_000))],
};

console.log(`The file has ${(statSync(file).size / 1024).toFixed(1)} KB.`);
for (const node of values.node) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  // Both are measured by turns, so that whatever else runs weighs on both alike.
  const turns = Array.from({ length: rounds }, () => [
    measured(node, ['-e', '0']).time,
    measured(node, [file, '--version']).time,
    measured(node, [file, 'open.yaml']).time,
  ]);
  const [empty = 1, start = 1, one = 1] = [0, 1, 2].map((index) => median(turns.map((turn) => turn[index] ?? Number.NaN)));
  console.log(
    `\nNode ${version}: node -e 0 takes ${empty.toFixed(0)} ms, --version ${(start / empty).toFixed(2)} times that, one kubelet file ${(one / empty).toFixed(2)} times.`,
  );
  const hook = write('memory.mjs', "process.on('exit', () => process.stderr.write(`\\nmemory ${process.resourceUsage().maxRSS}`));\n");
  console.table(
    Object.entries(inputs).map(([name, names]) => {
      const { time, status, stderr } = measured(node, ['--import', `./${hook}`, file, ...names]);
      return {
        input: name,
        code: status,
        'times node -e 0': Math.round((10 * time) / empty) / 10,
        'most memory, MB': Math.round(Number(/memory (\d+)/.exec(stderr)?.[1] ?? NaN) / 1024),
      };
    }),
  );
}
rmSync(folder, { recursive: true });
