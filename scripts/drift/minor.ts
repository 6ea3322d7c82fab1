// Gives the facts rows for a new minor, all of them “not checked”: `npm run minor -- 1.38 2026-12-16`. Reading it is another step: `npm run drift`.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import { readAgainFrom } from '../../src/facts/drift/read-again.ts';
import { claimsFrom } from '../../src/facts/look-up/claim-file.ts';
import { minorAfter, minors, newestMinor, oldestMinor, type KubernetesMinor } from '../../src/model/setting/minor.ts';

/** The files that get rows, as text. */
interface Facts {
  /** `claims.yaml` */
  readonly claims: string;
  /** `minors.json` */
  readonly minors: string;
}

/**
 * The facts with a row for the minor in each claim, which says that nobody has checked it, with the day of its release, and with the minor
 * after it as planned. All that stood there stays as it was written. Throws where a claim has no list of rows.
 */
export function withMinor({ claims, minors: table }: Facts, minor: KubernetesMinor, day: string): Facts {
  const items = parseDocument(claims).get('items');
  if (!isSeq(items)) throw new Error('claims.yaml has no list of items.');
  const ends = items.items.map((item) => {
    const rows = isMap(item) ? item.get('by_minor') : undefined;
    const end = isSeq(rows) ? rows.range?.[1] : undefined;
    if (end === undefined) throw new Error(`The claim ${isMap(item) ? String(item.get('id')) : String(item)} has no list by_minor.`);
    return end;
  });
  const row = `  - {minors: '${minor}', value: null, status: unknown}\n`;
  let [written, at] = ['', 0];
  for (const end of ends) {
    // The end of a list is behind the line break of its last row, or right behind that row.
    const text = claims.slice(at, end);
    written += `${text.trimEnd()}\n${row}${text.slice(text.trimEnd().length).replace(/^\n/, '')}`;
    at = end;
  }
  const { released, ...rest } = JSON.parse(table) as { released: Record<string, string | null> };
  const days = { ...released, [minor]: day, [minorAfter(minor)]: null };
  const list = (value: unknown): string => JSON.stringify(value).replaceAll(',', ', ');
  const head = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${list(value)},\n`);
  const dayTable = JSON.stringify(days, null, 2).replaceAll('\n', '\n  ');
  return { claims: written + claims.slice(at), minors: `{\n${head.join('')}  "released": ${dayTable}\n}\n` };
}

/** What is left to do, as a text for a terminal: which claims a command reads again, and which somebody reads by hand or runs. */
export function whatIsLeft(claims: string, readAgain: string, minor: KubernetesMinor): string {
  const ways = readAgainFrom(readAgain);
  const all = [...claimsFrom(claims).values()];
  const byHand = all.filter(({ id, gate }) => !ways.claims.has(id) && gate === undefined);
  return [
    `${all.length} claims have a row for ${minor} that says “not checked”, so every page says so too. What is left:`,
    `1. npm run drift -- --kubernetes DIR --k8s ${minor} reads ${all.length - byHand.length} of them again in a checkout.`,
    `   Extend the row of the minor before where it agrees and you looked at the place; write a new row where it changed.`,
    `2. ${byHand.length} are read by hand, or run:`,
    ...byHand.map(({ id, sentence }) => `   ${id}: ${sentence}`),
    `3. src/facts/releases.yaml and planned.yaml: what ${minor} brought, and what moved to ${minorAfter(minor)}.`,
    `4. src/model/setting/setting-table.ts: defaults that ${minor} changed.`,
    `5. "read" in src/model/setting/minors.json, once its whole source was read.`,
    '',
  ].join('\n');
}

/** What is wrong with the words after the command, in a sentence, or the minor and its day. */
export function minorFrom(words: readonly string[]): string | { readonly minor: KubernetesMinor; readonly day: string } {
  const usage = `Write the minor and the day of its release, as in \`npm run minor -- ${minorAfter(newestMinor)} 2026-12-16\`.`;
  const [given = '', day = '', ...more] = words;
  if (given === '' || day === '' || more.length > 0) return `${words.length} words were given, and 2 were expected. ${usage}`;
  const minor = /^v?(1\.\d+)$/.exec(given)?.[1] as KubernetesMinor | undefined;
  if (minor === undefined) return `“${given}” is no minor. ${usage}`;
  if (minors.includes(minor)) return `The facts have ${minor} already: they know ${oldestMinor} to ${newestMinor}.`;
  if (minor !== minorAfter(newestMinor)) return `${minor} does not follow ${newestMinor}, the newest that the facts have. ${usage}`;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDay ? { minor, day } : `“${day}” is no day. ${usage}`;
}

if (import.meta.main) {
  const asked = minorFrom(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(asked);
    process.exitCode = 2;
  } else {
    const files = {
      claims: new URL('../../src/facts/claims.yaml', import.meta.url),
      minors: new URL('../../src/model/setting/minors.json', import.meta.url),
      readAgain: new URL('../../src/facts/drift/read-again.yaml', import.meta.url),
    };
    const before = { claims: readFileSync(files.claims, 'utf8'), minors: readFileSync(files.minors, 'utf8') };
    const { claims, minors: table } = withMinor(before, asked.minor, asked.day);
    writeFileSync(files.claims, claims);
    writeFileSync(files.minors, table);
    console.log(whatIsLeft(claims, readFileSync(files.readAgain, 'utf8'), asked.minor));
  }
}
