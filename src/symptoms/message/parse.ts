import { tokenize, type Tokens } from '../token.ts';
import { destinationOf, isApiHost, isPublicSite, isTellingHost } from './destination.ts';
import type { Destination, Failure, Finding, Operation, Speaker, Target } from './field.ts';
import { failurePhrases, glue, operationPhrases, speakerOfFile, speakerOfProcess } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import { recordStarts } from './record.ts';
import { serverOfPair, targetOf } from './target.ts';

const phrasesOf = <Value extends string>(table: Readonly<Record<Value, readonly string[]>>): Phrases<Value> =>
  new Phrases(
    (Object.entries(table) as [Value, readonly string[]][]).flatMap(([value, list]) => list.map((each) => [each, value] as const)),
  );
const failures = phrasesOf<Failure>(failurePhrases);
const operations = phrasesOf<Operation>(operationPhrases);
const spelled = Object.entries(failurePhrases).flatMap(([value, list]) =>
  list.map((each) => [tokenize(each).words.join(' '), value as Failure] as const),
);
/** Two words, and this many letters of a phrase, have to stand at the end of a record that was cut off within it. */
const longEnough = /^(?=.{11}).* /;
/** What the phrases say that begin so, where all say the same. */
function cutShort(beginning: string): Failure | undefined {
  const values = new Set(spelled.flatMap(([phrase, value]) => (phrase !== beginning && phrase.startsWith(beginning) ? value : [])));
  return values.size === 1 && longEnough.test(beginning) ? [...values][0] : undefined;
}

/** How far before and after a failure words still belong to it. A stack names the client behind the failure. */
const reach = { before: 120, after: 40 } as const;
/** What follows a refused certificate where the reason is there. */
const reasonFollows = /^(?:x509|for)$/;
/** How many words a phrase has at most of which a record ends in the middle. */
const longestCut = 6;
/** How many words besides a record may have whose message stands alone. */
const besidesAlone = 3;

interface Seen<Value> {
  readonly at: number;
  readonly length: number;
  readonly value: Value;
}

/** What stands in one record, in the order of its words. */
type Marks = ReturnType<typeof marksOf>;

/** How many words the head of a line of the journal has: `Nov 02 07:45:12 host unit[4242]:`. */
const journalHead = 5;
const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
/** How many names of a certificate are read at most. */
const mostNames = 40;
/** Where the names of a certificate end, which is one word behind the `not` of `valid for a, b, not c`. */
function namesEnd(words: readonly string[], from: number, to: number): number {
  const end = Math.min(to, from + mostNames);
  for (let at = from; at < end; at += 1) if (words[at] === 'not') return Math.min(to, at + 2);
  return from;
}
/** A name with a domain, which says more of whose message it is than a word does. */
const isDotted = (word: string): boolean => word.includes('.');
/** `E1102` and the like, with which klog begins a line. */
const isSeverity = (word: string): boolean =>
  word.length === 5 && 'iwef'.includes(word.charAt(0)) && Number.isInteger(Number(word.slice(1)));

/** The first tag of a page, which an HTTP proxy answers with where an API would answer in JSON. */
const isWebPage = (word: string, before: string): boolean =>
  before === '<' && (word === 'html' || word.startsWith('html>') || word.startsWith('!doctype'));

/** What a table has of a word, which may be the name of a property that every object has. */
const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

function speakerOf(text: string, word: string, end: number, place: number, before: string): Speaker | undefined {
  const file = word.indexOf('.go:');
  if (file > 0) {
    if (word.includes('pkg/kubelet/')) return 'kubelet';
    const slash = word.lastIndexOf('/', file);
    const speaker = own(speakerOfFile, word.slice(slash + 1, file + 3));
    // Heapster has a file of that name for what it asks kubelets.
    return slash > 0 && speaker === 'kubelet' ? undefined : speaker;
  }
  const bracket = word.indexOf('[');
  if (bracket > 0) return own(speakerOfProcess, word.slice(0, bracket));
  // As people write it: `metrics-server x509: …`. kubectl goes on with what it was to do.
  if (place === 0 && word === 'metrics-server') return own(speakerOfProcess, word);
  const next = text.charAt(end);
  return place < 8 && (next === ':' || next === '[' || text.startsWith(']:', end)) && !/^(?:from|to)$/.test(before)
    ? own(speakerOfProcess, word.replace(/\.rpc$/, ''))
    : undefined;
}

function marksOf(text: string, tokens: Tokens, from: number, to: number, isAboutKubernetes: boolean) {
  const { words, starts, ends } = tokens;
  const found = {
    failures: [] as Seen<Failure>[],
    operations: [] as Seen<Operation>[],
    urls: [] as Seen<Target>[],
    addresses: [] as Seen<Target>[],
  };
  const fail = (at: number, length: number, value: Failure): void => {
    found.failures.push({ at, length, value });
  };
  const during = (...some: readonly Operation[]): boolean => found.operations.some(({ value }) => some.includes(value));
  let speaker: Speaker | undefined;
  /** Where a connection was opened. Its reason follows, unless it is cut off or in a language that is not read. */
  let dialled: number | undefined;
  let namesKonnectivity = false;
  let namesKubeletJob = false;
  let namesApi = false;
  let isInfo = false;
  /** Whether client-go logs its requests, each with the number that answered it: `GET https://10.0.0.1:6443/api?timeout=32s 401 Unauthorized in 9 milliseconds`. */
  let isOfRequests = false;
  let rest = 0;
  let steps = 0;
  const headUntil = months.has(words[from] ?? '') ? from + journalHead : from;
  let failureUntil = from;
  let coveredUntil = from;
  let namesUntil = from;
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? '';
    const operation = operations.at(words, at);
    steps += 1 + operation.steps;
    const isOfOthers = operation.value !== undefined && isOfAnotherProduct(text, words, ends, at, operation.length);
    // As people write it, without the name that the API server puts behind it
    if (isOfOthers && operation.value === 'webhook') found.operations.push({ at, length: operation.length, value: 'webhook-name' });
    if (operation.value !== undefined && at + operation.length <= to && !isOfOthers) {
      const told = words.slice(Math.max(from, at - 6), at);
      // k3s and RKE2 name what of theirs has such a log.
      const isOfGo = operation.value === 'accept' && told.some(isDateOfGo) && !told.includes('cluster-http-server');
      found.operations.push({ at, length: operation.length, value: isOfGo ? 'elsewhere' : operation.value });
      coveredUntil = Math.max(coveredUntil, at + operation.length);
    }
    if (at >= failureUntil) {
      const failure = failures.at(words, at);
      steps += failure.steps;
      // Many things are refused, and another program says `login unauthorized` of its own client.
      const isMeant =
        (word !== 'was' || during('kubectl') || words[at + 2] === 'did') &&
        (word !== 'unauthorized' || words[at - 1] !== 'login') &&
        (word !== 'tls' || failure.value !== 'alert-internal' || isAboutKubernetes || during('kubectl')) &&
        // A balancer of any kind has backends.
        (words[at + 1] !== 'backend' || during('agent')) &&
        // So a kubelet begins; Consul writes `No certificate available.`
        (failure.value !== 'no-serving-certificate' || text.charAt(starts[at] ?? 0) === 'n') &&
        (!reasonFollows.test(words[at + failure.length] ?? '') || failure.value !== 'cert-refused');
      if (failure.value === 'dial') {
        dialled = at;
        // The proxy of the API server wrote so, and in the next line `Trying to reach: '…'`: util/proxy/transport.go of apimachinery.
        if (text.startsWith("Error: '", (starts[at] ?? 0) - 8)) found.operations.push({ at, length: 1, value: 'passed-on' });
      } else if (failure.value !== undefined && at + failure.length <= to && isMeant && !isOfAnotherProtocol(words, at)) {
        fail(at, failure.length, isOfAResolver(words, at, failure.value) ? 'no-such-host' : failure.value);
        failureUntil = at + failure.length;
        coveredUntil = Math.max(coveredUntil, failureUntil);
        // So an API server says what it forbids: `User "carts" cannot list resource "pods"`.
        if (failure.value === 'forbidden' && words.slice(at + 1, at + 6).includes('cannot'))
          found.operations.push({ at, length: 1, value: 'client-go' });
        if (failure.value === 'cert-other-name') namesUntil = namesEnd(words, failureUntil, to);
      }
    }
    const said = partsOf(word);
    const named = words[at - 1] === 'resource' && /^(?:kubernetes_|helm_release|kubectl_)/.test(word) ? 'kubectl' : said.operation;
    // A kubelet forbids a user so who may be a node as well: `Forbidden (user=system:node:node-1, verb=get, resource=nodes, …)`.
    if (named !== undefined && words[at + 1] !== 'verb') found.operations.push({ at, length: 1, value: named });
    if (lacksConfig(words, at)) fail(at, 1, 'no-config');
    if (named === 'credentials' && words[at - 1] !== 'echo' && isMissing(words, at + 1)) fail(at, 3, 'no-program');
    if (word === 'taints' && (words[at + 1] ?? '').startsWith('node.kubernetes.io/unreachable')) fail(at, 2, 'not-heard');
    isOfRequests ||= word.startsWith('round_trippers.go');
    const isLogged = isOfRequests && text.charAt((starts[at] ?? 0) - 1) === ' ' && answeredByTheApi.test(words.slice(at - 3, at).join(' '));
    const answer = answerOf(word, words[at - 1] ?? '', isLogged) ?? (at >= failureUntil ? said.failure : undefined);
    if (answer !== undefined) fail(at, 1, answer);
    if (isBadRequest(words, at) && words.slice(Math.max(from, at - refusedWithin), Math.min(to, at + refusedWithin)).some(isExec))
      fail(at, 1, 'bad-handshake');
    if (/^50[234]$/.test(word) && (words[at + 1] === 'error' || words[at - 1] === 'error')) fail(at, 1, 'unavailable');
    if (word === 'after' && endsAfter(words, from, at, to)) found.operations.push({ at, length: 1, value: 'ends-after' });
    if (word === 'layer4' && words.slice(from, at).some(isApiBackend)) found.operations.push({ at, length: 1, value: 'apiserver-name' });
    if (word === 'lookup' && words[at + 2] === 'try' && words[at + 3] === 'again') fail(at, 4, 'no-such-host');
    if (word === 'executable' && words[at + 2] === 'failed') fail(at, 3, 'no-program');
    if (word === 'tar' && during('copy') && isMissing(words, at + 1)) fail(at, 3, 'no-program');
    if (word.endsWith('bootstrap-kubelet.conf') && words[at + 1] === 'no' && words[at - 1] !== 'cat' && !during('register'))
      fail(at, 4, 'no-credentials');
    if (isMissing(words, at + 2)) {
      if (word === 'executable') fail(at, 4, 'no-program');
      if (
        isNode(word) &&
        (speaker === 'kubelet' ||
          words.slice(Math.max(from, at - 3), at).some((each) => /^(?:info|kubelet)$/.test(each)) ||
          (words[at - 1] === words[at + 1] && during('heartbeat', 'register')))
      )
        fail(at, 4, 'no-node');
      if (areEndpoints(words, at)) fail(at, 4, 'no-endpoints');
    }
    if (/webhook.*-(?:service|svc)$/.test(word) && isMissing(words, at + 1)) {
      fail(at, 3, 'no-endpoints');
      found.operations.push({ at, length: 1, value: 'webhook-name' });
    }
    if (isWebPage(word, text.charAt((starts[at] ?? 0) - 1))) fail(at, 1, 'web-page');
    const target = targetOf(word) ?? serverOfPair(word) ?? portBehindPlaceholder(text, word, starts[at] ?? 0) ?? requestOf(words, at);
    // A link of Markdown leads to a page or a source, unless its words are the address as well.
    if (
      target &&
      !isOfADocument(target) &&
      words[at - 1] !== 'see' &&
      !text.startsWith('](', (starts[at] ?? 0) - 2) &&
      !isPlaceOfALog(target, text.charAt(ends[at] ?? 0))
    )
      (target.isUrl ? found.urls : found.addresses).push({ at, length: 1, value: target });
    namesKonnectivity ||= /konn(?:ectiv|[^a-z]|$)/.test(word);
    namesKubeletJob ||= isKubeletJob(word);
    if (/^webhooks?$/.test(word) && isAboutKubernetes && !ofTheInternet.test(words[at - 1] ?? ''))
      found.operations.push({ at, length: 1, value: 'webhook-name' });
    if (word === 'api' && /^(?:サーバ|服务器|伺服器)/.test(words[at + 1] ?? '') && /^(?:kubernetes|k8s)$/.test(words[at - 1] ?? ''))
      found.operations.push({ at, length: 1, value: 'watch' });
    if (isOfANode(words, at)) found.operations.push({ at, length: 1, value: 'own-node' });
    namesApi ||= /kubeconfig|apiserver/.test(word);
    // klog has no error at this level, but where it says so: `I0602 22:26:59.319447 1 status_manager.go:853] "Failed to get status for pod" err="Get …`.
    isInfo = word !== 'err' && (isInfo || (isSeverity(word) && word.startsWith('i')));
    const says = speakerOf(text, word, ends[at] ?? 0, at - from, words[at - 1] ?? '');
    // What every client of the API server prints says less than which one it is.
    if (says !== undefined && (speaker === undefined || speaker === 'client' || says === 'aggregator')) speaker = says;
    const first = word.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    if (
      at >= coveredUntil &&
      at >= headUntil &&
      (at >= namesUntil || isDotted(word)) &&
      !isSeverity(word) &&
      !target &&
      says === undefined &&
      !isNumber &&
      !glue.has(word) &&
      !word.includes('.go:')
    )
      rest += isDotted(word) ? 2 : 1;
  }
  let joined: string | undefined;
  /** The words of the record, joined where a pattern first looks at them. */
  const line = (): string => (joined ??= words.slice(from, to).join(' '));
  const last = found.operations.at(-1);
  /** Where Go says that a certificate was refused, and the reason is cut off or not read. */
  let certificateAt = -1;
  for (let at = from; at < to; at += 1)
    if (
      words[at] === 'x509' &&
      (text.charAt(ends[at] ?? 0) === ':' || text.charAt(ends[at - 1] ?? 0) === ':' || /^errors?$/.test(words[at + 1] ?? ''))
    )
      certificateAt = at;
  for (let at = Math.max(from, to - longestCut); found.failures.length === 0 && at < to; at += 1) {
    const cut = cutShort(words.slice(at, to).join(' '));
    if (cut !== undefined) fail(at, to - at, cut);
  }
  if (during('serving-request') && waits.test(line())) fail(to - 1, 1, 'not-signed');
  const isTitle = isAboutKubernetes && to - from <= title;
  if (found.failures.length === 0) {
    if (dialled !== undefined && !words.slice(dialled, to).some((word) => /^cancell?ed$/.test(word)))
      // Without an address, Go was still looking for the name.
      fail(dialled, 2, text.charAt(ends[dialled + 1] ?? 0) === ':' ? 'no-such-host' : 'dial');
    else if (
      !isInfo &&
      ((isCutOff(text, tokens, from, to) &&
        (speaker === 'aggregator' || during(...saysThatItFailed) || /\b(?:err|error|failed|unable)\b/.test(line()))) ||
        (last !== undefined &&
          to - last.at - last.length <= 2 &&
          (last.value === 'accept' ? found.addresses.length > 0 : endsBeforeTheReason(last.value, speaker))))
    )
      fail(to - 1, 1, 'cut-off');
    else if (found.operations.some(({ value, at }) => /^leader (?:failed|leader)/.test(`${value} ${String(words[at])}`)))
      fail(to - 1, 1, 'lease-lost');
    else if (certificateAt >= 0) fail(certificateAt, 1, 'cert-unread');
    else if (during('typed-stream', 'watch-stream') && (during('ends-after') || drops.test(line()))) fail(to - 1, 1, 'stream-eof');
    else if (isCutBehindAService(words, to)) fail(to - 1, 1, 'cut-off');
    else if (
      (during('webhook-name', 'typed-stream', 'port-forward', 'metrics-server') ||
        found.urls.some(({ value }) => isTellingHost(value.host))) &&
      late.test(line())
    )
      fail(to - 1, 1, 'client-timeout');
    else if (during('webhook-name') && /\bexpir/.test(line()) && /\bcert|\bca-?bundle/.test(line())) fail(to - 1, 1, 'cert-unread');
    else if (during('webhook-name') && webhookInVain.test(line())) fail(to - 1, 1, 'unread');
    else if (during('node-token') && over.test(line())) fail(to - 1, 1, 'unauthorized');
    else if (isTitle && ofItsOwnCertificate.test(line()) && !toTheApi.test(line())) fail(to - 1, 1, 'cert-expired');
    else if (isTitle && during('etcd') && /\bapi-? ?server\b.*\bcrash/.test(line())) fail(to - 1, 1, 'unread');
    else if (noNodesCame.test(line())) fail(to - 1, 1, 'not-ready');
    else if (/\bcode unavailable\b/.test(line())) fail(to - 1, 1, 'unavailable');
    else if (
      inVain.test(line()) ||
      (isAboutKubernetes && inVainInShort.test(line())) ||
      (to - from <= title && lateApi.test(line())) ||
      (during('client-go') && words.slice(from, to).some((word) => word.endsWith('maxretryerror')))
    ) {
      fail(from, 1, 'unread');
      found.operations.push({ at: from, length: 1, value: 'client-go' });
    } else if (kubeletInVain.test(line())) {
      fail(from, 1, 'cut-off');
      found.operations.push({ at: from, length: 1, value: 'kubelet-call' });
    } else if (isAboutKubernetes && kubeletsDown.test(line())) {
      fail(from, 1, 'unread');
      found.operations.push({ at: from, length: 1, value: 'metrics-server' });
    } else if (
      !isInfo &&
      found.operations.some(({ value, at }) => ofNoOther.test(`${value} ${words[at]}`) || (value === 'watch' && speaker === 'client'))
    )
      fail(to - 1, 1, 'unread');
  }
  // As people write it: `metrics-server does not trust the kubelet: x509: …`
  const refused = found.failures.find(({ value }) => /^(?:cert-|unauth|forbid)/.test(value));
  if (refused && isAboutKubernetes && !during('metrics-server', 'webhook', 'aggregated', 'service') && isOfAScraper(line()))
    found.operations.push({ at: refused.at, length: 1, value: 'metrics-server' });
  // client-go says no more of a request without valid credentials, and whoever made it says of which object
  const isOfAnObject = isAboutKubernetes && words[to - 1] === 'unauthorized' && anObject.test(line());
  if (isAboutKubernetes && found.failures.length > 0 && !during('client-go') && (isOfAnObject || toTheApi.test(line())))
    found.operations.push({ at: from, length: 1, value: 'client-go' });
  return { ...found, speaker, namesKonnectivity, namesKubeletJob, namesApi, rest, steps };
}

const lettersOf = (words: readonly string[], { at, length }: Pick<Seen<unknown>, 'at' | 'length'>): number => {
  let sum = 0;
  for (let place = at; place < at + length; place += 1) sum += (words[place] ?? '').length;
  return sum;
};

/** Walks marks beside failures, so that each failure knows the nearest before it and behind it. Both lists are in order: one pass. */
class Nearest<Value> {
  #next = 0;
  readonly #marks: readonly Seen<Value>[];
  readonly #after: number;

  constructor(marks: readonly Seen<Value>[], after: number = reach.after) {
    this.#marks = marks;
    this.#after = after;
  }

  /** The nearest mark that begins before a place, else the first behind it, within reach. The places have to be given in order. */
  of(at: number): Seen<Value> | undefined {
    while (this.#next < this.#marks.length && (this.#marks[this.#next]?.at ?? 0) < at) this.#next += 1;
    const before = this.#marks[this.#next - 1];
    const after = this.#marks[this.#next];
    if (before && at - before.at <= reach.before) return before;
    return after && after.at - at <= this.#after ? after : undefined;
  }
}

/** How many words before a failure a name is looked up: `lookup node-1 on 10.0.0.2:53: read udp 10.0.0.9:40112->10.0.0.2:53: i/o timeout`. */
const lookedUpWithin = 8;
/** `:10250/stats/summary` behind a host that somebody wrote as `${NODE}`, `<node>` or `[host ip]`. */
function portBehindPlaceholder(text: string, word: string, start: number): Target | undefined {
  const [, name, port, path = ''] = /^(\w+[\]}>]:)?(\d{2,5})(\/.*)?$/.exec(word) ?? [];
  // That of the resolver is not the server's, as in `lookup <node> on <resolver>:53`.
  return port !== undefined && port !== '53' && (name !== undefined || /[\]}>]:/.test(text.slice(Math.max(0, start - 2), start)))
    ? { scheme: undefined, host: '', port: Number(port), path, query: '', isUrl: path !== '' }
    : undefined;
}
/** A page that a message tells its reader to read. */
const isOfADocument = ({ host, path, isUrl }: Target): boolean =>
  isUrl && (/^(?:(?:docs|learn)\.|kubernetes\.io$|aka\.ms$)/.test(host) || path.startsWith('/docs/'));
/** Where a logger was called, at the end of the head of its line: `[E 2026-03-04 10:20:30.400 Hub reflector:397]`. */
const isPlaceOfALog = ({ host, isUrl }: Target, next: string): boolean => !isUrl && next === ']' && /^[a-z]+$/.test(host);
const isOfAResolver = (words: readonly string[], at: number, failure: Failure): boolean =>
  (failure === 'timed-out' || failure === 'refused' || failure === 'unreachable') &&
  words.slice(Math.max(0, at - lookedUpWithin), at).includes('lookup') &&
  words.slice(Math.max(0, at - lookedUpWithin), at).includes('udp');
/** A path of the API of Kubernetes, such as no other server has: one of its resources stands in it. */
const apiPath =
  /^(?:\/k8s\/clusters\/[^/]+)?\/(?:(?:api\/v1|apis\/(?:apps|batch|autoscaling|policy|[^/]+\.[^/]+)\/v\d\w*)\/[a-z]|apis\/[^/]+\.k8s\.io\/)/;
/**
 * A request whose server and path are not written as one URL: in the log of who answered it (`verb="GET" URI="/metrics/cadvisor" … resp=403`), and in
 * Python (`HTTPSConnectionPool(host='10.0.0.1', port=6443): Max retries exceeded with url: /api/v1/pods`).
 */
function requestOf(words: readonly string[], at: number): Target | undefined {
  const word = words[at] ?? '';
  const none = { scheme: undefined, host: '', port: undefined, path: '', query: '', isUrl: false } as const;
  if (word.startsWith('/') && (words[at - 1] === 'uri' || words[at - 1] === 'url' || apiPath.test(word))) {
    const [path = '', query = ''] = word.split('?', 2);
    return { ...none, path, query, isUrl: true };
  }
  if (isApiHost(word) || (/^(?:lookup|server)$/.test(words[at - 1] ?? '') && isTellingHost(word))) return { ...none, host: word };
  // `dial tcp :8080`, and where somebody left the host out
  if (words[at - 1] === 'tcp' && words[at - 2] === 'dial' && /^\d{2,5}$/.test(word)) return { ...none, port: Number(word) };
  const isPort = (place: number): boolean => words[place - 1] === 'port' && /^\d{1,5}$/.test(words[place] ?? '');
  if (word === 'host' && isPort(at + 3)) return { ...none, host: words[at + 1] ?? '', port: Number(words[at + 3]) };
  // curl: `Failed to connect to 10.0.0.1 port 6443`
  const portAt = words[at + 1] === 'at' ? at + 3 : at + 2;
  if (words[at - 1] === 'to' && isPort(portAt)) return { ...none, host: word, port: Number(words[portAt]) };
  // As people write: `connection refused on port 6443`
  return isPort(at) && word.length > 3 && /^(?:on|over|to)$/.test(words[at - 2] ?? '') ? { ...none, port: Number(word) } : undefined;
}
/** Whether a word is the path of a kubeconfig that a program did not find. */
const lacksConfig = (words: readonly string[], at: number): boolean =>
  /^(?=.*\/).*(?:kubeconfig|\.kube\/config)/.test(words[at] ?? '') &&
  (words.slice(at - 3, at).join(' ') === 'config not found' ||
    /^(?:no such file|not found|(?:does not|doesnt) exist)/.test(words.slice(at + 1, at + 4).join(' ')));
const isMissing = (words: readonly string[], at: number): boolean => words[at] === 'not' && words[at + 1] === 'found';
/** `error getting node "node-1": nodes "node-1" not found`: the name is said again, but for a kubelet that names its own node. */
const isNode = (word: string): boolean => word === 'node' || word === 'nodes';
/** A client that lists one node by its name, or classes of runtimes, as kubelets do (k8s:pkg/kubelet/kubelet.go, pkg/kubelet/runtimeclass). */
const isOfANode = (words: readonly string[], at: number): boolean =>
  words[at] === 'v1.runtimeclass' || (words[at - 1] === 'v1.node' && words[at] === 'nodes' && words[at + 2] === 'is');
/** A target of Prometheus, by a word in front of its error, or as its operator names it: `monitoring/kubelet/0`, `serviceMonitor/observe/stack-kubelet/1`. */
const isKubeletJob = (word: string): boolean =>
  /^kubelets?$/.test(word) || word.endsWith('-kubelet') || /\/(?:[\w-]+-)?kubelet\/\d+$/.test(word);
/** `endpoints "hooks" not found`, as the API server says where it looks for the pods behind a Service. kubectl says of its own requests `(NotFound)` in front. */
const areEndpoints = (words: readonly string[], at: number): boolean =>
  (words[at] === 'endpoints' || (words[at] === 'service' && /\.svc/.test(`${words[at - 2]} ${words[at - 1]}`))) &&
  !(words[at - 1] ?? '').includes('notfound');
/** `malformed HTTP response` goes on with the bytes that came. Those of a TLS alert are `\\x15\\x03`; a database or HTTP/2 sends others. */
const isOfAnotherProtocol = (words: readonly string[], at: number): boolean =>
  words[at] === 'malformed' && !(words[at + 3] ?? '').startsWith('x15x03');
/** The number of an answer of HTTP, or of an error of an operating system, which says it in the language of its user. */
const numbered: Readonly<Record<string, Failure>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'no-path',
  500: 'server-error',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};
const erroneous: Readonly<Record<string, Failure>> = {
  54: 'reset',
  60: 'timed-out',
  61: 'refused',
  104: 'reset',
  110: 'timed-out',
  111: 'refused',
  113: 'unreachable',
  10054: 'reset',
  10060: 'timed-out',
  10061: 'refused',
  10065: 'unreachable',
};
/** What one word says, by a part of it: an exception of a language, a constant of a library, maybe with a package in front. */
const failureParts: readonly (readonly [RegExp, Failure])[] = [
  [/unknownhostexception/, 'no-such-host'],
  [/econnrefused|connectionrefused/, 'refused'],
  [/etimedout|connecttimeout/, 'timed-out'],
  [/e(?:host|net)unreach|noroutetohost/, 'unreachable'],
  [/econnreset/, 'reset'],
  [/^epipe$/, 'closed'],
  [/^(?:.*\.)?incompleteread|chunkedencodingerror/, 'stream-eof'],
  [/remotedisconnected/, 'eof'],
  [/deadlineexceeded|readtimeout|(?:socket|http)timeoutexception/, 'client-timeout'],
  [/altname_invalid|namemismatch|notvalidforname/, 'cert-other-name'],
  [/self_signed_cert|unable_to_(?:verify|get_issuer)|certificate_verify_failed|untrustedroot|unknownissuer/, 'cert-unknown-authority'],
  [/cert_has_expired|certificateexpired/, 'cert-expired'],
  [/^(?:handshake_failure|protocol_version)$/, 'alert-handshake'],
  // An alert of kubernetes-mixin: https://github.com/kubernetes-monitoring/kubernetes-mixin/tree/master/alerts
  [/kubeletdown$/, 'unread'],
  // Behind a command, without a line between them as well
  [/unauthenticated|^unauthorised$|[\w:]unauthorized$/, 'unauthorized'],
  [/\wforbidden$/, 'forbidden'],
  [/^kubenodeunreachable$/, 'not-heard'],
  [/^(?:kube(?:let)?)?(?:node)?notready$/, 'not-ready'],
];
/** As people say of a request that nobody answered, or of a token that is no longer valid. */
const late = /\btim(?:e-?|es? |ed |ing )outs?\b/;
const over = /\b(?:expir|past\b|fail)/;
/** What a balancer that relays no upgrade answers, and near which word it stands. */
const isBadRequest = (words: readonly string[], at: number): boolean =>
  words[at] === '400s' || (words[at] === '400' && (words[at + 1] === 'bad' || /^(?:error|status|code|a)$/.test(words[at - 1] ?? '')));
const isExec = (word: string): boolean => /^(?:exec|attach|rsh|port-forward)/.test(word);
const refusedWithin = 16;
/** Whether words say that something ends after a time: `the log stream closes after a few minutes`. */
const endsAfter = (words: readonly string[], from: number, at: number, to: number): boolean =>
  words.slice(at + 1, Math.min(to, at + 5)).some((word) => /^[~\d]*(?:[smh]|mins?|minutes?|seconds?|secs|hours?)$/.test(word)) &&
  /(?:^| )(?:clos|stop|disconnect|drop|terminat|(?:end|cut)s? )(?!.*working)/.test(words.slice(Math.max(from, at - 8), at).join(' ') + ' ');
/** A request that the API server answers itself, and passes on to nobody. */
const answeredByTheApi = /^(?:\S+ )?(?:get|post|put|patch|delete) https?:(?!\S*\/(?:log|exec|attach|portforward|proxy)\b)/;
const answerOf = (word: string, before: string, isOfALoggedRequest: boolean): Failure | undefined =>
  /^(?:status|statuscode|code|resp|http(?:\/[\d.]+)?|.*exception)$/.test(before) || isOfALoggedRequest
    ? own(numbered, word)
    : /^(?:error|errno|winerror)$/.test(before)
      ? own(erroneous, word)
      : undefined;
/** What one word says, by a part of it: a package of a client, maybe packed into another program (`org.example.shaded.io.fabric8.kubernetes.client.dsl.…`), a resource of Terraform, the user of a node, a program that logs in. */
const nameParts: readonly (readonly [RegExp, Operation])[] = [
  [
    /watch(?:connection|http)manager|watcherwebsocketlistener|^io\.kubernetes\.client\.util\.watch\.|retrywatcher\.go:|kubernetes\/watch\/|kubernetes\/client-node\/dist\/watch/,
    'watch-stream',
  ],
  [
    /io\.(?:fabric8\.)?kubernetes\.client\.|kubernetes\/client(?:-node)?\/|k8s\.kubernetes\.|kubernetes\.client\.\w+\.api|kubernetes[\w.]*exception|client-go\/|kube_client|^kube(?:client)?(?:error|::)|[a-z]_namespaced_(?!\w*_(?:exec|attach|log|portforward|proxy))[a-z]/,
    'client-go',
  ],
  [/^(?:module\..*\.)?(?:(?:kubernetes|kubectl)_\w+|helm_release)\./, 'kubectl'],
  [/kubeletdown$|^kubeletstats/, 'metrics-server'],
  // The reason that a kubelet itself reports, mostly that the network of pods is not ready
  [/^kubeletnotready$/, 'cni'],
  [/^system:node(?::|$)/, 'node-user'],
  [/^nodes\/proxy$/, 'node-proxy'],
  [/^nodes\/(?:stats|metrics)$/, 'node-stats'],
  [/^(?:docker|git)-credential-/, 'other-login'],
  [/auth-plugin|iam-authenticator|^kube(?:login|ctl-)/, 'credentials'],
  [/^(?:kubernetes\.default(?:\.svc.*)?|10\.152\.183\.1|(?:10\.(?:96|43|100|233|32|254)|172\.[23]0)\.0\.1)$/, 'apiserver-name'],
  // Certificates of an API server as kubeadm names them
  [/^(?:certs\/)?apiserver-(?:kubelet|etcd)-client$/, 'apiserver-name'],
  [/\.svc(?:\.cluster\.local)?$/, 'service'],
  // Those of services on the internet are called by them.
  [/^(?!git|slack|alert)[a-z\d-]+-webhook$|^[\w-]*webhook-(?:server-)?(?:service|svc)$/, 'webhook-name'],
];
interface Parts {
  readonly operation: Operation | undefined;
  readonly failure: Failure | undefined;
}
/** What the parts of each word of a text say. A log has few different words, and each is looked at once. */
const known = new Map<string, Parts>();
function partsOf(word: string): Parts {
  let parts = known.get(word);
  if (!parts) {
    const saidBy = <Value>(table: readonly (readonly [RegExp, Value])[]): Value | undefined => table.find(([part]) => part.test(word))?.[1];
    parts = { operation: saidBy(nameParts), failure: saidBy(failureParts) };
    known.set(word, parts);
  }
  return parts;
}
/** The word that has to follow words which other products print as well: the kind of an object, an address, the path of a lease. */
const kind = /\.|^(?:v\d.*)?$/;
const followers: Readonly<Record<string, RegExp>> = {
  'failed to list': kind,
  'failed to watch': kind,
  'failed to get ca certs': /^(?:get|at)?$/,
  'failed to retrieve node info': /^(?:get|nodes?|unauthorized)$/,
  'failed to authenticate request': /^from$/,
  'failed to connect to api server': /^[^/]+:[^/]+$/,
  'failed to renew lease': /\//,
  'the connection to the server': /[.:]/,
  'trying to reach': /^(?:service$|http)/,
  'error while proxying request': /^(?!to$)/,
  'conversion webhook for': /\//,
  'connect to webhook': /^[^/]+\.[^/]+$/,
  'failed to call webhook': /^x509$/,
  'failed to call webhook post': /\?timeout$|\.svc(?:\.cluster\.local)?[:/]/,
  // What HTTP says of 503 goes on with `due to`.
  'currently unable to handle the request': /^(?!pods\/|due$)/,
  'unable to handle the request get': /^$|\./,
  'connection eof': /^connectionid/,
  'create failed to create': /^unauthorized$/,
  'list failed to list': /^unauthorized$/,
  'unable to recognize': /^(?:stdin|std|https?:.*|.*\.(?:ya?ml|json))$/,
  // Names of errors of AWS, which its authenticator passes on
  'could not get token': /^(?:nocredentialproviders|accessdenied|expiredtoken|sharedconfig)/,
  'stale groupversion discovery': /\//,
};
/**
 * Words of the API server and its clients that other products print as well. It says why a backend failed where another proxy names its backend, and quotes
 * the names of webhooks, which have dots, and of nodes.
 */
function isOfAnotherProduct(text: string, words: readonly string[], ends: readonly number[], at: number, length: number): boolean {
  const next = words[at + length];
  const isUnquoted = /^ \w/.test(text.slice(ends[at + length - 1], (ends[at + length - 1] ?? 0) + 2));
  if (words[at] === 'calling') return next !== undefined && (next.includes('/') || (!isDotted(next) && isUnquoted));
  const phrase = words.slice(at, at + length).join(' ');
  if (phrase === 'error getting node' || phrase === 'unable to update node status') return isUnquoted;
  if (phrase === 'failed to update lease') return text.charAt(ends[at + length - 1] ?? 0) === ':';
  if (phrase === 'is in failed discovery') return !/^v\d\w*\./.test(words[at - 1] ?? '');
  const follower = followers[phrase];
  if (follower) return !follower.test(next ?? '');
  return length === 3 && words[at + 1] === 'dialing' && text.charAt(ends[at + 2] ?? 0) === ' ';
}
/** What only Kubernetes says of a request that failed, whatever the reason: the operation, and the first of its words. */
const ofNoOther =
  /^(?:k3s-tunnel remotedialer|storage unable|join (?:failed|validate)|kubectl kubernetes|port-forward an|credentials (?:access|could)|kubectl unable|watch unable|kubelet-call|aggregated|kubelet-stream unable|webhook c|watch-stream (?:failed|.*(?:onfailure|retrywatcher)))/;
/** Of an operation whose words say that it failed, and which may end before the reason: `"Failed to ensure lease exists" err="Get https://10.0.0.1:6443/apis/coord>`. */
const saysThatItFailed: readonly Operation[] = [
  'heartbeat',
  'register',
  'certificate-request',
  'watch',
  'leader',
  'kubectl',
  'webhook',
  'join',
  'answer',
  'scrape',
];
/** Where somebody says in words of their own that a client did not reach an API server: `Could not connect to the Kubernetes API`. */
const inVain =
  /\b(?:unable|fail(?:ed|s|ure)|can(?:no)?t|could(?:nt)?|not|errors?) (?:\S+ ){0,2}(?:connect|reach|contact|communicate|access|talk|resolve)(?:ing|ion)? (?:\S+ ){0,3}(?:kube-?api(?:server)?|[\w.-]+:1?6443|(?:kubernetes|k8s|cluster) (?:api|api-?server|cluster|server|master)|(?:remote|workload) cluster)\b|\b(?:kube-?apiserver|workload cluster|(?:kubernetes|k8s)(?: api| cluster)?(?: ?server)?) (?:is |was )?(?:not reachable|unreachable|down|not responding)\b|\blost k8s connection/;
/** The same in a text that names Kubernetes elsewhere: `kubelet cannot access the API server`. */
const inVainInShort =
  /\b(?:unable|fail(?:ed|s|ure)|can(?:no)?t|couldnt|(?:can|could|does|did) not|errors?) (?:\S+ ){0,2}(?:access|reach|contact|connect(?:ing)? to|talk to|communicate with) (?:the )?(?:api-? ?server|cluster)\b|\bapi-? ?server (?:did not become ready|time-?d? ?out)/;
/** The same of one that did not answer, as a title says it, and of one for which an installer waited. */
const lateApi =
  /\btime-?d? ?outs? (?:\S+ ){0,3}(?:kubernetes|k8s|kube)[ -]api|\b(?:kubernetes|k8s|kube)[ -]api(?:-?server)? (?:\S+ ){0,2}time-?d? ?out|apiserver healthz never|wait(?:ing)? for healthy api server/;
/** As people say of a certificate of a part of Kubernetes that it is out of date. */
const ofItsOwnCertificate = /\b(?:kubelet|api-? ?server|kubeadm|cluster|k8s|kubernetes)\b.*\b(?:expired cert|cert\w* (?:\S+ ){0,3}expir)/;
/** How many words a title has at most, or one that a log says twice. */
const title = 60;
/** Where somebody says that a webhook of Kubernetes fails, and not that it denied a request. Any program calls webhooks. */
const webhookInVain =
  /^(?!.*\b(?:den(?:y|ied)|reject|invalid|tests?\b|call(?:ing)? webhook)).*\b(?:fail|unable to connect|unreachable|unresponsive)/;
/** Where somebody says with a failure whose server it is: `connection refused to API server`. */
const toTheApi =
  /\b(?:reach|contact|to|query(?:ing)?|request|call(?:ing)?|access(?:ing)?) (?:the )?(?:(?:kube|kubernetes|k8s) (?:api|cluster)|(?:kube-)?api-? ?server)/;
/** An object of the API, or a kind of them. */
const anObject =
  /\b(?:namespaces?|service ?accounts?|config ?maps?|secrets?|deployments?|daemonsets?|statefulsets?|clusterroles?(?:bindings?)?|customresourcedefinitions?|crds?|managed objects?) /;
/** A scraper and whom it asks, as people name them, and not who asks it. */
const isOfAScraper = (line: string): boolean =>
  /\b(?:metrics[- ]server|prometheus|scrap\w+|targets?)\b/.test(line) &&
  /\bkubelets?\b/.test(line) &&
  !/apiservice|metrics\.k8s\.io/.test(line);
/** A stream that ends, as people say it. */
const drops = /connection (?:drop|lost|break)/;
/** Where somebody says that a kubelet is not reached. */
const kubeletInVain = /(?:cannot|cant|not|to) (?:reach|connect to|contact) (?:the )?kubelet/;
/** Where a scraper has kubelets that do not answer. */
const kubeletsDown = /\bkubelet(?:s are|(?:s)? targets? (?:is |are )?)? ?(?:down|unreachable)\b/;
const verbs = new Set(['get', 'post', 'put', 'patch', 'delete']);
/** How much of the end of a record is looked at for a URL. */
const longestUrl = 512;
/** A request with its URL, maybe within its query. */
const endsInAUrl = /\b(?:get|post|put|patch|delete) [\\"']*https?:[^\s"']*$/i;
/**
 * Whether a record ends in a request, without a word of what came of it. A pager cuts a line and ends it with `>`, `systemctl status` writes `...` for
 * the middle of one.
 */
const isCutOff = (text: string, { words, starts, ends }: Tokens, from: number, to: number): boolean =>
  to - from > 2 &&
  (verbs.has(words[to - 1] ?? '') ||
    (words[to - 2] === 'at' && /^https?:/.test(words[to - 1] ?? '')) ||
    endsInAUrl.test(text.slice(Math.max(starts[from] ?? 0, (ends[to - 1] ?? 0) - longestUrl), ends[to - 1])) ||
    (text.charAt(ends[to - 1] ?? 0) === '>' && text.charAt((starts[to - 1] ?? 0) - 1) !== '<') ||
    words.slice(to - 3, to).some((word) => word.startsWith('http') && word.includes('...')));
/** A request for a serving certificate that nobody signed, in a table or as people say it. */
const waits = /kubelet[- ]serving (?:\S+ ){0,3}pending\b/;
/** As eksctl says of nodes that did not join. */
const noNodesCame = /\btimed out (?:after \S+ )?waiting for at least \d+ nodes?/;
/** A message about a webhook that ends within the name of its Service, so that what the API server says of that Service is cut off: `…?timeout=30s: service "hooks`. */
const isCutBehindAService = (words: readonly string[], to: number): boolean =>
  words[to - 2] === 'service' && (words[to - 4] ?? '').endsWith('?timeout');
/** Whether a record that ends with these words, and at most a name behind them, lacks the reason. Others list as well. */
const endsBeforeTheReason = (operation: Operation, speaker: Speaker | undefined): boolean =>
  operation === 'webhook' || (operation === 'watch' && speaker !== undefined) || (operation === 'heartbeat' && speaker === 'kubelet');
/** A process, a unit or a path of k3s or RKE2: `k3s[811]`, `rke2-agent`, `wss://10.0.0.1:9345/v1-rke2/connect`. */
const isOfK3s = (word: string): boolean => /^(?:k3s|rke2)(?:-agent|-server)?(?:\[|$)|\/v1-(?:k3s|rke2)\//.test(word);
/** Kubernetes, a part or a product of it, or a pod. */
const isOfKubernetes = (word: string): boolean =>
  /kube|k8s|\+(?:k3s|rke2r?)\d|openshift|configmap|customresource|apiserver|cadvisor|fabric8|minishift|daemonset|statefulset|provider\.helm|^(?:pods?|eks|aks|gke|oke|lke|okd|ocp|pks|tkgi?|rke2?|k[03]s|k3d|k9s|eksctl|rancher|kops|aro|rosa|oc)(?:-agent|-server|\[|$)/.test(
    word,
  );
/** A namespace, as controllers log it and clients name it, and what Rancher says of a cluster. */
const namesACluster =
  /\bnamespace(?:["']?[:=]["' ]*[a-z\d]|\\?"[:=]|s? \\?["'][a-z\d])|\bThis cluster is currently\b|\bcommunicate with cluster\b/;
/** What makes an API server one of Kubernetes, beside it. */
const besideAnApiServer = /^(?:clusters?|nodes?|etcd|masters?)$/;
/** Minikube and OpenShift have their API servers on 8443. */
const hasApiOn8443 = (word: string): boolean => /minikube|localkube|openshift/.test(word);
/** Whose webhooks are none of Kubernetes. */
const ofTheInternet = /^(?:git|slack|alert|notif)/;
/** A product that has an etcd of its own, or a client of one in a language in which no part of Kubernetes is written. */
const hasAnEtcd = (word: string): boolean =>
  /apisix|milvus|patroni|ti(?:db|kv)\b|pd-recover|vitess|\.lua\b|^lua$|httpconnectionpool/.test(word);

/** With `2026/03/04` the log of Go begins a line, which servers print that have none of their own; those of Kubernetes have klog. */
const isDateOfGo = (word: string): boolean => /^\d{4}(?:\/\d\d){2}$/.test(word);
/** What TiDB, Milvus and others begin a line with: `[2026/06/12 14:30:08.890 +08:00] [WARN]`. */
const logOfTiDb = /\[\d{4}(?:\/\d\d){2} [\d:]{8}\.\d{3} [+-]\d\d:\d\d\] \[[A-Z]/;
/** A line in which a program that is no etcd names itself. */
const logOfAService = /\b(?:service|app|component|program)="?(?!etcd)[a-z]/;
/** A client of many APIs, which names a cluster where it means that of Kubernetes, and has no server of its own. */
const isOfAClient = (word: string): boolean => /^(?:terraform|ansible|helm|pulumi)$/.test(word);
const isOfACluster = (word: string): boolean => /^(?:clusters?|127\.0\.0\.1:80)$/.test(word);
/** The name of a backend of HAProxy and a server of it, where it is that of an API server: `Server kube-apiserver/node-1 is DOWN`. */
const isApiBackend = (word: string): boolean => /(?:kube|k8s|api-?server|control-?plane)[\w.-]*\/[\w.-]+$/.test(word);

/** Words of kubectl that other products print as well, by the operation and the first of them. */
const ofOthersToo = /^kub(?:elet-stream|ectl) error/;
/** What a text names in other records as well: a process or a path of k3s or RKE2, another product that has an etcd. */
type Named = Record<'namesK3s' | 'namesOther' | 'hasApiOn8443' | 'isOfKubernetes', boolean>;
/** The server that a record is about which tells of no failure, if only because it printed it. etcd has its name from many products. */
function subjectOf(marks: Marks, words: readonly string[], named: Named): Destination | undefined {
  const { speaker, urls, addresses, namesKonnectivity, namesApi } = marks;
  const operations = new Set(marks.operations.flatMap(({ value, at }) => (ofOthersToo.test(`${value} ${String(words[at])}`) ? [] : value)));
  const isTelling = operations.size + urls.length + addresses.length > 0 || speaker !== undefined || namesKonnectivity || namesApi;
  if (!isTelling || speaker === 'kube-proxy') return undefined;
  const [url, address] = [urls.at(-1)?.value, addresses.at(-1)?.value];
  const destination = destinationOf({ ...marks, ...named, operations, url, address, isOfACertificate: false });
  if (destination === 'etcd' && !url && !address) return undefined;
  if (!['here', 'elsewhere', 'unknown'].includes(destination)) return destination;
  return speaker === 'kubelet' ? speaker : speaker === 'apiserver' || namesApi ? 'apiserver' : undefined;
}

/**
 * The failures that a text tells of, each with what is known about it; the server that it is about where a record tells of none; and the comparisons that it
 * took. Linear in the words.
 */
export function findingsOf(
  text: string,
  tokens: Tokens = tokenize(text),
): { readonly findings: readonly Finding[]; readonly about: Destination | undefined; readonly steps: number } {
  const { words, starts } = tokens;
  const bounds = recordStarts(text);
  known.clear();
  const findings: Finding[] = [];
  const namesK3s = words.some(isOfK3s);
  const isAboutKubernetes =
    words.some(isOfKubernetes) ||
    namesACluster.test(text) ||
    (words.some(isOfAClient) && words.some(isOfACluster)) ||
    (/api server/i.test(text) && words.some((word) => besideAnApiServer.test(word)));
  const namesOther = words.some(hasAnEtcd) || logOfTiDb.test(text) || (!isAboutKubernetes && logOfAService.test(text));
  const named: Named = { namesK3s, namesOther, hasApiOn8443: words.some(hasApiOn8443), isOfKubernetes: isAboutKubernetes };
  let steps = bounds.length;
  let from = 0;
  let before = 'unknown' as Destination;
  let about: Destination | undefined;
  for (let record = 0; record < bounds.length; record += 1) {
    const end = bounds[record + 1] ?? Number.POSITIVE_INFINITY;
    let to = from;
    while (to < words.length && (starts[to] ?? 0) < end) to += 1;
    const marks = marksOf(text, tokens, from, to, isAboutKubernetes);
    steps += marks.steps;
    const byOperation = new Map<Operation, Seen<Operation>[]>();
    for (const mark of marks.operations) {
      const list = byOperation.get(mark.value);
      if (list) list.push(mark);
      else byOperation.set(mark.value, [mark]);
    }
    const nearestOperations = [...byOperation].map(([value, list]) => new Nearest(list, value === 'client-go' ? reach.before : undefined));
    const urls = new Nearest(marks.urls);
    const addresses = new Nearest(marks.addresses);
    if (marks.failures.length === 0) about ??= subjectOf(marks, words, named);
    /** A failure that is said again of the same server and operation is the same one. */
    const told = new Set<string>();
    for (const failure of marks.failures) {
      steps += nearestOperations.length + 2;
      const around = nearestOperations.map((each) => each.of(failure.at)).filter((each) => each !== undefined);
      const address = addresses.of(failure.at);
      const nearest = urls.of(failure.at);
      // kubectl names the server in front of its failure, and no file that a command reads.
      const isAfterAPage = nearest && address && nearest.at < address.at && address.at < failure.at && isPublicSite(nearest.value);
      const url = isAfterAPage && words[address.at - 1] === 'server' ? undefined : nearest;
      const key = [failure.value, url?.at, address?.at, ...around.map(({ at }) => at)].join(' ');
      if (told.has(key)) continue;
      told.add(key);
      const present: ReadonlySet<Operation> = new Set(around.map(({ value }) => value));
      const { namesKonnectivity, namesKubeletJob } = marks;
      // Only a kubelet sends heartbeats and registers a node.
      const speaker =
        marks.speaker ??
        (present.has('heartbeat') || present.has('register') || present.has('certificate-request') ? 'kubelet' : undefined);
      const here = destinationOf({
        operations: present,
        speaker,
        url: url?.value,
        address: address?.value,
        namesKonnectivity,
        ...named,
        namesKubeletJob,
        isOfACertificate: failure.value.startsWith('cert-'),
      });
      // A line with nothing but a failure goes on with what the one above it said.
      const destination: Destination = here === 'unknown' && marks.rest === 0 && before === 'elsewhere' ? before : here;
      before = destination;
      const used = [failure, ...around, ...(url ? [url] : []), ...(address ? [address] : [])];
      findings.push({
        failure: failure.value,
        destination,
        operations: present,
        speaker,
        isAlone: marks.rest <= besidesAlone,
        isBare: marks.rest === 0,
        isOfKubernetes: isAboutKubernetes,
        record,
        at: failure.at,
        // Python names the server in front of the path. Behind a path stands whose request it was.
        target:
          destination === 'apiserver' && url && address && url.value.host === '' && address.at < url.at
            ? { ...address.value, path: url.value.path }
            : (url ?? address)?.value,
        start: Math.min(...used.map(({ at }) => at)),
        end: Math.max(...used.map(({ at, length }) => at + length)),
        weight: used.reduce((sum, each) => sum + lettersOf(words, each), 0),
      });
    }
    from = to;
  }
  return { findings, about, steps };
}
