import type { NetworkId } from '../../model/reach/network.ts';
import type { PortRange } from '../../model/reach/connection.ts';
import { leaveOrDestroy } from '../../wording/firewall/file.ts';
import { azureLetsIn, forAws, forAzure, forGoogle, notForAzure, variableHolds } from '../../wording/firewall/purpose.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { commented, headOf, undecidedComment } from './file-head.ts';
import { linesBetween, linesOfNamed, portText, protocolsOf, type Line, type RuleSet } from './rule-set.ts';

const text = (value: string): string => JSON.stringify(value);
const listOf = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`;
const identifier = (name: string): string => name.replaceAll(/[^a-z0-9]+/gi, '_');
const variable = (name: string, description: string): readonly string[] => [
  `variable ${text(name)} {`,
  `  description = ${text(description)}`,
  '  type        = string',
  '}',
  '',
];
/** A block of HCL with its arguments, which Terraform's own formatting aligns at the equals sign. */
function block(
  type: string,
  name: string,
  fields: readonly (readonly [string, string])[],
  nested: readonly string[] = [],
): readonly string[] {
  const width = Math.max(...fields.map(([key]) => key.length));
  return [
    `resource ${text(type)} ${text(name)} {`,
    ...fields.map(([key, value]) => `  ${key.padEnd(width)} = ${value}`),
    ...nested,
    '}',
    '',
  ];
}
const headOfGroups = (set: RuleSet, purpose: string): readonly string[] =>
  commented(
    headOf(set, {
      purpose: [purpose],
      lines: linesBetween(set),
      steps: { check: 'terraform plan', try: ['terraform apply'], keep: [leaveOrDestroy] },
    }),
  );
const groupOf = (to: NetworkId): string => `${identifier(to)}_security_group_id`;
const whole: PortRange = { from: 0, to: 65535 };

/** Rules of security groups of AWS: one for each source, range of ports and group. A group has no rule of its own that lets anything in. */
export function terraformAws(set: RuleSet): string {
  const numbers = { any: '-1', 'ip-in-ip': '4', esp: '50', tcp: 'tcp', udp: 'udp' } as const;
  const rules = linesOfNamed(set).flatMap((line) => [
    commented(undecidedComment(line)),
    ...protocolsOf(line).flatMap((protocol) =>
      (line.ports.length > 0 ? line.ports : [undefined]).flatMap((range) =>
        line.sources.map((source, index) =>
          block(
            'aws_vpc_security_group_ingress_rule',
            identifier([line.name, protocol, range ? portText(range) : 'all', String(index)].join('_')),
            [
              ['security_group_id', `var.${groupOf(line.to)}`],
              ['description', text(line.comment.replaceAll('>', ''))],
              [line.family === 4 ? 'cidr_ipv4' : 'cidr_ipv6', text(source)],
              ['ip_protocol', text(numbers[protocol])],
              ...(range
                ? ([
                    ['from_port', String(range.from)],
                    ['to_port', String(range.to)],
                  ] as const)
                : []),
            ],
          ),
        ),
      ),
    ),
  ]);
  const groups = [...new Set(linesOfNamed(set).map(({ to }) => to))].flatMap((to) =>
    variable(groupOf(to), variableHolds.securityGroup(placeNames[to])),
  );
  return [...headOfGroups(set, forAws), '', ...groups, ...rules.flat()].join('\n');
}

/** Firewall rules of Google Cloud, for traffic that comes in. What no rule allows, the implied rule of every network denies. */
export function terraformGoogle(set: RuleSet): string {
  const names = { any: 'all', 'ip-in-ip': 'ipip', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;
  const rules = linesOfNamed(set).map((line) => [
    ...commented(undecidedComment(line)),
    ...block(
      'google_compute_firewall',
      identifier(line.name),
      [
        ['name', text(`hub-spoke-${line.name}`.slice(0, 63).replace(/-$/, ''))],
        ['description', text(line.comment)],
        ['network', 'var.network'],
        ['direction', text('INGRESS')],
        ['source_ranges', listOf(line.sources)],
        ['destination_ranges', listOf(line.destinations)],
      ],
      protocolsOf(line).flatMap((protocol) => [
        '',
        '  allow {',
        ...(line.ports.length > 0
          ? [`    protocol = ${text(names[protocol])}`, `    ports    = ${listOf(line.ports.map((range) => portText(range)))}`]
          : [`    protocol = ${text(names[protocol])}`]),
        '  }',
      ]),
    ),
  ]);
  return [...headOfGroups(set, forGoogle), '', ...variable('network', variableHolds.network), ...rules.flat()].join('\n');
}

const azureProtocols = { any: '*', esp: 'Esp', tcp: 'Tcp', udp: 'Udp' } as const;
const isAzure = (line: Line): boolean => line.protocol !== 'ip-in-ip';

/** Rules of a network security group of Azure. Priorities run from 1000 in steps of 10, so that others fit between them. */
export function terraformAzure(set: RuleSet): string {
  const rules = linesOfNamed(set)
    .filter(isAzure)
    .flatMap((line) => protocolsOf(line).map((protocol) => ({ line, protocol })));
  const unwritable = linesOfNamed(set).filter((line) => !isAzure(line));
  return [
    ...headOfGroups(set, forAzure),
    ...commented([...azureLetsIn, ...unwritable.map(({ comment }) => notForAzure(comment))]),
    '',
    ...variable('resource_group_name', variableHolds.resourceGroup),
    ...variable('network_security_group_name', variableHolds.networkSecurityGroup),
    ...rules.flatMap(({ line, protocol }, index) => [
      ...commented(undecidedComment(line)),
      ...block('azurerm_network_security_rule', identifier(`${line.name}_${protocol}`), [
        ['name', text(`hub-spoke-${line.name}-${protocol === 'any' ? 'all' : protocol}`)],
        ['description', text(line.comment)],
        ['resource_group_name', 'var.resource_group_name'],
        ['network_security_group_name', 'var.network_security_group_name'],
        ['priority', String(1000 + 10 * index)],
        ['direction', text('Inbound')],
        ['access', text('Allow')],
        // Only lines without IP-in-IP come here.
        ['protocol', text(azureProtocols[protocol as keyof typeof azureProtocols])],
        ['source_port_range', text('*')],
        ['source_address_prefixes', listOf(line.sources)],
        ['destination_port_ranges', listOf((line.ports.length > 0 ? line.ports : [whole]).map((range) => portText(range)))],
        ['destination_address_prefixes', listOf(line.destinations)],
      ]),
    ]),
  ].join('\n');
}
