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

/** The server that a node of k3s or RKE2 joins, with the beginning of its token in the next line. */
const joined = /^[ \t]*server["']?:[ \t]*["']?(https:\/\/[\w.:[\]-]+:(?:6443|9345))["']?[ \t]*\r?\n[ \t]*token["']?:[ \t]*["']?/gm;

/** Tells the server that a text has a node join, and whether its token names the CA (facts/added#k3s-short-token). */
function tellJoined(reader: Reader): boolean {
  const { raw, text } = reader.source;
  if (!/k3s|rke2/i.test(text)) return false;
  const all = [...text.matchAll(joined)];
  for (const { 0: whole, 1: url = '', index } of all) {
    const names = raw.startsWith('K10', index + whole.length) ? ', by the CA whose hash its token begins with' : '';
    tellRead(reader, index + whole.indexOf('server'), `server: ${url.slice(0, 80)}, which a node joins over TLS${names}`);
  }
  return all.length > 0;
}

/** Variables of old files whose value is an address or a port alone: with the port that the API server serves without TLS (facts/flags#--insecure-port). */
const oldVariables = /^(?:KUBE_MASTER=["']?(?:http:\/\/)?[\w.[\]-]+:|KUBE_API_PORT=["']?)8080["']?[ \t]*\r?$/gm;

/** Tells what such variables say. In a script its own commands do. */
function tellOldVariables(reader: Reader): boolean {
  const { text } = reader.source;
  if (text.startsWith('#!')) return false;
  const all = [...text.matchAll(oldVariables)];
  for (const { 0: whole, index } of all)
    tellRead(reader, index, `${whole.trim().slice(0, 80)}: the port at which the API server by default serves without TLS`);
  return all.length > 0;
}

/** Tells such addresses in the account, and whether there is one. */
export function tellAddresses(reader: Reader): boolean {
  const { source, work } = reader;
  const { text } = source;
  if (reader.depth || reader.isFilled) return false;
  work.spend(2 * text.length);
  let found = [tellJoined(reader), tellOldVariables(reader)].some(Boolean);
  if (!text.includes('http://')) return found;
  for (const [expression, says] of ways)
    for (const { groups: { url = '' } = {}, index } of text.matchAll(expression)) {
      if (dialled(url).isLoopback || comment.test(text.slice(lineStartAt(source, index), index + 1).trimStart())) continue;
      tellRead(reader, index, `${url.slice(0, 80)}, ${says}`);
      found = true;
    }
  return found;
}
