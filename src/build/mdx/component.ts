import type { Attributes, Element, Parsed } from './parse.ts';
import { placeOf } from './parse.ts';

/** One use of a component, as its Markdown form sees it. */
interface Use {
  /** The collection and the id of the page that it stands on. */
  readonly collection: string;
  readonly id: string;
  readonly attributes: Attributes;
  /** What stands inside it, as Markdown. */
  readonly inside: string;
  /** The footnote marks of what it cites; empty for a component that cites nothing. */
  readonly marks: string;
}

/** A component that a page in `content/` may use. */
export interface MdxComponent<Component = unknown> {
  /** What draws it on the page. */
  readonly component: Component;
  /** What it is in the plain Markdown of the page. */
  readonly markdown: (use: Use) => string;
  /** The ids of the facts whose numbers it shows, with spaces between them; null where this use shows none. */
  readonly cites?: (attributes: Attributes) => string | null | undefined;
  /** What stands between two of them side by side in Markdown, where their words would run into each other. */
  readonly between?: string;
}

export type MdxComponents = Readonly<Record<string, MdxComponent>>;

/** The entry of a component. Throws, with the place, for one that has none. */
export function entryOf(page: Parsed, components: MdxComponents, element: Element): MdxComponent {
  const entry = Object.hasOwn(components, element.name ?? '') ? components[element.name ?? ''] : undefined;
  if (!entry)
    throw new Error(`${placeOf(page, element)}: no component is called <${element.name}>; there are ${Object.keys(components).join(', ')}`);
  return entry;
}
