import { isNoSecret, secretPatterns, type SecretKind } from './secret-patterns.ts';

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
  return secretPatterns.flatMap((pattern) =>
    [...raw.matchAll(pattern.expression)].flatMap((match) => {
      let [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
      const value = raw.slice(start, end);
      if (/^(["']).*\1$/s.test(value)) [start, end] = [start + 1, end - 1];
      return isNoSecret(pattern, value) || end <= start ? [] : [{ kind: pattern.kind, start, end }];
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
