import type { Limit, Span } from '../../model/lifetime/limit.ts';
import { counted, grouped } from '../text/text.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The largest unit that leaves at most one digit after the point: 350 seconds stay seconds, 14,400 are 4 hours. */
const unitOf = (seconds: number): (typeof units)[number] =>
  units.find(([, size]) => seconds >= size && Number.isInteger(seconds / size)) ?? ['second', 1];

/** A number of seconds as a reader says it: `4 hours`, `350 seconds`. */
export function durationWords(seconds: number): string {
  if (seconds === 0) return '0 seconds';
  const [name, size] = unitOf(seconds);
  return counted(seconds / size, name);
}

const letters = { day: 'd', hour: 'h', minute: 'min', second: 's' } as const;

/** The same in one word and a letter, for a table: `4 h`, `350 s`. */
function durationShort(seconds: number): string {
  const [name, size] = seconds === 0 ? (['second', 1] as const) : unitOf(seconds);
  return `${grouped(seconds / size)} ${letters[name]}`;
}

/** The largest unit in which both ends of a random time are whole. */
const sharedUnit = ({ min, max }: Span): (typeof units)[number] =>
  units.find(([, size]) => max >= size && Number.isInteger(min / size) && Number.isInteger(max / size)) ?? ['second', 1];

/** A time that may be random: `30 to 60 minutes`. */
export function spanWords(span: Span): string {
  const { min, max } = span;
  if (min === max) return durationWords(min);
  const [name, size] = sharedUnit(span);
  return `${grouped(min / size)} to ${counted(max / size, name)}`;
}

/** The same in a word and a letter, for a mark in a drawing: `30–60 min`. */
export function spanShort(span: Span): string {
  const { min, max } = span;
  if (min === max) return durationShort(min);
  const [name, size] = sharedUnit(span);
  return `${grouped(min / size)}–${grouped(max / size)} ${letters[name]}`;
}

/** What is known of a limit, in a few words. */
export function limitWords(limit: Limit): string {
  if (limit.is === 'span') return spanWords(limit.span);
  return { none: 'none', ineffective: 'no effect', unknown: 'unknown', 'not-checked': 'we have not checked' }[limit.is];
}
