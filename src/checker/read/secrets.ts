/** What kind of secret was pasted, in words that complete "This looks like …". */
export type SecretKind =
  'a private key' | 'a bearer token' | 'a bootstrap token' | 'a cluster token' | 'a password or token' | 'the data of a Secret';

/** A stretch of the reader's text that should not have been pasted. */
export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
  /** Where the Secret begins that holds it: what one Secret holds is told as one. */
  readonly of?: number;
}

/** What covers a secret: one unit for each, so that lines and columns stay. */
export const cover = '•';

interface Pattern {
  readonly kind: SecretKind;
  readonly expression: RegExp;
}

const harmless =
  /^(?:["']?(?:true|false|null|none|~|\d{0,5})["']?|[|>][-+]?|\/.*|["']\/.*|["']?\$.*|["']?<.*|["']?[{%]{1,2}.*|\[.*|.*\.(?:crt|pem|key|conf|yaml|json)["']?)$/i;
/** What people write where a secret is to stand: `changeme`, `your-token`, `__TOKEN__`, `xxxx`, `REDACTED`, and the token of kubeadm’s own examples. */
const placeholder =
  /^["']?(?:change[-_ ]?me|replace[-_ ]?me|to[-_]?be[-_]?\w+|your[-_ ].*|my[-_]?(?:token|secret|password)|example.*|sample.*|placeholder.*|dummy.*|redacted|omitted|secret|password|token|\*+|x{3,}(?:[.:]+x+)*|\.{3}|__\w+__|@\w+@|abcdef\.0123456789abcdef)["']?$/i;

/** Each pattern takes one pass; the group that is named `secret` is covered. None of them can backtrack over more than one line or block. */
const patterns: readonly Pattern[] = [
  {
    kind: 'a private key',
    expression: /-----BEGIN (?:[A-Z]{1,20} )?(?:ENCRYPTED )?PRIVATE KEY-----(?<secret>[^-]*)(?:-----END|$)/dg,
  },
  // The same in base64, as kubeconfigs and Secrets hold it: -----BEGIN RSA/EC/PRIVATE KEY.
  { kind: 'a private key', expression: /(?<secret>LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURS|BFQyBQUklWQVRF|BQUklWQVRF)[A-Za-z0-9+/=]{8,})/dg },
  { kind: 'a private key', expression: /(?:client-key-data|tls\.key)["']?[ \t]*:[ \t]*(?<secret>["']?[A-Za-z0-9+/=]{8,}["']?)/dg },
  { kind: 'a bearer token', expression: /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?)/dg },
  { kind: 'a bootstrap token', expression: /(?<![A-Za-z0-9.-])(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![A-Za-z0-9.-])/dg },
  { kind: 'a cluster token', expression: /(?<![A-Za-z0-9])(?<secret>K10[a-f0-9]{16,}::[A-Za-z-]{0,40}:?[^\s"']{1,200})/dg },
  {
    kind: 'a password or token',
    expression:
      /(?:password|passwd|token|secret|api[-_]?key|private[-_]?key)["']?(?:[ \t]*:[ \t]+|[ \t]*:(?=["'])|=)(?<secret>"[^"\n]+"|'[^'\n]+'|[^\s"',}\]#][^\s,}\]]*)/dgi,
  },
  {
    kind: 'a password or token',
    expression:
      /name["']?:[ \t]*["']?[\w-]{0,60}(?:password|passwd|token|secret|api_?key)["']?[ \t]{0,40},?\s{0,80}["']?value["']?:[ \t]*(?<secret>"[^"\n]+"|'[^'\n]+'|[^\s"',}]+)/dgi,
  },
];

/** The lines of `data` and `stringData` in every document that is a Secret. */
function secretData(raw: string): readonly Secret[] {
  if (!/kind["']?[ \t]*:[ \t]*["']?Secret\b/.test(raw)) return [];
  const found: Secret[] = [];
  let offset = 0;
  for (const document of raw.split(/^(?=---)/m)) {
    if (/kind["']?[ \t]*:[ \t]*["']?Secret\b(?!\w)/.test(document)) {
      for (const block of document.matchAll(
        /^\uFEFF?([ \t]*)(?:data|stringData)[ \t]*:[ \t]*\r?\n((?:(?:\1[ \t]+[^\n]*|[ \t]*\r?)(?:\n|$))*)/gm,
      )) {
        const start = offset + block.index + block[0].length - (block[2] ?? '').length;
        for (const line of (block[2] ?? '').matchAll(/^([ \t]*(?:[\w.-]+|"[^"\n]*"):[ \t]*)?([^\r\n]+)/gm)) {
          const value = (line[2] ?? '').trim();
          if (value === '' || /^[|>][-+]?$/.test(value)) continue;
          const at = start + line.index + (line[1] ?? '').length + (line[2] ?? '').indexOf(value);
          found.push({ kind: 'the data of a Secret', start: at, end: at + value.length, of: offset });
        }
      }
      for (const flow of document.matchAll(/"(?:data|stringData)"[ \t]*:\s*\{([^{}]*)\}/g)) {
        const start = offset + flow.index + flow[0].length - 1 - (flow[1] ?? '').length;
        for (const pair of (flow[1] ?? '').matchAll(/:\s*"([^"]+)"/g))
          found.push({
            kind: 'the data of a Secret',
            start: start + pair.index + pair[0].length - 1 - (pair[1] ?? '').length,
            end: start + pair.index + pair[0].length - 1,
            of: offset,
          });
      }
    }
    offset += document.length;
  }
  return found;
}

function matches(raw: string): readonly Secret[] {
  return patterns.flatMap(({ kind, expression }) =>
    [...raw.matchAll(expression)].flatMap((match) => {
      let [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
      const value = raw.slice(start, end);
      if (/^(["']).*\1$/s.test(value)) [start, end] = [start + 1, end - 1];
      const isPattern = (kind === 'a password or token' && harmless.test(value)) || placeholder.test(value);
      // A key of which only its frame is there, as documents show it.
      const isFrame = kind === 'a private key' && !/[A-Za-z0-9+/]{16}/.test(value);
      return isPattern || isFrame || end <= start ? [] : [{ kind, start, end }];
    }),
  );
}

/** Finds what looks like a secret and covers it, line breaks and indentation excepted. Pure; the result is as long as the input. */
export function maskSecrets(raw: string): { readonly text: string; readonly secrets: readonly Secret[] } {
  const secrets: Secret[] = [];
  for (const secret of [...matches(raw), ...secretData(raw)].sort((a, b) => a.start - b.start || b.end - a.end))
    if (secret.start >= (secrets.at(-1)?.end ?? 0)) secrets.push(secret);
    else if (secret.end > (secrets.at(-1)?.end ?? 0)) secrets[secrets.length - 1] = { ...(secrets.at(-1) as Secret), end: secret.end };
  const parts: string[] = [];
  let done = 0;
  for (const { kind, start, end } of secrets) {
    // Of a key in a comment or a block only the key itself goes, so that the text keeps its structure.
    const covered = kind === 'a private key' ? /[A-Za-z0-9+/=]/g : /[^\s]/gu;
    parts.push(
      raw.slice(done, start),
      raw.slice(start, end).replace(covered, (unit) => cover.repeat(unit.length)),
    );
    done = end;
  }
  parts.push(raw.slice(done));
  return { text: parts.join(''), secrets };
}
