import type { DescribedRule, Severity } from '../rules/rule.ts';
import { escapeMarkdown } from './markdown.ts';
import { pathNames } from '../../wording/names.ts';

/** How SARIF calls a severity. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** The middle of the range that code scanning on GitHub gives each word; what is only worth knowing is no security result. */
const scores: Readonly<Record<Severity, string | undefined>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0', info: undefined };

const pascal = (code: string): string => code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The page of the site that tells the whole: that of the path, or of the checker. Nothing where nobody gave the address of the site. */
const pageAddress = ({ path }: DescribedRule, site: string | undefined): string | undefined =>
  site === undefined ? undefined : `${site}${path ? `paths/${path}/` : 'check/'}`;

/** What names a rule where no site is known: a URI that the command's `explain` takes, so that it leads somewhere without a network. */
export const ruleUrn = (code: string): string => `urn:hub-and-spoke:rule:${code}`;

/** How a reader gets all of a rule without a network. */
const explained = (code: string): string => `hub-and-spoke-check explain ${code}`;

/** One rule as a `reportingDescriptor`. */
export function descriptorOf(rule: DescribedRule, site: string | undefined) {
  const { title, sideEffects, before, facts, cis = [] } = rule;
  const about = rule.path ? `This is about the path ${pathNames[rule.path]}.` : 'This is about what was given to the checker.';
  const address = pageAddress(rule, site);
  const score = scores[rule.severity];
  const markdown = [
    `**${escapeMarkdown(title)}.** ${escapeMarkdown(about)}`,
    `**Check first.** ${before}`,
    `**The change may break** ${escapeMarkdown(sideEffects)}`,
    ...(cis.length > 0 ? [`**CIS Kubernetes Benchmark and kube-bench:** ${cis.join(', ')}`] : []),
    ...(facts.length > 0 ? [`**Facts:** ${facts.map((fact) => `\`${fact}\``).join(', ')}`] : []),
    `**More, without a network:** \`${explained(rule.code)}\``,
    ...(address ? [`[More on this path](${address})`] : []),
  ].join('\n\n');
  return {
    id: rule.code,
    name: pascal(rule.code),
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${about} Its severity is ${rule.severity}, where nothing around it makes it another.` },
    help: { text: `Check first: ${before}\nThe change may break: ${sideEffects}\nMore: ${explained(rule.code)}`, markdown },
    helpUri: address ?? ruleUrn(rule.code),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      severity: rule.severity,
      facts,
      cis,
      tags: ['security', 'kubernetes', ...cis.map((item) => `CIS ${item}`)],
      ...(score ? { 'security-severity': score } : {}),
    },
  };
}
