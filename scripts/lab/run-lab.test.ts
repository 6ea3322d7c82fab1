import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observations } from '../../src/facts/look-up/observation.ts';
import { judge } from '../../src/model/judge.ts';
import { capabilities } from '../../src/model/answer.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { expectationOf, questions } from '../../src/lab/expectation.ts';
import { labCases } from '../../src/lab/lab-cases.ts';
import { scenes } from '../../src/lab/survey/scene.ts';
import { pathIds } from '../../src/model/path.ts';
import { thisWorld, type World } from './lab.ts';
import { findOpenSsh } from './network/openssh.ts';
import type { reportOf } from './report.ts';
import { main } from './run-lab.ts';
import { questionNames } from '../../src/wording/lab/case.ts';

type Report = ReturnType<typeof reportOf>;

/** A folder for temporary files that only the lab of this test uses, to see that it is empty again. */
let temporary = '';
const usual = process.env.TMPDIR;
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'test-'));
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(temporary, { recursive: true });
});

async function lab(argv: readonly string[], world: Partial<World> = {}): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await main(
    argv,
    { out: (text) => (said.out += text), error: (text) => (said.error += text) },
    {
      ...thisWorld,
      ...world,
    },
  );
  return { code, ...said };
}
const only = (...ids: readonly string[]): readonly string[] => ids.flatMap((id) => ['--only', id]);

/** A model that says the opposite to one question, wherever it is asked, and to whether anything gets through. */
const opposite =
  (question: (typeof questions)[number]): typeof judge =>
  (...asked) => {
    const judgement: Judgement = judge(...asked);
    if (question === 'gets-through') return { ...judgement, failures: judgement.failures.length > 0 ? [] : ['self-signed-refused'] };
    const turned = (answers: Judgement['endToEnd']): Judgement['endToEnd'] => ({
      ...answers,
      [question]: { ...answers[question], value: answers[question].value === 'yes' ? 'no' : 'yes' },
    });
    return {
      ...judgement,
      endToEnd: turned(judgement.endToEnd),
      hops: judgement.hops.map((hop) => ({ ...hop, answers: turned(hop.answers) })),
    };
  };

describe('npm run lab', () => {
  it('finds the model and real connections of one mind in every case and on every path, and leaves no file behind', async () => {
    // Each path in each mode; the other settings are played where time is no matter, and their record is compared in any run.
    const ofModes = scenes.filter(({ differs }) => Object.keys(differs).length === 0);
    const asked = process.env['TESTS'] === 'all' ? [] : only(...[...labCases, ...ofModes].map(({ id }) => id));
    const { code, out } = await lab(['--json', ...asked]);
    const { cases, scenes: played } = JSON.parse(out) as Report;
    expect(played.filter((each) => !('agrees' in each && each.agrees) && !('notRun' in each))).toEqual([]);
    expect(new Set(played.map(({ path }) => path))).toEqual(new Set(pathIds));
    expect(cases.filter((each) => !('agrees' in each && each.agrees) && !('notRun' in each))).toEqual([]);
    expect(cases.map(({ id }) => id)).toEqual(labCases.map(({ id }) => id));
    expect(code).toBe(0);
    // Where the test command has installed OpenSSH, every case runs.
    if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) expect(cases.filter((each) => 'notRun' in each)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends with 1 and names the case and the question when the model says of plain HTTP that nobody reads it', async () => {
    const { code, out } = await lab(only('plain-http', 'right-ca', 'https-unverified'), {
      judge: (id, settings, seat) =>
        (id === 'apiserver-to-pod' && settings.proxyScheme === 'http' ? opposite('read-request') : judge)(id, settings, seat),
    });
    expect(code).toBe(1);
    expect(out).toContain('plain-http: the model says no to “read request”, and the lab found yes');
    expect(out).toContain('The model and the lab agree in 2 cases of 3. They differ in plain-http.');
  });

  it.each(questions)('ends with 1 when the model is wrong about “%s”, be its answer a false yes or a false no', async (question) => {
    const asked = ['verification-off-open-kubelet', 'kubelet-without-address'];
    const { code, out } = await lab(only(...asked), { judge: opposite(question) });
    expect(code).toBe(1);
    for (const id of asked) expect(out).toContain(`${id}: the model says`);
    expect(out.match(/the model says (yes|no) to “(.*?)”/g)).toHaveLength(2);
    expect(out).toContain(`the model says no to “${questionNames[question]}”, and the lab found yes`);
    expect(out).toContain(`the model says yes to “${questionNames[question]}”, and the lab found no`);
  });

  it('plays the rest and ends with 0 where OpenSSH is missing, and says of each case that needs it why it was not run', async () => {
    const { code, out } = await lab(only('plain-http', 'ssh-plain-http', 'ssh-checked-plain-http'), {
      findOpenSsh: () => findOpenSsh([]),
    });
    expect(code).toBe(0);
    expect(out.match(/not run: OpenSSH is not installed/g)).toHaveLength(2);
    expect(out).toContain('agree in 1 case of 3. 2 cases were not run.');
  });

  it('ends with 1 and names the path when the model gives it another word, or says that it is safe, or that a token is useless', async () => {
    const wrong: typeof judge = (...asked) => {
      const judgement = judge(...asked);
      const { path, seat, endToEnd } = judgement;
      if (path === 'scraper-to-kubelet') return { ...judgement, hops: judgement.hops.map((hop) => ({ ...hop, verdict: 'authenticated' })) };
      if (path === 'apiserver-to-etcd') return { ...judgement, safeOnEveryNetwork: 'no' };
      const useless = { ...endToEnd, 'impersonate-client': { ...endToEnd['impersonate-client'], value: 'no' as const } };
      return seat === 'token-thief' ? { ...judgement, endToEnd: useless } : judgement;
    };
    const asked = ['scraper-to-kubelet', 'apiserver-to-etcd', 'kube-proxy-to-apiserver'].map((path) => `${path}@defaults`);
    const { code, out } = await lab(only(...asked), { judge: wrong });
    expect(code).toBe(1);
    expect(out.match(/^\S+: the model says .*$/gm)).toEqual([
      'kube-proxy-to-apiserver@defaults: the model says no to “token-thief: impersonate-client”, and the lab found yes',
      'scraper-to-kubelet@defaults: the model says authenticated to “word of node-network”, and the lab found encrypted',
      'apiserver-to-etcd@defaults: the model says no to “safe on every network”, and the lab found yes',
    ]);
  });

  it('answers a wrong option with 2 and a sentence, and plays nothing', async () => {
    const [unknown, mistyped, incomplete] = [await lab(['--only', 'nothing']), await lab(['--jsno']), await lab(['--only'])];
    expect([unknown, mistyped, incomplete].map(({ code, out }) => [code, out])).toEqual(Array.from({ length: 3 }, () => [2, '']));
    expect(unknown.error).toMatch(/^There is no case “nothing”; --list names them all\.\n/);
    expect(mistyped.error).toMatch(/^Unknown option '--jsno'\.\n/);
    expect(incomplete.error).toMatch(/^Option '--only <value>' argument missing\.\n/);
  });

  it('lists every case and scene with its name', async () => {
    const { code, out } = await lab(['--list']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual([...labCases, ...scenes].map(({ id }) => id));
  });

  it('takes keys and processes away when it is interrupted', async () => {
    const child = spawn(process.execPath, ['scripts/lab/run-lab.ts'], { env: process.env, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    // Its folder is made a moment before it listens to signals, and the first key is written after that.
    while (!readdirSync(temporary, { recursive: true, encoding: 'utf8' }).some((file) => file.includes(path.sep))) await pause(10);
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('the cases', () => {
  it('ask each question at least once where the model says yes, and once where it says no', () => {
    const expected = labCases.map((labCase) => expectationOf(labCase));
    for (const question of questions) {
      expect(
        expected.some((each) => each[question] === 'yes'),
        question,
      ).toBe(true);
      expect(
        expected.some((each) => each[question] === 'no'),
        question,
      ).toBe(true);
    }
  });

  it('leave out no answer of the model but whether plaintext to a TLS port gets through', () => {
    const unknown = labCases.flatMap((labCase) =>
      questions
        .filter((question) => expectationOf(labCase)[question] === 'unknown')
        .map((question) => [question, labCase.serverExpectsTls ?? false]),
    );
    expect(unknown).toEqual(Array.from({ length: 3 }, () => ['gets-through', true]));
  });

  it('have ids of their own, and capabilities of the model are all asked for', () => {
    expect(new Set(labCases.map(({ id }) => id)).size).toBe(labCases.length);
    expect(questions.filter((question) => question !== 'gets-through')).toEqual(capabilities);
  });

  it('name records that are carried here', () => {
    const records = new Set(observations.map(({ id }) => `obs/${id}`));
    expect(labCases.flatMap(({ evidence }) => evidence).filter((id) => !records.has(id))).toEqual([]);
    expect(labCases.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });
});
