import type { CheckResult } from '../check.ts';
import type { FailedControl } from '../controls.ts';
import type { Finding } from '../finding.ts';
import { hashOf } from '../fingerprint.ts';
import { acceptedWords } from './accepted-words.ts';
import { artifactOf } from './file-uri.ts';
import { checkedPaths } from './json.ts';
import { hopsWords, weakestWords } from './path-words.ts';
import { jsonText, oneLine } from './printable.ts';
import { sumWords } from './text.ts';
import { toolVersion, type ReportOptions } from './tool.ts';

/** The version of OSCAL that the report is in. A test holds it against the schema of NIST. */
const oscalVersion = '1.2.1';
/** Whose names the properties of the report are. */
const ns = 'urn:hub-and-spoke';
/** What stands for the time where nobody gives one. */
const noTime = '1970-01-01T00:00:00Z';

/** An id in the form of a UUID that is the same for the same words; its bits are those of version 5. */
function uuidOf(...words: readonly string[]): string {
  const digits = [1, 2, 3, 4].map((seed) => hashOf(words.join('\n'), seed * 0x811c9dc5)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** Text as a string of OSCAL, which has no spaces at its ends. */
const text = (words: string): string => oneLine(words).trim();
const prop = (name: string, value: string) => ({ name, ns, value: text(value) });

/** A control of NIST SP 800-53 by the id that the catalogue of NIST has in OSCAL: SC-8(1) is sc-8.1. */
const nistId = (name: string): string => name.toLowerCase().replace(/\((\d+)\)/, '.$1');
/** The controls of NIST SP 800-53 among these, each once. */
const nistNames = (controls: readonly FailedControl[]): readonly string[] =>
  [...new Set(controls.flatMap(({ names }) => names.flatMap(({ in: catalogue, ids }) => (catalogue === 'nist' ? ids : []))))].sort();
const failedBy = ({ controls = [] }: Finding): readonly string[] => nistNames(controls);

const findingId = ({ region, fingerprint }: Finding): string => uuidOf('finding', region.file, fingerprint);

/** What was seen: one finding of the checker, with its place and everything that catalogues call it. */
const observationOf = (finding: Finding, at: string, accepted?: string) => ({
  uuid: findingId(finding),
  title: text(finding.title),
  description: text(finding.sentence),
  props: [
    prop('code', finding.code),
    prop('severity', finding.severity),
    ...(finding.path ? [prop('path', finding.path)] : []),
    ...(finding.controls ?? []).flatMap(({ id, names }) => [
      prop('control', id),
      ...names.flatMap(({ in: catalogue, ids }) => ids.map((one) => prop(catalogue, one))),
    ]),
    ...(accepted === undefined ? [] : [prop('accepted', 'true')]),
  ],
  methods: ['EXAMINE'],
  types: ['finding'],
  'relevant-evidence': [
    { href: artifactOf(finding.region.file).uri, description: `Line ${finding.region.line}, column ${finding.region.column}.` },
  ],
  collected: at,
  remarks: text([`Check first: ${finding.before}`, `May break: ${finding.breaks}`, accepted].filter(Boolean).join(' ')),
});

/** A control of NIST SP 800-53 that findings fail. Nothing is reported as satisfied: what a checker does not find proves no control. */
const failedControl = (name: string, findings: readonly Finding[]) => ({
  uuid: uuidOf('control', name, ...findings.map(findingId)),
  title: `${name} is not satisfied`,
  description: text(`The checker found: ${[...new Set(findings.map(({ title }) => title))].join('; ')}.`),
  target: { type: 'statement-id', 'target-id': `${nistId(name)}_smt`, status: { state: 'not-satisfied' } },
  'related-observations': findings.map((finding) => ({ 'observation-uuid': findingId(finding) })),
});

/**
 * The report as assessment results of OSCAL: an observation a finding and a path, and a finding for each control of NIST SP 800-53 that fails. OSCAL
 * demands to know which controls were reviewed, so it throws where the controls were not given.
 */
export function oscalReport(result: CheckResult, { at = noTime, controls = [] }: ReportOptions = {}): string {
  const reviewed = nistNames(controls);
  if (reviewed.length === 0) throw new Error('OSCAL needs the controls that findings can fail');
  const { findings, accepted = [], problems, inputs, kubernetes } = result;
  const failed = [...new Set(findings.flatMap(failedBy))].sort();
  const plan = uuidOf('plan');
  const paths = checkedPaths(result).map((path) => ({
    uuid: uuidOf('path', path.id),
    title: text(path.name),
    description: text(`${weakestWords(path)}. ${path.sentence}`),
    props: [
      prop('path', path.id),
      prop('safe-over-untrusted-network', path.safeOverUntrustedNetwork),
      prop('safe-on-every-network', path.safeOnEveryNetwork),
    ],
    methods: ['EXAMINE'],
    collected: at,
    ...(path.hops.length > 0 ? { remarks: text(`Hops: ${hopsWords(path).join(', ')}.`) } : {}),
  }));
  const unread = problems.map(({ file, line, sentence }) => `${file}:${line} could not be read: ${sentence}`);
  return jsonText({
    'assessment-results': {
      uuid: uuidOf('results', at, ...inputs, ...findings.map(findingId)),
      metadata: {
        title: 'How control plane and nodes talk: results of hub-and-spoke',
        'last-modified': at,
        version: toolVersion,
        'oscal-version': oscalVersion,
      },
      'import-ap': { href: `#${plan}` },
      results: [
        {
          uuid: uuidOf('result', at, ...inputs, ...findings.map(findingId)),
          title: 'The communication paths of one cluster, as its files describe them',
          description: text(`${sumWords(result)} Judged as Kubernetes ${kubernetes.minor}: ${kubernetes.from}.`),
          start: at,
          props: [prop('kubernetes', kubernetes.minor)],
          'reviewed-controls': {
            'control-selections': [
              {
                description:
                  'The controls of NIST SP 800-53 that a finding of the checker can fail. Each was looked at as far as the inputs tell; none is reported as satisfied.',
                'include-controls': reviewed.map((name) => ({ 'control-id': nistId(name) })),
              },
            ],
          },
          observations: [
            ...findings.map((finding) => observationOf(finding, at)),
            ...accepted.map((one) => observationOf(one.finding, at, acceptedWords(one))),
            ...paths,
          ],
          ...(failed.length > 0
            ? {
                findings: failed.map((name) =>
                  failedControl(
                    name,
                    findings.filter((one) => failedBy(one).includes(name)),
                  ),
                ),
              }
            : {}),
          ...(unread.length > 0 ? { remarks: text(unread.join(' ')) } : {}),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: 'No assessment plan',
            description: text(`The command hub-and-spoke-check ${toolVersion} read these inputs: ${inputs.join(', ') || 'none'}.`),
          },
        ],
      },
    },
  });
}
