// Measures what a check of large inputs takes in Node: the processor's time, the time on the clock and the most memory, each in a process of its own. It says as well how much was read, or
// with which sentence the input was refused. No test asserts these figures.
// Usage: node scripts/bench/checker-size.ts
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pod = (index: number, more = ''): string =>
  `- apiVersion: v1\n  kind: Pod\n  metadata: {name: web-${index}}\n  spec:\n    containers:\n    - {name: web, args: ["--port=80"]}\n${more}`;
const list = (pods: string): string => `apiVersion: v1\nkind: List\nitems:\n${pods}`;
const pods = (count: number, more?: string): string => list(Array.from({ length: count }, (_, index) => pod(index, more)).join(''));
const server =
  '- apiVersion: v1\n  kind: Pod\n  metadata: {name: kube-apiserver}\n  spec:\n    containers:\n    - {name: a, command: [kube-apiserver, --authorization-mode=AlwaysAllow]}\n';
const longer =
  '    - name: sidecar\n      image: registry.example/sidecar:1\n      ports:\n      - containerPort: 9090\n      resources: {limits: {cpu: 100m, memory: 64Mi}}\n';
const json = (count: number): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: Array.from({ length: count }, (_, index) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `web-${index}` },
      spec: { containers: [{ name: 'web', args: ['--port=80'] }] },
    })),
  });
const filled = (line: string, size: number, last = ''): string => line.repeat(Math.floor((size - last.length) / line.length)) + last;
const MB = 1024 * 1024;

const inputs: Readonly<Record<string, () => string>> = {
  'nothing (Node and the facts alone)': () => 'kubelet --v=2\n',
  '10,000 pods without aliases, YAML': () => pods(10_000) + server,
  '10,000 pods without aliases, JSON': () => json(10_000),
  '10,000 larger pods, YAML': () => pods(10_000, longer),
  '10,000 pods as documents of their own': () =>
    Array.from({ length: 10_000 }, (_, index) => pod(index).replace(/^(?:- | {2})/gm, '')).join('---\n'),
  '2 MB of pods, YAML': () =>
    filled(pod(1), 2 * MB, '')
      .replace(/^/, 'apiVersion: v1\nkind: List\nitems:\n')
      .slice(0, 2 * MB)
      .replace(/[^\n]*$/, ''),
  '2 MB of processes, as ps shows them': () =>
    filled('root 900 1 0 Aug06 ? 00:00:01 /usr/bin/containerd-shim -namespace k8s.io\n', 2 * MB, 'kubelet --v=2\n'),
  '2 MB in one line': () => filled('kubelet --a=b ', 2 * MB),
  '2 MB of a log': () => filled('I0101 00:00:00.000000       1 flags.go:64] FLAG: --v="2"\n', 2 * MB),
  '2 MB of prose': () => filled('The kubelet runs on each node, and nothing here is a command of it.\n', 2 * MB),
  '5 MB of pods, YAML': () => list(filled(pod(1), 5 * MB)),
  '5 MB of processes': () => filled('/usr/bin/containerd-shim -namespace k8s.io\n', 5 * MB),
};

/** Checks one of the inputs in this process, and prints what it took. */
async function measure(name: string): Promise<void> {
  const { check } = await import('../../src/checker/check.ts');
  const { moreForms } = await import('../../src/checker/read/more-forms.ts');
  const { checkFacts } = await import('../command/facts.ts');
  const facts = checkFacts();
  const text = inputs[name]?.() ?? '';
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
  const { account, problems, findings, work } = check([{ name: 'input', text }], { facts, forms: moreForms });
  const [time, { user, system }] = [performance.now() - before, process.cpuUsage(cpuBefore)];
  console.log(
    JSON.stringify({
      input: name,
      characters: text.length,
      'processor ms': Math.round((user + system) / 1000),
      'clock ms': Math.round(time),
      'most MB': Math.round(process.resourceUsage().maxRSS / 1024),
      'steps a character': Math.round((work.steps / text.length) * 10) / 10,
      read: account[0]?.read.length ?? 0,
      findings: findings.length,
      refused: problems[0]?.sentence ?? '',
    }),
  );
}

const asked = process.argv[2];
if (asked) await measure(asked);
else {
  const rows = Object.keys(inputs).map((name) => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' });
    return stdout ? JSON.parse(stdout) : { input: name, refused: `it failed: ${stderr.trim().split('\n').pop()}` };
  });
  console.table(
    rows,
    Object.keys(rows[0] ?? {}).filter((key) => key !== 'refused'),
  );
  for (const { input, refused } of rows) if (refused) console.log(`${input}: ${refused}`);
}
