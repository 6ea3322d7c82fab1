import { commentForm } from '../checker/accepted/comments.ts';
import { isCode, nearestCodes } from '../checker/accepted/codes.ts';
import { recognised } from '../checker/places.ts';
import { controlsOf } from '../checker/controls.ts';
import { indent } from '../checker/report/printable.ts';
import { ruleUrn } from '../checker/report/sarif-rule.ts';
import { controlWords } from '../checker/report/text.ts';
import { rules } from '../checker/rules/index.ts';
import { severities, type Rule } from '../checker/rules/rule.ts';
import { newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { WrongUsage, type Explanations, type Host } from './host.ts';
import { pathNames } from '../wording/names.ts';

/** Every rule with its severity and title, the worst first. */
export function codesText(): string {
  const sorted = [...rules].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const width = Math.max(...rules.map(({ code }) => code.length));
  return `${sorted.map(({ code, severity, title }) => `${severity.padEnd(8)}  ${code.padEnd(width)}  ${title}`).join('\n')}\n`;
}

function factText(id: string, { facts }: Explanations): readonly string[] {
  const fact = facts[id];
  if (!fact) return [`  ${id}`];
  return [
    `  ${id}: ${fact.title}`,
    ...(fact.text === fact.title ? [] : [indent(fact.text, 4)]),
    ...fact.sources.map(({ text, href }) => `    Source: ${href ?? text}`),
  ];
}

function placesText({ changedAt }: Rule, { facts }: Host): readonly string[] {
  if (!changedAt) return ['Where to change it: in the file that the finding names.'];
  const known = recognised.flatMap((id) => {
    const place = facts.places?.[id]?.[changedAt];
    return place ? [`  ${id}: ${place.sentence}`, ...place.lines.map((line) => `    ${line}`)] : [];
  });
  return ['Where to change it, by installer:', ...known];
}

function benchmarkText({ cis = [] }: Rule, { facts }: Host): readonly string[] {
  const kubescape = facts.benchmarks.filter((item) => cis.includes(item.cis)).flatMap((item) => item.kubescape);
  if (cis.length === 0) return [];
  return [
    `Benchmarks: CIS and kube-bench ${cis.join(', ')} (${facts.profile})${kubescape.length > 0 ? `, kubescape ${kubescape.join(', ')}` : ''}.`,
  ];
}

/** One rule: why it matters, what it stands on, the change, and what the change may break. Throws `WrongUsage` for a code that is not known. */
export async function explainText(given: string | undefined, host: Host): Promise<string> {
  // SARIF names a rule by its URN where no site is known.
  const code = given?.startsWith(ruleUrn('')) ? given.slice(ruleUrn('').length) : given;
  if (code === undefined) throw new WrongUsage(`explain needs the code of a rule behind it: ${host.name} codes lists all of them.`);
  const rule = rules.find((one) => one.code === code);
  if (!rule || !isCode(code))
    throw new WrongUsage(`No rule has the code ${code.slice(0, 60)}; the nearest ones are ${nearestCodes(code, 3).join(', ')}.`);
  const explanations = await host.explanations();
  const example = explanations.examples[code];
  const about = rule.path ? `${pathNames[rule.path]} (${rule.path})` : 'what was given to the checker';
  return `${[
    `${rule.code}: ${rule.title}`,
    '',
    `Severity: ${rule.severity}, where nothing around it makes it another. A configuration may give it another one.`,
    `About: ${about}`,
    `Versions: Kubernetes ${oldestMinor} to ${newestMinor}. What depends on the version is found where an input or --k8s names it.`,
    ...(example ? ['', 'Why, in an example:', `  ${example.sentence}`] : []),
    ...(example?.diff ? ['', 'The change in that example:', indent(example.diff, 4)] : []),
    '',
    ...placesText(rule, host),
    '',
    `Check first: ${rule.before}`,
    `May break: ${rule.sideEffects}`,
    ...benchmarkText(rule, host),
    ...controlsOf(rule, host.facts.controls ?? [], host.facts.benchmarks).map((control) => `${controlWords(control)}.`),
    ...(rule.facts.length > 0 ? ['', 'Facts:', ...rule.facts.flatMap((id) => factText(id, explanations))] : []),
    '',
    `Accept it at its place: ${commentForm.replace('CODE', rule.code)}`,
  ].join('\n')}\n`;
}
