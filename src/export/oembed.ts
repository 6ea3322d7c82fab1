import { element, escaped } from './xml.ts';

/** What an oEmbed answer is made of. Addresses are absolute: a consumer reads the answer away from the site. */
export interface Embeddable {
  readonly title: string;
  readonly site: string;
  /** Root-absolute: the bare view for the frame, and the card. */
  readonly embed: string;
  readonly card: string;
  readonly width: number;
  readonly height: number;
}

/** The fields of a `rich` answer (oEmbed 1.0, section 2.3.4): what is there in any answer, and what this type adds. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The answer for one page. Its frame is a single element, as consumers that clean up foreign markup want it. */
export function oEmbedOf({ title, site, embed, card, width, height }: Embeddable): OEmbed {
  const absolute = (address: string): string => new URL(address, site).href;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Hub & Spoke',
    provider_url: absolute('/'),
    cache_age: 86_400,
    thumbnail_url: absolute(card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${escaped(absolute(embed))}" width="${width}" height="${height}" title="${escaped(title)}" allowfullscreen="allowfullscreen"></iframe>`,
    width,
    height,
  };
}

/** The same answer as XML: one element a field, under `<oembed>`. */
export const oEmbedXml = (answer: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element(
    'oembed',
    {},
    ...Object.entries(answer).map(([name, value]) => element(name, {}, escaped(String(value)))),
  )}\n`;
