import { sizeRanges, type FleetSize } from '../../model/fleet/fleet-size.ts';
import { ignoredClause } from './ignored.ts';

/** A whole number as readers of English write it: `5,000`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Reads one of the two numbers from text; anything but a whole number in range is answered with a clause that says what was expected. */
export function parseSize(key: keyof FleetSize, text: string): { readonly value: number } | { readonly refused: string } {
  const { least, most, noun } = sizeRanges[key];
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  if (value >= least && value <= most) return { value };
  const can = `the number of ${noun} is a whole number from ${grouped(least)} to ${grouped(most)}`;
  return { refused: ignoredClause(key, text, can, 'was ignored') };
}
