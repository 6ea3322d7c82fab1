import { decoded, harmless, isNoSecret, isPlaceholder, secretPatterns, type SecretKind } from './secret-patterns.ts';

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

/** The indentations at which a document says that it is a Secret: as a line of a mapping, or as the first of an item. */
const secretsAt = (document: string): ReadonlySet<string> =>
  new Set(
    [...document.matchAll(/^\uFEFF?([ \t]{0,200}(?:- )?)["']?kind["']?[ \t]*:[ \t]*["']?Secret\b/gm)].map(([, before = '']) =>
      before.replace('- ', '  '),
    ),
  );

/** A line in the data of a Secret that holds none: a key alone, what describes a token, or the kind of a file. */
const tellsNothing =
  /^[ \t-]*["']?(?:[\w.-]+["']?:[ \t]*$|(?:apiVersion|kind|description|expiration|usage-[\w-]+|auth-extra-groups)["']?:)/;
/** What anybody may know: a certificate, the public key of SSH, or an address without a user, a query or a key in its path. */
const isPublic = /^["']?(?:-----BEGIN CERT|(?:ssh|ecdsa)-[\w-]+ AAAA|https?:\/\/(?!\S*(?:[@?]|[A-Za-z0-9]{20}))\S+$)/;
/** A line of a file in the data, such as a kubeconfig, that names something. A key of the Secret itself may have any value below such a name. */
const namesSomething = /^[ \t-]*["']?(?:name|servers?|cluster|user|namespace|current-context|tls-server-name)["']?:/;
/** A key of a Secret that names a file of settings or a script: there only what names a secret, or is as long and mixed as a key, may be one. */
const ofFile = /^[ \t]*["']?[\w.-]+\.(?:toml|conf|cfg|sh|service)["']?:[ \t]*[|>]/;
const mayBeSecret = /pass|secret|token|psk|credential|(?:key|auth|pwd)["']?[ \t]*[=:]|(?<![\w./:-])(?=[\w+/=]*\d)[\w+/=]{20,}/i;
/** A certificate as it is, or in base64 over several lines. */
const certificates = /-----BEGIN CERT[^]*?-----END [A-Z ]+-----|LS0tLS1CRUdJTiBDRVJU[\w+/=]*(?:\r?\n[ \t]+[\w+/]+={0,2}(?=\s))*/g;
/** A text with comments in place of the certificates in it, each unit at its place. */
const withoutCertificates = (text: string): string => text.replace(certificates, (one) => one.replace(/\S/g, '#'));
const depthOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** What Argo CD keeps of a cluster or a repository beside its credentials, and the label that tells its Secrets. */
const ofArgo = /argocd\.argoproj\.io\/secret-type/;
const namedByArgo = /^[ \t]*["']?(?:name|project|url|type|username|namespaces|clusterResources)["']?:/;

/** The lines of a block of `data` or `stringData`, from an offset of the whole text on; of some `isNone` says that they hold none. */
function linesOf(block: string, start: number, of: number, isNone: (line: string) => boolean): readonly Secret[] {
  let isOfFile = false;
  return [...block.matchAll(/^([ \t]*(?:[\w.-]+|"[^"\n]*"):[ \t]*)?([^\r\n]+)/gm)].flatMap((line) => {
    const value = (line[2] ?? '').trim();
    if (line[1] && depthOf(line[0]) <= depthOf(block)) isOfFile = ofFile.test(line[0]);
    // A comment, the header of a block, or what somebody fills in.
    const isNamed = namesSomething.test(line[0]) && depthOf(line[0]) > depthOf(block);
    const isKnown =
      isPublic.test(value) ||
      isPublic.test(decoded(value)) ||
      isPlaceholder(value) ||
      harmless.test(value.replace(/^[\w.-]+[ \t]*=[ \t]*/, ''));
    if (
      value.startsWith('#') ||
      tellsNothing.test(line[0]) ||
      isNamed ||
      isNone(line[0]) ||
      isKnown ||
      (isOfFile && !mayBeSecret.test(value))
    )
      return [];
    const at = start + line.index + (line[1] ?? '').length + (line[2] ?? '').indexOf(value);
    return [{ kind: 'the data of a Secret' as const, start: at, end: at + value.length, of }];
  });
}

/** The values of `data` and `stringData` in every document that is a Secret, or holds the text of one. */
function secretData(raw: string): readonly Secret[] {
  if (!/kind["']?[ \t]*:[ \t]*["']?Secret\b/.test(raw)) return [];
  const found: Secret[] = [];
  let offset = 0;
  for (const document of raw.split(/^(?=---)|(?<=`)(?=(?:apiVersion|kind):)/m)) {
    // What a ClusterResourceSet applies: manifests, whose own Secrets are found as any others are.
    if (/^type[ \t]*:[ \t]*["']?addons\.cluster\.x-k8s\.io\/resource-set\b/m.test(document)) {
      offset += document.length;
      continue;
    }
    const indentations = secretsAt(document);
    const isOfArgo = ofArgo.test(document);
    const isNone = (line: string): boolean => isOfArgo && namedByArgo.test(line);
    // The data of a ConfigMap may hold the text of a Secret, whose own data stand further in.
    for (const block of document.matchAll(
      /^\uFEFF?([ \t]{0,200})(?:data|stringData)[ \t]*:[ \t]*\r?\n(?=((?:(?:\1[ \t]+[^\n]*|[ \t]*\r?)(?:\n|$))*))/gm,
    ))
      if (indentations.has(block[1] ?? ''))
        found.push(...linesOf(withoutCertificates(block[2] ?? ''), offset + block.index + block[0].length, offset, isNone));
    if (/kind["'][ \t]*:[ \t]*["']Secret\b/.test(document))
      for (const flow of document.matchAll(/"(?:data|stringData)"[ \t]*:\s*\{([^{}]*)\}/g)) {
        const start = offset + flow.index + flow[0].length - 1 - (flow[1] ?? '').length;
        for (const pair of (flow[1] ?? '').matchAll(/:\s*"([^"]+)"/g)) {
          const end = start + pair.index + pair[0].length - 1;
          found.push({ kind: 'the data of a Secret', start: end - (pair[1] ?? '').length, end, of: offset });
        }
      }
    offset += document.length;
  }
  return found;
}

function matches(raw: string): readonly Secret[] {
  return secretPatterns.flatMap((pattern) =>
    [...raw.matchAll(pattern.expression)].flatMap((match) => {
      let [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
      const value = raw.slice(start, end);
      if (/^(["']).*\1$/s.test(value)) [start, end] = [start + 1, end - 1];
      // The quote of a text that it ends.
      else if (/^[^"'\\]+["']$/.test(value)) end -= 1;
      return isNoSecret(pattern, value, raw.slice(Math.max(0, start - 120), start), raw.slice(end, end + 4)) || end <= start
        ? []
        : [{ kind: pattern.kind, start, end }];
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
    // Of a key in a comment, a block or a string of JSON only the key itself goes, so that the text keeps its structure.
    const covered = kind === 'a private key' ? /(?<!\\)[A-Za-z0-9+/=]/g : /[^\s]/gu;
    parts.push(
      raw.slice(done, start),
      raw.slice(start, end).replace(covered, (unit) => cover.repeat(unit.length)),
    );
    done = end;
  }
  parts.push(raw.slice(done));
  return { text: parts.join(''), secrets };
}
