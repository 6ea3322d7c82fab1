import type { FactId } from '../reason.ts';

/** How large a fleet is: nodes, and API servers in the control plane. */
export interface FleetSize {
  readonly nodes: number;
  readonly servers: number;
}

/** A number that a reader may choose: its bounds, its default, and what it is called. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly noun: string;
  /** What the upper bound stands on; empty where it is only the range of the page. */
  readonly facts: readonly FactId[];
}

/** The bounds of both numbers. No fact names a largest number of API servers: seven is as far as the drawing goes. */
export const sizeRanges: Readonly<Record<keyof FleetSize, SizeRange>> = {
  nodes: { least: 1, most: 5000, usual: 100, noun: 'nodes', facts: ['facts/added#cluster-node-limit'] },
  servers: { least: 1, most: 7, usual: 3, noun: 'API servers', facts: [] },
};

/** The size that a page shows before anybody chose one. */
export const usualSize: FleetSize = { nodes: sizeRanges.nodes.usual, servers: sizeRanges.servers.usual };

/** A whole number as readers of English write it: `5,000`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads one of the two numbers from text; anything but a whole number in range is answered with a clause that says what was expected. */
export function parseSize(key: keyof FleetSize, text: string): { readonly value: number } | { readonly refused: string } {
  const { least, most, noun } = sizeRanges[key];
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  if (value >= least && value <= most) return { value };
  return {
    refused: `${key}=“${shown(text)}” was ignored: the number of ${noun} is a whole number from ${grouped(least)} to ${grouped(most)}`,
  };
}
