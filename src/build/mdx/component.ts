import { type Attributes, type Element, type Parsed, placeOf } from './parse.ts';

/** A component that a page in `content/` may use. */
export interface MdxComponent<Component = unknown> {
  /** What draws it on the page. */
  readonly component: Component;
  /** The ids of the facts whose numbers it shows, with spaces between them; null where this use shows none. */
  readonly cites?: (attributes: Attributes) => string | null | undefined;
}

export type MdxComponents = Readonly<Record<string, MdxComponent>>;

/** The entry of a component. Throws, with the place, for one that has none. */
export function entryOf(page: Parsed, components: MdxComponents, element: Element): MdxComponent {
  const entry = Object.hasOwn(components, element.name ?? '') ? components[element.name ?? ''] : undefined;
  if (!entry)
    throw new Error(`${placeOf(page, element)}: no component is called <${element.name}>; there are ${Object.keys(components).join(', ')}`);
  return entry;
}
