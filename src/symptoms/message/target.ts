import type { Target } from './field.ts';

const digits = (text: string): boolean => {
  if (text === '' || text.length > 5) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return false;
  return true;
};

/** A host as it is written in brackets. Of `[::1]` the reading of words keeps `1]`, since colons and brackets around a word are no part of it. */
function bracketed(host: string): string {
  const bare = host.replace('[', '').replace(']', '');
  return host.endsWith(']') && !bare.includes(':') ? `::${bare}` : bare;
}

/** Splits `host:port`, also of IPv6 in brackets, which the reading of words may have opened already (`fd00::5]:10250`). */
function hostAndPort(text: string): { readonly host: string; readonly port: number | undefined } {
  const bracket = text.lastIndexOf(']');
  const colon = text.lastIndexOf(':');
  const isBare6 = bracket < 0 && colon !== text.indexOf(':');
  if (colon > bracket && !isBare6 && digits(text.slice(colon + 1)))
    return { host: bracketed(text.slice(0, colon)), port: Number(text.slice(colon + 1)) };
  return { host: bracketed(text), port: undefined };
}

/** Of gRPC: `etcd-endpoints://0xc0001/127.0.0.1:2379` names a client first, and its server last. */
const grpcSchemes = ['etcd-endpoints://', 'endpoint://', 'passthrough://'];

/** What a word names, where it is a URL or an address with a port. Linear in the word, whose length is bounded. */
export function targetOf(word: string): Target | undefined {
  const key = /^[\w.]+:(?=https?:\/\/)/.exec(word);
  if (key) return targetOf(word.slice(key[0].length));
  const url = /^(?:(https?|wss?):\/\/?|\/\/)([^/?]*)([^?]*)\??(.*)/.exec(word);
  if (url) {
    const [, scheme, authority = '', path = '', query = ''] = url;
    // Of `http://${NODE}:10250`, what is read as words leaves that.
    if (authority === '$') return undefined;
    return { scheme, ...hostAndPort(authority), path, query, isUrl: true };
  }
  // Of another protocol, whose server is none of these: `amqp://broker:5671/shop`.
  const other = /^[a-z][a-z0-9+]*:\/\/([^/?]+)/.exec(word);
  if (other && !/^(?:unix|file|npipe|spiffe)/.test(word) && !grpcSchemes.some((each) => word.startsWith(each)))
    return { scheme: word.slice(0, word.indexOf(':')), ...hostAndPort(other[1] ?? ''), path: '', query: '', isUrl: true };
  if (grpcSchemes.some((each) => word.startsWith(each))) return targetOf(word.slice(word.lastIndexOf('/') + 1));
  // Java writes the name of a host in front of its address: `kubernetes.default.svc/10.96.0.1:443`, `/127.0.0.1:6443`.
  const slash = word.indexOf('/');
  if (slash >= 0 && /^\[?[\da-f.:]+\]?:\d+$/.test(word.slice(slash + 1))) return targetOf(word.slice(slash + 1));
  if (slash >= 0 || word.includes('->')) return undefined;
  const { host, port } = hostAndPort(word);
  // The resolver of a name is not the server that was meant, and somebody who writes `ip:443` does not say which it was.
  if (port === 53 || host === 'ip') return undefined;
  // A time of day (`14:22:30`) and a line of a file (`log.go:85`, `Pods.java:85`) are no addresses.
  if (port === undefined || host === '' || /\.(?:go|c|py|java|scala|groovy|kt|rb|js)$/.test(host) || host.endsWith('.yaml') || digits(host))
    return undefined;
  return { scheme: undefined, host, port, path: '', query: '', isUrl: false };
}

/** The two ends of `read tcp 10.0.0.5:44114->10.0.0.6:2379`: the server is the end with the lower port. */
export function serverOfPair(word: string): Target | undefined {
  const arrow = word.indexOf('->');
  if (arrow < 0) return undefined;
  const [from, to] = [targetOf(word.slice(0, arrow)), targetOf(word.slice(arrow + 2))];
  if (!from || !to) return undefined;
  return (from.port ?? 0) < (to.port ?? 0) ? from : to;
}
