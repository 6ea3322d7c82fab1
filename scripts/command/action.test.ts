import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { optionsFrom } from '../../src/command/options.ts';

const text = (name: string): string => readFileSync(name, 'utf8');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-action-'));
  // The one file starts in a part of the time that the sources take.
  const { status, stderr } = spawnSync(process.execPath, ['scripts/command/build.mjs', '--to', path.join(folder, 'built')], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  writeFileSync(
    path.join(folder, 'open file.yaml'),
    'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n',
  );
  writeFileSync(path.join(folder, 'service.yaml'), 'apiVersion: v1\nkind: Service\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the script of the action', () => {
  const run = (inputs: Readonly<Record<string, string>>) => {
    const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')];
    for (const file of [output, summary]) rmSync(file, { force: true });
    const { status, stdout } = spawnSync('bash', [path.resolve('scripts/command/action.sh')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: folder,
        CHECKER: path.join(folder, 'built/hub-and-spoke-check.mjs'),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...inputs,
      },
    });
    return { status, stdout, output: text(output), summary: text(summary) };
  };

  it('gives the log, the summary, the SARIF file and the exit code of the checker, for names with spaces as well', () => {
    const { status, stdout, output, summary } = run({
      INPUT_FILES: 'open file.yaml\n\nservice.yaml\n',
      INPUT_SARIF: 'a.sarif',
      INPUT_FAIL_ON: 'high',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('high  kubelet-read-only-port  open file.yaml:3:1');
    expect(summary).toContain('# The paths of this cluster');
    expect(output).toBe('sarif=a.sarif\nexit-code=1\n');
    expect(JSON.parse(text(path.join(folder, 'a.sarif')))).toMatchObject({ version: '2.1.0' });
    expect(run({ INPUT_FILES: 'open file.yaml', INPUT_FAIL_ON: 'never' })).toMatchObject({ status: 0, output: 'exit-code=0\n' });
  });

  it('runs nothing that an input holds', () => {
    const { status } = run({ INPUT_FILES: '$(touch taken); `touch taken`', INPUT_K8S: '$(touch taken)' });
    expect(status).toBe(2);
    expect(existsSync(path.join(folder, 'taken'))).toBe(false);
  });
});

describe('the files that pipelines read', () => {
  it('of the action hands every input to its script as a variable', () => {
    const action = parse(text('action.yml')) as {
      inputs: Record<string, { default?: string; description: string }>;
      runs: { using: string; steps: { env?: Record<string, string>; run: string }[] };
    };
    expect(action.runs.using).toBe('composite');
    const script = text('scripts/command/action.sh');
    for (const name of Object.keys(action.inputs)) {
      const variable = `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
      expect(action.runs.steps.at(-1)?.env?.[variable], name).toBe(`\${{ inputs.${name} }}`);
      expect(script.includes(variable) || / in .*config baseline k8s fail-on/.test(script), name).toBe(true);
    }
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('of the hook and of GitLab name the program of the package, with options that it takes', () => {
    const { bin } = JSON.parse(text('package.json')) as { bin: Record<string, string> };
    const hooks = parse(text('.pre-commit-hooks.yaml')) as { entry: string; args: string[]; language: string }[];
    for (const { entry, args, language } of hooks) {
      expect(Object.keys(bin)).toContain(entry);
      expect(language).toBe('node');
      expect(() => optionsFrom(args)).not.toThrow();
    }
    const [spec, jobs] = parseAllDocuments(text('templates/hub-and-spoke-check.yml')).map(
      (document) => document.toJS() as Record<string, unknown>,
    );
    const inputs = Object.keys((spec?.['spec'] as { inputs: object }).inputs);
    const job = jobs?.['hub-and-spoke-check'] as { script: string[] };
    const used = [...text('templates/hub-and-spoke-check.yml').matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(inputs.sort());
    for (const line of job.script) {
      const words = line
        .replace(/ \|\| true$/, '')
        .replace('$[[ inputs.fail-on ]]', 'high')
        .replaceAll(/\$\[\[ [^\]]+ \]\]/g, 'x')
        .split(' ');
      expect(() => optionsFrom(words.slice(1)), line).not.toThrow();
    }
  });

  it.each(['Containerfile', 'public/host/Containerfile', 'templates/hub-and-spoke-check.yml'])(
    'name each image in %s by its digest',
    (file) => {
      const images = [...text(file).matchAll(/\b(?:docker\.io|gcr\.io)\/[^\s"}]+/g)].map(([image]) => image);
      expect(images.length).toBeGreaterThan(0);
      expect(images.filter((image) => !/:[\w.-]+@sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
      // An image that is not named by a host would not be found above.
      for (const [, image = ''] of text(file).matchAll(/^(?:FROM|\s+image:) (\S+)/gm)) expect(image).toMatch(/^(?:docker\.io\/|\$|\$\{)/);
    },
  );

  it('of the container run the one file as a user who is not root', () => {
    const lines = text('Containerfile');
    expect(lines).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(lines).toMatch(/^ENTRYPOINT \["[^"]+", "\/opt\/hub-and-spoke-check\.mjs"\]$/m);
    expect(lines.lastIndexOf('\nUSER')).toBeGreaterThan(lines.lastIndexOf('\nFROM'));
  });
});
