import type { Distribution } from '../facts/distribution.ts';
import { applies } from '../model/compare.ts';
import type { SafeChange } from '../model/minimal-change.ts';
import { pathOf } from '../model/path.ts';
import { reasonOf } from '../model/reason.ts';
import { settingOf } from '../model/setting.ts';
import { zoneNames } from '../model/zone.ts';
import { changesOf, isToMakeSure, judgedPaths, pathNames, saysOf, summaryOf, type ChangeGroup } from './distribution-words.ts';
import { table } from './markdown-twin.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const code = (text: string): string => `\`${text}\``;

const stepsText = ({ steps }: SafeChange): readonly string[] =>
  steps.flatMap(({ does, snippets, page, breaks }, index) => [
    `${index + 1}. ${capital(does)}. [The whole set-up](${page})`,
    ...snippets.flatMap(({ file, where, lines }) => [
      '',
      `   ${code(file)}, ${where}:`,
      '',
      '   ```text',
      ...lines.map((line) => `   ${line}`),
      '   ```',
      '',
    ]),
    ...breaks.map(({ says, error }) => `   - May break: ${says}${error ? ` You see ${code(error)}.` : ''}`),
  ]);

function changeText({ paths, change }: ChangeGroup): readonly string[] {
  if (change.kind === 'safe') return [`Safe on every network already: ${pathNames(paths)}.`, ''];
  if (change.kind === 'changes' && isToMakeSure({ paths, change }))
    return [`Not known, so make sure. ${pathNames(paths)}: ${change.answers.map(({ sentence }) => sentence).join(' Or: ')}`, ''];
  const head = [`### ${pathNames(paths)}`, ''];
  if (change.kind === 'impossible')
    return [
      ...head,
      `No setting makes this safe on every network that it crosses. ${reasonOf(change.reason).text}`,
      '',
      ...change.instead.map(({ name, says, path }) => `- Use ${name} (${pathOf(path).name}) instead. ${says}`),
      ...(change.between?.kind === 'changes'
        ? [`- On the network between alone, settings can: ${change.between.answers[0].sentence}`]
        : []),
      ...(change.between?.kind === 'safe' ? ['- On the network between alone it is safe already.'] : []),
      '',
    ];
  return [
    ...head,
    ...change.answers.flatMap((answer, index) => [
      ...(change.answers.length > 1 ? [`${index === 0 ? 'Either' : 'Or'}: ${answer.sentence}`, ''] : []),
      ...stepsText(answer),
      ...answer.exposures.map((reason) => `\nStill open beside it: ${reasonOf(reason).text}`),
      ...(answer.otherNode
        ? [`\nWhether another node can still pose as this one is not settled by it. ${reasonOf(answer.otherNode).text}`]
        : []),
      '',
    ]),
  ];
}

/** A distribution as plain Markdown: what it sets, the verdicts, what to change, and where it was read. */
export function distributionTwin(distribution: Distribution): string {
  const { name, version, settings, stated, notes, evidence } = distribution;
  return [
    `# ${name}`,
    '',
    summaryOf(distribution),
    ...(version ? ['', `Read in version ${version}.`] : []),
    '',
    '## What it sets',
    '',
    table(
      ['Setting', 'By default', 'What was read', 'Fact'],
      stated
        .filter(({ setting }) => applies(setting, settings))
        .map(({ setting, read, fact }) => [
          settingOf(setting).name,
          saysOf(setting, settings),
          read ?? 'nothing',
          read ? code(fact.replace('facts/', '')) : '–',
        ]),
    ),
    '',
    '## What the model says',
    '',
    table(
      ['Path', 'Verdict by hop', 'In one sentence'],
      judgedPaths(settings).map(({ path, judgement }) => [
        path.name,
        judgement.hops.map(({ zone, verdict }) => `${zoneNames[zone]}: ${verdict}`).join(', '),
        judgement.sentence,
      ]),
    ),
    '',
    '## What to change',
    '',
    ...changesOf(settings).flatMap(changeText),
    ...(notes.length > 0
      ? ['## What else was read', '', ...notes.map((note) => `- ${note.name}: ${note.text}${note.confirmed ? '' : '; not confirmed'}`), '']
      : []),
    '## Evidence',
    '',
    ...evidence.map(({ text, href }) => `- ${href ? `[${text}](${href})` : text}`),
    '',
  ].join('\n');
}
