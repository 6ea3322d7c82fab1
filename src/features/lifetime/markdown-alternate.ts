import { lifetimesTitle } from '../../wording/page-title.ts';
import { lifetimeData } from '../../build/scripts/lifetime-data.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { factOf } from '../../facts/fact.ts';
import { lifetimeFact, lifetimes, limitTable } from '../../facts/lifetime/lifetime.ts';
import { lengthWords, rangeWords } from '../../facts/lifetime/value-words.ts';
import { lifetimeGroups } from '../../facts/schema/lifetimes.ts';
import { linkMarkdown, shownLinks } from '../../facts/source-link/shown-links.ts';
import { cutOffTimeline } from '../../model/lifetime/cut-off-node.ts';
import { sessionIds, type SessionId } from '../../model/lifetime/session.ts';
import { spanWords } from '../../wording/lifetime/duration.ts';
import { cutOffTime, cutOffWords, goesOn, stops } from '../../wording/lifetime/cut-off.ts';
import { lifetimeGroupWords } from '../../wording/lifetime/group.ts';
import { sessionWords } from '../../wording/lifetime/session.ts';
import { lifetimeStatusWords } from '../../wording/lifetime/status.ts';
import { capital, sentence } from '../../wording/text/text.ts';
import { answerOf } from './script/answer.ts';
import { usualLifetime } from './script/state.ts';

/** How long a session lasts in the state that the page begins with. */
function lastsFor(session: SessionId): string {
  const [first] = answerOf({ ...usualLifetime, session }, lifetimeData).end.first;
  if (!first) throw new Error(`no timer ends this session, which the page of lifetimes says first: ${session}`);
  return spanWords(first.fate.after);
}

/** What the page of lifetimes says first, and the lists that name it. */
export function lifetimesFirst(): string {
  const unknown = cutOffTimeline(limitTable, checkedMinor).find(({ id }) => id === 'node-unknown');
  const [exec, logs] = [lastsFor('exec'), lastsFor('logs')];
  const sessions =
    exec === logs
      ? `an idle \`kubectl exec\` and a quiet \`kubectl logs -f\` both end after ${exec}`
      : `an idle \`kubectl exec\` ends after ${exec} and a quiet \`kubectl logs -f\` after ${logs}`;
  return `By default, ${sessions}, and a node that is cut off becomes unknown after ${unknown ? cutOffTime(unknown) : 'a time that is unknown'}.`;
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The Markdown alternate of the page: every session with the defaults, the node that is cut off, and every limit. */
export const lifetimesAlternate = (): string =>
  [
    `# ${lifetimesTitle}`,
    lifetimesFirst(),
    `## Every session, with the defaults of ${checkedMinor}`,
    ...sessionIds.map((session) => {
      const { says, sees, remedy, beside } = answerOf({ ...usualLifetime, session }, lifetimeData);
      return [`### ${sessionWords[session].name}`, '', [says, ...sees, ...remedy, ...beside].join(' ')].join('\n');
    }),
    `## A node that is cut off from the control plane, in ${checkedMinor}`,
    bullets(
      cutOffTimeline(limitTable, checkedMinor).map(
        (event) => `**${cutOffTime(event)}**: ${cutOffWords[event.id].name}. ${cutOffWords[event.id].says}`,
      ),
    ),
    '### What goes on',
    bullets(goesOn),
    '### What stops',
    bullets(stops),
    '## Every limit, by hop and minor',
    ...lifetimeGroups.flatMap((group) => [
      `### ${lifetimeGroupWords[group]}`,
      ...lifetimes
        .filter((row) => row.group === group)
        .map(({ id, name, hop, values, what, set_by, messages = [], user_sees, status }) =>
          [
            `**${name}**, ${hop}: ${sentence(what)}`,
            ...values.map((value) => {
              const range = rangeWords(value);
              return `- ${capital(value.name)}: ${lengthWords(value)}${range ? ` (${range})` : ''}`;
            }),
            `- Set by: ${set_by}`,
            ...messages.map(({ text, seen }) => `- ${seen === 'log' ? 'In a log' : 'You see'}: ${'`'}${text.replaceAll('`', '’')}${'`'}`),
            ...(user_sees ? [`- You see: ${user_sees}`] : []),
            `- ${capital(lifetimeStatusWords[status])}: ${shownLinks(factOf(lifetimeFact(id)))
              .map(linkMarkdown)
              .join('; ')}`,
          ].join('\n'),
        ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
