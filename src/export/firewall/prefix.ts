import { moreAreWrong, prefixProblems, tooManyPrefixes } from '../../wording/firewall/address.ts';
import { shortened as cut } from '../../wording/text/text.ts';

/** An IPv4 or IPv6 prefix in its shortest form, such as `10.0.0.0/24` or `fd00:1::/64`. */
export interface Prefix {
  readonly family: 4 | 6;
  readonly text: string;
}

/** A prefix, or a sentence on what was found, what was expected, and what to do. */
type PrefixOrProblem = { readonly prefix: Prefix } | { readonly problem: string };

const groups = 8;

/** The numbers of an IPv4 address, or `undefined` if it is none. Leading zeros are refused, because some programs read them as octal. */
function bytesOf(address: string): readonly number[] | undefined {
  const parts = address.split('.');
  const isByte = (part: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  return parts.length === 4 && parts.every(isByte) ? parts.map(Number) : undefined;
}

/** An IPv6 address in its short form, as the platform writes it; nothing where the text is none. */
function shortened(address: string): string | undefined {
  const inUrl = `http://[${address}]`;
  return /^[\da-f:.]+$/i.test(address) && URL.canParse(inUrl) ? new URL(inUrl).hostname.slice(1, -1) : undefined;
}

/** The eight groups of an IPv6 address. */
function wordsOf(address: string): readonly number[] | undefined {
  const halves = shortened(address)?.split('::');
  if (!halves) return undefined;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = groups - before.length - after.length;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((part) => Number.parseInt(part, 16));
}

/** The family of an address without a length, or `undefined` if it is no IP address. */
export const addressFamily = (address: string): 4 | 6 | undefined => (bytesOf(address) ? 4 : wordsOf(address) ? 6 : undefined);

/** Sets the bits behind the length of a prefix to zero. `size` is the number of bits in a part of the address. */
const masked = (parts: readonly number[], length: number, size: number): readonly number[] =>
  parts.map((part, index) => {
    const networkBits = Math.min(Math.max(length - index * size, 0), size);
    return part & ~((1 << (size - networkBits)) - 1) & ((1 << size) - 1);
  });

/**
 * Reads one IPv4 or IPv6 prefix. An address without a length is one host. Bits behind the length are a mistake that the sentence puts right,
 * because nobody knows whether the address or the length was meant.
 */
export function prefixFrom(found: string): PrefixOrProblem {
  const text = found.trim();
  const [address = '', length, ...more] = text.split('/');
  const shown = cut(text);
  const bytes = bytesOf(address);
  const words = bytes ? undefined : wordsOf(address);
  const parts = bytes ?? words;
  if (!parts) return { problem: prefixProblems.noAddress(shown) };
  const bits = bytes ? 32 : 128;
  const family = bytes ? 4 : 6;
  if (more.length > 0) return { problem: prefixProblems.manySlashes(shown) };
  const wanted = length ?? String(bits);
  if (!/^\d{1,3}$/.test(wanted) || Number(wanted) > bits) return { problem: prefixProblems.length(shown, cut(wanted), family, bits) };
  const network = masked(parts, Number(wanted), bytes ? 8 : 16);
  const written = `${bytes ? network.join('.') : shortened(network.map((word) => word.toString(16)).join(':'))}/${String(Number(wanted))}`;
  if (network.some((part, index) => part !== parts[index]))
    return { problem: prefixProblems.bitsBehind(shown, written, `${address}/${String(bits)}`) };
  return { prefix: { family, text: written } };
}

/** How many prefixes of one network a file may hold. The text of a file grows with them, and some firewalls have a limit that is not far from it. */
export const maxPrefixes = 100;
const maxProblems = 3;

/**
 * Every prefix of a field, which commas, spaces or lines separate, and a sentence for each that is wrong, for the first three at most. Each prefix
 * stands once. Of more than `maxPrefixes` none is taken, because a file that has some of them only would shut the others out.
 */
export function prefixesFrom(field: string): { readonly prefixes: readonly Prefix[]; readonly problems: readonly string[] } {
  const parts = [...new Set(field.split(/[\s,;]+/).filter((part) => part !== ''))];
  if (parts.length > maxPrefixes) return { prefixes: [], problems: [tooManyPrefixes(parts.length, maxPrefixes)] };
  const read = parts.map(prefixFrom);
  const prefixes = new Map(read.flatMap((each) => ('prefix' in each ? [[each.prefix.text, each.prefix] as const] : [])));
  const problems = read.flatMap((each) => ('problem' in each ? [each.problem] : []));
  const more = problems.length - maxProblems;
  return {
    prefixes: [...prefixes.values()],
    problems: more > 0 ? [...problems.slice(0, maxProblems), moreAreWrong(more)] : problems,
  };
}

/** The first and the last address of a prefix, as numbers. */
export function boundsOf({ family, text }: Prefix): { readonly first: bigint; readonly last: bigint } {
  const [address = '', length] = text.split('/');
  const bytes = bytesOf(address);
  const [parts, size, bits] = bytes ? [bytes, 8n, 32n] : [wordsOf(address) ?? [], 16n, 128n];
  const first = parts.reduce((sum, part) => (sum << size) | BigInt(part), 0n);
  return { first, last: first + (1n << (bits - BigInt(length ?? (family === 4 ? 32 : 128)))) - 1n };
}
