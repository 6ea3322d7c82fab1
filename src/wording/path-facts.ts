import type { Judgement } from '../model/judgement.ts';
import { pathOf } from '../model/path.ts';
import { protocolNames } from './protocol.ts';
import { identityWords, protectionOf } from './sums.ts';
import { pathCarries } from './in-a-few-words.ts';
import { componentNames } from './names.ts';
import { notUsed } from './verdict.ts';

/** One line of the facts of a path: what it is about, and its value. */
type PathFact = readonly [name: string, value: string];

/** The facts of a path at a glance under some settings, for the list beside its page. Of a path that is not used it says that, and who its client would be. */
export function pathFacts(judgement: Judgement): readonly PathFact[] {
  const { path, hops, clientIdentity, present } = judgement;
  const client: PathFact = ['Client', componentNames[pathOf(path).client]];
  const last = hops.at(-1);
  if (!present || !last) return [client, ['This path', notUsed]];
  const inner = last.layers.at(-1);
  return [
    client,
    ['Port', `${last.port}/tcp`],
    ['Protocol', protocolNames[inner?.protocol ?? 'unknown']],
    ['Client verifies the server', inner?.serverVerified ?? 'unknown'],
    ['Client presents', identityWords[clientIdentity]],
    ['Carries', pathCarries[path]],
    ...protectionOf(judgement).map(({ text }): PathFact => {
      const [networks = '', value = ''] = text.split(': ');
      return [networks, value];
    }),
  ];
}
