import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fewOrAll } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { changed, exercises, type Files } from './exercise.ts';
import { builtChecker, packageFiles, packageIds, packageName, zipped } from './packages.ts';

const all = exercises();
let checker: Buffer = Buffer.alloc(0);
let folder = '';
beforeAll(async () => {
  checker = await builtChecker();
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'labs-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(at: string, files: Files): void {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    writeFileSync(path.join(at, name), text);
  }
}

/** Runs a command in a folder: its exit code, and all that it printed. */
function run(cwd: string, command: string, ...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

describe('a lab as a learner unpacks it', () => {
  it('is one of at least eight, and each has at least two wrong solutions', () => {
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(all.filter(({ wrong }) => wrong.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it('is not solved at the start, is solved by its solution, and refuses each wrong solution with its line', async () => {
    const entries = unzipSync(zipped('labs', packageFiles('folders', all, checker)));
    put(folder, new Map(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)])));
    const rows = all.flatMap(({ id, start, solved, wrong }) => [
      { lab: id, state: 'start', files: start, code: 1, line: '' },
      { lab: id, state: 'solution', files: changed(start, solved), code: 0, line: 'Solved.' },
      ...wrong.map((one) => ({ lab: id, state: one.id, files: changed(start, one.files), code: 1, line: one.line })),
    ]);
    const nameOf = ({ lab, state }: { lab: string; state: string }): string => `${lab}, ${state}`;
    await everyRow(rows, nameOf, ({ lab, state, files, code, line }) => {
      const work = path.join(folder, 'work', lab, state);
      put(work, files);
      const outcome = run(folder, 'sh', `labs/${lab}/verify`, work);
      expect(outcome).toEqual({ code, said: expect.stringContaining(line) as string });
      if (code === 1) expect(outcome.said).not.toContain('Solved.');
    });
  });

  it('is not solved by a comment that accepts a finding, and is not examined where the folder or the checker is missing', () => {
    const lab = path.join(folder, 'alone', 'close-the-kubelet');
    const [exercise] = all.filter(({ id }) => id === 'close-the-kubelet');
    if (!exercise) throw new Error('the lab is gone');
    const accepted = [...exercise.start].map(([name, text]): [string, string] => [
      name,
      `# hub-and-spoke: accept kubelet-anonymous until 2099-01-31, because nobody looks\n${text}`,
    ]);
    put(path.join(lab, 'start'), new Map(accepted));
    put(path.dirname(lab), new Map([['examine', readFileSync('content/labs/examine', 'utf8')]]));
    put(lab, new Map([['verify', exercise.verify]]));
    expect(run(lab, 'sh', 'verify')).toEqual({ code: 1, said: expect.stringContaining('A comment accepts a finding') as string });
    expect(run(lab, 'sh', 'verify', 'nowhere')).toEqual({ code: 2, said: expect.stringContaining('nowhere is no folder') as string });
    put(path.join(lab, 'start'), exercise.start);
    expect(run(lab, 'sh', 'verify')).toEqual({ code: 4, said: expect.stringContaining('There is no checker') as string });
  });
});

/** The names of a platform's files that belong to a lab. */
const namesOf = (files: Files, id: string): readonly string[] =>
  [...files.keys()].filter((name) => name.split('/')[0]?.replace(/^\d\d-/, '') === id).map((name) => name.split('/').slice(1).join('/'));

describe('a package for a platform', () => {
  it('has for Killercoda each file that the index of a scenario names, and the checker as an asset', () => {
    const files = packageFiles('killercoda', all, checker);
    for (const { id } of all) {
      const { details } = JSON.parse(files.get(`${id}/index.json`) ?? '') as {
        details: {
          intro: { text: string; background: string };
          steps: { text: string; verify: string }[];
          finish: { text: string };
          assets: { host01: { file: string }[] };
        };
      };
      const named = [
        ...Object.values(details.intro),
        ...details.steps.flatMap(({ text, verify }) => [text, verify]),
        details.finish.text,
        ...details.assets.host01.map(({ file }) => `assets/${file}`),
      ];
      expect([...named, 'index.json'].sort()).toEqual([...namesOf(files, id)].sort());
    }
  });

  it('has for iximiuz Labs a task in the text for each task that verifies, and the solution in a file of its own', () => {
    const files = packageFiles('iximiuz', all, checker);
    for (const { id, solution } of all) {
      const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(files.get(`${id}/index.md`) ?? '') ?? [];
      const { kind, tasks } = parse(matter) as { kind: string; tasks: Record<string, { init?: boolean; run: string }> };
      expect(kind).toBe('challenge');
      const verifying = Object.keys(tasks).filter((name) => name.startsWith('verify_'));
      expect([...body.matchAll(/^:name: (.+)$/gm)].map(([, name]) => name)).toEqual(verifying);
      expect(Object.keys(tasks).filter((name) => name.startsWith('init_'))).toEqual(
        Object.keys(tasks).filter((name) => tasks[name]?.init === true),
      );
      expect(files.get(`${id}/solution.md`)).toBe(`${solution}\n`);
      expect(body).not.toContain(solution);
    }
  });

  it('has for Instruqt a numbered folder for each challenge, with its slug once, and scripts for the only host of the track', () => {
    const files = packageFiles('instruqt', all, checker);
    const { containers } = parse(files.get('config.yml') ?? '') as { containers: { name: string }[] };
    const [{ name: host } = { name: '' }] = containers;
    expect(containers).toHaveLength(1);
    expect(files.has(`track_scripts/setup-${host}`)).toBe(true);
    const assignments = [...files.keys()].filter((name) => name.endsWith('/assignment.md'));
    const slugs = assignments.map((name) => {
      const { slug } = parse(/^---\n(.*?)\n---/s.exec(files.get(name) ?? '')?.[1] ?? '') as { slug: string };
      expect(name).toMatch(new RegExp(`^\\d\\d-${slug}/`));
      expect(namesOf(files, slug)).toEqual(['assignment.md', `check-${host}`, `setup-${host}`, `solve-${host}`]);
      return slug;
    });
    expect(slugs).toEqual(all.map(({ id }) => id));
  });

  it('sets a machine up so that its check fails at the start with a line for the learner, and succeeds after its own solution', () => {
    /** A script of a platform, with its own folder for /labs and this checker in place of Node’s look-up. */
    const played = (name: string, files: Files, place: string): ReturnType<typeof run> => {
      const script = (files.get(name) ?? 'exit 99').replaceAll('/labs', place);
      writeFileSync(path.join(folder, 'script'), script);
      return run(folder, 'bash', 'script');
    };
    const track = packageFiles('instruqt', all, checker);
    const place = path.join(folder, 'instruqt');
    expect(played('track_scripts/setup-lab', track, place)).toEqual({ code: 0, said: '' });
    expect(readFileSync(path.join(place, 'hub-and-spoke-check.mjs')).equals(checker)).toBe(true);
    for (const { id, start } of fewOrAll(all.slice(0, 2), all)) {
      const challenge = `${String(all.findIndex((one) => one.id === id) + 1).padStart(2, '0')}-${id}`;
      expect(played(`${challenge}/setup-lab`, track, place)).toEqual({ code: 0, said: '' });
      for (const [name, text] of start) expect(readFileSync(path.join(place, id, 'start', name), 'utf8')).toBe(text);
      const failed = played(`${challenge}/check-lab`, track, place);
      expect(failed).toEqual({ code: 1, said: expect.stringMatching(/^FAIL: .{40,}\n$/) as string });
      expect(failed.said).not.toContain('The checker');
      expect(played(`${challenge}/solve-lab`, track, place)).toEqual({ code: 0, said: '' });
      expect(played(`${challenge}/check-lab`, track, place), id).toEqual({ code: 0, said: '' });
    }

    const [first] = all;
    if (!first) throw new Error('there is no lab');
    const scenario = packageFiles('killercoda', [first], checker);
    const room = path.join(folder, 'killercoda');
    put(room, new Map([['hub-and-spoke-check.mjs', scenario.get(`${first.id}/assets/hub-and-spoke-check.mjs`) ?? '']]));
    expect(played(`${first.id}/setup.sh`, scenario, room)).toEqual({ code: 0, said: '' });
    expect(played(`${first.id}/verify.sh`, scenario, room).code).toBe(1);
    put(path.join(room, first.id, 'start'), first.solved);
    expect(played(`${first.id}/verify.sh`, scenario, room).code).toBe(0);

    const challenge = packageFiles('iximiuz', [first], checker).get(`${first.id}/index.md`) ?? '';
    const { tasks } = parse(/^---\n(.*?)\n---/s.exec(challenge)?.[1] ?? '') as { tasks: Record<string, { run: string }> };
    const scripts: Files = new Map(Object.entries(tasks).map(([name, { run: script }]) => [name, script]));
    const box = path.join(folder, 'iximiuz');
    expect(played('init_files', scripts, box)).toEqual({ code: 0, said: '' });
    expect(played('verify_solved', scripts, box).code).toBe(1);
    put(path.join(box, first.id, 'start'), first.solved);
    expect(played('verify_solved', scripts, box).code).toBe(0);
  });

  it('has the same bytes for the same files, and starts what is a program', () => {
    for (const id of fewOrAll(['folders', 'instruqt'] as const, packageIds)) {
      const files = packageFiles(id, all, checker);
      const zip = zipped(packageName(id), files);
      expect(Buffer.from(zip).equals(zipped(packageName(id), new Map([...files].reverse()))), id).toBe(true);
      expect(Object.keys(unzipSync(zip))).toHaveLength(files.size);
    }
    const zip = path.join(folder, 'labs.zip');
    writeFileSync(zip, zipped('labs', packageFiles('folders', all, checker)));
    if (!existsSync('/usr/bin/unzip')) return;
    expect(run(folder, 'unzip', '-Z', zip).said).toMatch(/^-rwxr-xr-x .*labs\/close-the-kubelet\/verify$/m);
  });
});
