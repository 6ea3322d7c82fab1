import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setUpsSchema } from '../agreement/set-up.ts';
import { managedSchema, selfManagedSchema } from '../distribution/advice.ts';
import { distributionsSchema } from '../distribution/distribution-file.ts';
import { whereSchema } from '../distribution/place-rows.ts';
import { kepsSchema } from '../drift/kep.ts';
import { readAgainSchema } from '../drift/read-again.ts';
import { claimsSchema } from '../look-up/claim-file.ts';
import { correctionsSchema } from '../look-up/correction.ts';
import { questionsSchema } from '../question/question-file.ts';
import { inputFormsSchema } from '../reference/input-forms.ts';
import { seenSchema } from '../source-link/seen.ts';
import { sourcesSchema } from '../source-link/source-table.ts';
import { controlsSchema } from './controls.ts';
import { FactFileError, readFacts } from './fact-file.ts';
import { mustWorkSchema, portTablesSchema } from '../../export/firewall/test/schema.ts';
import { lifetimesSchema } from './lifetimes.ts';
import { proseSchemas } from './prose-file.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(proseSchemas).map(([name, schema]) => [`${name}.yaml`, schema])),
  'advice-managed.yaml': managedSchema,
  'advice-self-managed.yaml': selfManagedSchema,
  'agreement/set-ups.yaml': setUpsSchema,
  'claims.yaml': claimsSchema,
  'controls.yaml': controlsSchema,
  'distributions.yaml': distributionsSchema,
  'drift/kep-as-read.yaml': kepsSchema,
  'drift/read-again.yaml': readAgainSchema,
  'input-forms.yaml': inputFormsSchema,
  'lifetimes.yaml': lifetimesSchema,
  'must-work.yaml': mustWorkSchema,
  'port-tables.yaml': portTablesSchema,
  'questions.yaml': questionsSchema,
  'seed-corrections.yaml': correctionsSchema,
  'source-link/seen.yaml': seenSchema,
  'sources.yaml': sourcesSchema,
  'where-to-change.yaml': whereSchema,
};
const textOf = (file: string): string => readFileSync(`src/facts/${file}`, 'utf8');
const schemaOf = (file: string): z.ZodType => {
  const found = schemas[file];
  if (!found) throw new Error(`no schema for ${file}`);
  return found;
};

it('every YAML of facts has a schema, and is as it says', () => {
  const files = readdirSync('src/facts', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.yaml'));
  expect(files.sort()).toEqual(Object.keys(schemas).sort());
  for (const file of files) expect(() => readFacts(file, textOf(file), schemaOf(file)), file).not.toThrow();
});

/** What the first line of a file that begins so says when it is put in place of it: the whole sentence after the file and the line. */
const faults: readonly (readonly [file: string, line: string, wrong: string, says: string])[] = [
  [
    'added.yaml',
    '  - id: kubelet-heartbeats',
    '  - id: kubelet heartbeats',
    'items[1] (kubelet heartbeats).id is "kubelet heartbeats". It has to be an id of letters, digits, dots and hyphens. Correct it.',
  ],
  ['advice-managed.yaml', '  - id: fargate', '  - idd: fargate', 'rows[0] (eks).variants[0].id is missing. It has to be a text. Add it.'],
  [
    'advice-self-managed.yaml',
    '    need: always',
    '    need: sometimes',
    '.need is "sometimes". It has to be one of always, join, use or option. Correct it.',
  ],
  [
    'agreement/set-ups.yaml',
    '    tells: api-server',
    '    tells: a story',
    '.tells is "a story". It has to be one of kubelet, api-server, ',
  ],
  [
    'benchmarks.yaml',
    '  kubescape: C-0113',
    '  kubescape: C-113',
    'items[0].kubescape is "C-113". It has to be an id of Kubescape, such as C-0113, or words with the ids beside them in kubescape_ids. Correct it.',
  ],
  [
    'claims.yaml',
    "  - {minors: '1.20–1.21, 1.23–1.33, 1.35–1.36'",
    "  - {minors: '1.20-1.36'",
    '(1.20-1.36).minors is "1.20-1.36". It has to be minors such as 1.20–1.21, 1.23. Correct it.',
  ],
  [
    'cluster-network.yaml',
    "collected: '2026-11-25'",
    'collected: 25 November',
    'collected is "25 November". It has to be a day, such as "2026-11-25". Correct it.',
  ],
  ['cves.yaml', '- id: CVE-2018-1002105', '- id: 2018-1002105', 'It has to be an id such as CVE-2018-1002105. Correct it.'],
  [
    'distributions.yaml',
    '      status: docs',
    '      status: rumour',
    '.status is "rumour". It has to be one of source, docs, issue, derived or unknown. Correct it.',
  ],
  ['drift/kep-as-read.yaml', '  - number: ', "  - number: 'one' # ", 'keps[0].number is "one". It has to be a number. Correct it.'],
  [
    'drift/read-again.yaml',
    "      says: '^module k8s",
    "      says: '(^module k8s",
    'layouts[0].says is "(^module k8s\\\\.io/kubernetes$". It has to be a regular expression. Correct it.',
  ],
  [
    'flags.yaml',
    '    dead: true',
    '    dead: nothing reads it',
    '(--kubelet-timeout).dead is "nothing reads it". It has to be true. Correct it.',
  ],
  [
    'flags.yaml',
    '    stages: [{in: "1.5", is: added}]',
    '    stages: [{in: 1.5, is: added}]',
    '.stages[0].in is 1.5. It has to be a minor in quotes, such as "1.34". Correct it.',
  ],
  [
    'input-forms.yaml',
    '  scope: document',
    '  scope: page',
    'rows[0] (manifest).scope is "page". It has to be one of text or document. Correct it.',
  ],
  [
    'konnectivity.yaml',
    '    since: v0.35.0',
    '    since: soon',
    'proxy_server.front_end_client_check.since is "soon". It has to be a version such as v1.20.0. Correct it.',
  ],
  [
    'kubelet.yaml',
    "  config_dir_since: '1.28'",
    '  config_dir_since: 1.28',
    'two_default_sets.config_dir_since is 1.28. It has to be a minor in quotes, such as "1.34". Correct it.',
  ],
  [
    'lifetimes.yaml',
    "  - {name: limit, minors: '1.20–1.36', seconds: 60}",
    "  - {name: limit, minors: '1.20–1.36', seconds: 60s}",
    'items[0] (apiserver-request-timeout).values[0] (1.20–1.36).seconds is "60s". It has to be a number. Correct it.',
  ],
  [
    'lifetimes.yaml',
    "  - {name: limit, minors: '1.20–1.36', seconds: 60}",
    "  - {name: limit, minors: '1.20-1.36', seconds: 60}",
    'values[0] (1.20-1.36).minors is "1.20-1.36". It has to be minors such as 1.25–1.36. Correct it.',
  ],
  [
    'lifetimes.yaml',
    "  - {name: limit, minors: '1.20–1.36', seconds: 60}",
    "  - {name: limit, minors: '1.20–1.36', seconds: 60, is: unknown}",
    'values[0] (1.20–1.36).name is "limit". It has to be the name of a value that has one of seconds, min and max, share, or is. Correct it.',
  ],
  [
    'lifetimes.yaml',
    "  - {name: lifetime, minors: '1.20–1.36', min: 1800, max: 3600}",
    "  - {name: lifetime, minors: '1.20–1.36', min: 1800, max: 360}",
    '.values[0] (1.20–1.36).max is 360. It has to be a number of seconds that is not less than min. Correct it.',
  ],
  [
    'lifetimes.yaml',
    "  page: '/paths/control-plane-to-apiserver/'",
    "  page: '/paths/control-plane-to-api-server/'",
    '.page is "/paths/control-plane-to-api-server/". It has to be the address of a path, a journey or a distribution, such as ',
  ],
  [
    'lifetimes.yaml',
    '  status: code',
    '  status: guess',
    '.status is "guess". It has to be one of code, code+report, doc, report or judgement. Correct it.',
  ],
  ['links.yaml', '  default_verdict: ', '  default_verdicts: ', '.default_verdict is missing. It has to be a text. Add it.'],
  [
    'must-work.yaml',
    '  distribution: kubeadm-ha',
    '  distribution: kubeadm-hb',
    'clusters[3] (kubeadm-ha).distribution is "kubeadm-hb". It has to be an id of src/model/distribution-id.ts. Correct it.',
  ],
  [
    'planned.yaml',
    '  kep: 4872',
    '  kep: KEP-4872',
    'items[0] (kubelet-cert-cn-validation).kep is "KEP-4872". It has to be a number. Correct it.',
  ],
  [
    'port-tables.yaml',
    '- distributions: [k0s]',
    '- distributions: k0s',
    'differences[0].distributions is "k0s". It has to be a list. Correct it.',
  ],
  [
    'proxy.yaml',
    'version_checked: v1.36.2',
    'version_checked: latest',
    'version_checked is "latest". It has to be a version such as v1.20.0. Correct it.',
  ],
  [
    'questions.yaml',
    '  words: firewall',
    '  wordz: firewall',
    'items[0] (which-ports).wordz is a field that the schema does not have (nearest: words, ',
  ],
  [
    'reachability.yaml',
    '  path: kubelet-to-apiserver',
    '  path: kubelet-to-api-server',
    'node_to_control_plane[0] (kubelet-to-apiserver).path is "kubelet-to-api-server". It has to be one of ',
  ],
  ['releases.yaml', '  by_default: true', '  by_default: on', '.by_default is "on". It has to be true or false. Correct it.'],
  ['seed-corrections.yaml', '- n: 2', "- n: '2'", 'items[1] (2).n is "2". It has to be a number. Correct it.'],
  ['source-link/seen.yaml', '  - id: ', '  - name: ', 'items[0].id is missing. It has to be a text. Add it.'],
  ['sources.yaml', '    commit: ', '    commit: 1234 # ', '.commit is 1234. It has to be a text. Correct it.'],
  [
    'ssh-tunnels.yaml',
    '  stages: [{in: "1.22", is: removed}]',
    '  stages: [{in: "1.22", is: gone}]',
    'timeline[6].stages[0].is is "gone". It has to be one of present, alpha, ',
  ],
  ['symptoms.yaml', '  cause: ', '  because: ', 'items[0] (1).cause is missing. It has to be a text. Add it.'],
  [
    'where-to-change.yaml',
    '      who: operator',
    '      who: everybody',
    '.who is "everybody". It has to be one of operator, provider-only, unsupported or unknown. Correct it.',
  ],
  [
    'where-to-change.yaml',
    '        kubeletCertificateAuthority: set',
    '        kubeletCertificateAuthority: yes',
    '.sets.kubeletCertificateAuthority is "yes". It has to be one of unset, set. Correct it.',
  ],
];

describe('readFacts()', () => {
  it.each(faults)('names the file, the line and the field of a fault in %s: %s → %s', (file, line, wrong, says) => {
    const lines = textOf(file).split('\n');
    const at = lines.findIndex((each) => each.startsWith(line));
    expect(at).toBeGreaterThan(-1);
    const text = lines.map((each, index) => (index === at ? wrong + each.slice(line.length) : each)).join('\n');
    let message = '';
    try {
      readFacts(file, text, schemaOf(file));
    } catch (error) {
      expect(error).toBeInstanceOf(FactFileError);
      message = String(error);
    }
    const sentence = message.split('\n').find((each) => each.includes(says));
    expect(sentence, message).toBeDefined();
    // A row in one line, or one whose field is missing, is named by the line that it begins on.
    expect(Number(/:(\d+): /.exec(sentence ?? '')?.[1])).toBeGreaterThan(at - 60);
    expect(Number(/:(\d+): /.exec(sentence ?? '')?.[1])).toBeLessThanOrEqual(at + 1);
    expect(sentence?.replace(/^FactFileError: |^Error: /, '')).toMatch(new RegExp(`^src/facts/${file}:\\d+: `));
  });

  const schema = z.strictObject({ id: z.string(), rows: z.array(z.strictObject({ id: z.string(), size: z.number() })) });

  it('names the very line of a field in a list', () => {
    expect(() => readFacts('a.yaml', 'id: a\nrows:\n- id: one\n  size: 1\n- id: two\n  size: big\n', schema)).toThrow(
      'src/facts/a.yaml:6: rows[1] (two).size is "big". It has to be a number. Correct it.',
    );
  });

  it('says of text that is no YAML on which line it stops to be', () => {
    expect(() => readFacts('a.yaml', 'id: a\nrows: [1, 2\n', schema)).toThrow(
      /^src\/facts\/a\.yaml:3: .*It has to be YAML\. Correct that line\.$/,
    );
  });

  it('names each fault of a file, and not one twice', () => {
    let message = '';
    try {
      readFacts('a.yaml', 'id: 1\nrows: 2\nrow: 3\n', schema);
    } catch (error) {
      message = error instanceof Error ? error.message : '';
    }
    expect(message.split('\n')).toEqual([
      'src/facts/a.yaml:1: id is 1. It has to be a text. Correct it.',
      'src/facts/a.yaml:2: rows is 2. It has to be a list. Correct it.',
      'src/facts/a.yaml:3: row is a field that the schema does not have (nearest: rows, id). Correct its name, or add it to the schema.',
    ]);
  });
});
