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
import {
  lifetimesLead,
  everySession,
  cutOffNode,
  everyLimit,
  goesOnHeading,
  stopsHeading,
  setBy,
  inALog,
  youSeeLabel,
} from '../../wording/lifetime/tables.ts';

/** How long a session lasts in the state that the page begins with. */
function lastsFor(session: SessionId): string {
  const [first] = answerOf({ ...usualLifetime, session }, lifetimeData).end.first;
  if (!first) throw new Error(`no timer ends this session, which the page of lifetimes says first: ${session}`);
  return spanWords(first.fate.after);
}

/** What the page of lifetimes says first, and the lists that name it. */
export function lifetimesFirst(): string {
  const unknown = cutOffTimeline(limitTable, checkedMinor).find(({ id }) => id === 'node-unknown');
  return lifetimesLead(lastsFor('exec'), lastsFor('logs'), unknown && cutOffTime(unknown));
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The Markdown alternate of the page: every session with the defaults, the node that is cut off, and every limit. */
export const lifetimesAlternate = (): string =>
  [
    `# ${lifetimesTitle}`,
    lifetimesFirst(),
    `## ${everySession(checkedMinor)}`,
    ...sessionIds.map((session) => {
      const { says, sees, remedy, beside } = answerOf({ ...usualLifetime, session }, lifetimeData);
      return [`### ${sessionWords[session].name}`, '', [says, ...sees, ...remedy, ...beside].join(' ')].join('\n');
    }),
    `## ${cutOffNode(checkedMinor)}`,
    bullets(
      cutOffTimeline(limitTable, checkedMinor).map(
        (event) => `**${cutOffTime(event)}**: ${cutOffWords[event.id].name}. ${cutOffWords[event.id].says}`,
      ),
    ),
    `### ${goesOnHeading}`,
    bullets(goesOn),
    `### ${stopsHeading}`,
    bullets(stops),
    `## ${everyLimit}`,
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
            `- ${setBy(set_by)}`,
            ...messages.map(({ text, seen }) => `- ${seen === 'log' ? inALog : youSeeLabel}${'`'}${text.replaceAll('`', '’')}${'`'}`),
            ...(user_sees ? [`- ${youSeeLabel}${user_sees}`] : []),
            `- ${capital(lifetimeStatusWords[status])}: ${shownLinks(factOf(lifetimeFact(id)))
              .map(linkMarkdown)
              .join('; ')}`,
          ].join('\n'),
        ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
