import { dialled } from '../../../url.ts';
import type { Reader } from '../../reading.ts';
import { lineStartAt } from '../../source-text.ts';
import { tellRead } from '../piece.ts';
import { comment } from './lines.ts';

/** Addresses that begin with http:// and of which no program is here that uses them: those of an etcd, and of a file that lets its holder in. */
const ways: readonly (readonly [expression: RegExp, says: string])[] = [
  [
    /\b(?:[A-Z]+_)?ETCD(?:CTL)?_(?:ENDPOINTS?|SERVERS?)["']?[ \t]*[:=][ \t]*["']?(?<url>http:\/\/[^\s"',;]+)/g,
    'at which a client of etcd has no TLS, and nothing here says which',
  ],
  [
    /(?<url>http:\/\/[^\s"'`<>|]+\/(?:[\w.-]*kubeconfig[\w.-]*|admin\.conf|[\w-]*ca\.key|[\w-]+-key\.pem|node-token))(?![\w/.-])/g,
    'which comes over plain HTTP, so a man in the middle reads and changes it',
  ],
];

/** Tells such addresses in the account, and whether there is one. */
export function tellPlainAddresses(reader: Reader): boolean {
  const { source, work } = reader;
  const { text } = source;
  if (reader.depth || reader.isFilled || !text.includes('http://')) return false;
  work.spend(2 * text.length);
  let found = false;
  for (const [expression, says] of ways)
    for (const { groups: { url = '' } = {}, index } of text.matchAll(expression)) {
      if (dialled(url).isLoopback || comment.test(text.slice(lineStartAt(source, index), index + 1).trimStart())) continue;
      tellRead(reader, index, `${url.slice(0, 80)}, ${says}`);
      found = true;
    }
  return found;
}
