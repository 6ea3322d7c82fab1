import type { BaseType, Selection } from 'd3';

/** Elements of one layer, each with its datum. */
export type Layer<Datum> = Selection<SVGElement, Datum, BaseType, unknown>;
type Value = string | number | null | undefined;
/** Attributes by name: a value, or how to get one from the datum. Null and undefined take the attribute away. */
export type Attributes<Datum> = Readonly<Record<string, Value | ((datum: Datum) => Value)>>;
type Key<Datum> = (this: BaseType, datum: Datum, i: number) => string;

/** The key of things that have no name: their place in the list. */
const position = (_: unknown, i: number): string => String(i);

/** The datum itself, for a layer with one element for each of its parent’s. */
export const one = <Datum>(datum: Datum): readonly [Datum] => [datum];

/**
 * A key by name. Elements that were drawn at build time carry no data yet, so theirs is in an attribute of the element or, if that
 * is a list item, of what is in it.
 */
export const named = <Datum>(nameOf: (datum: Datum) => string, attribute: string): Key<Datum> =>
  function (datum: Datum | undefined) {
    if (datum !== undefined) return nameOf(datum);
    const element = this as Element;
    return element.getAttribute(attribute) ?? element.firstElementChild?.getAttribute(attribute) ?? '';
  };

/** Sets attributes of elements, and returns the elements. */
export function set<Datum>(elements: Layer<Datum>, attributes: Attributes<Datum>): Layer<Datum> {
  for (const [name, value] of Object.entries(attributes))
    elements.attr(name, typeof value === 'function' ? (datum: Datum) => value(datum) ?? null : (value ?? null));
  return elements;
}

interface LayerOptions<Datum> {
  readonly key?: Key<Datum>;
  /** Attributes that an element is given once, when it is made: those that never change, and those that the reader changes. */
  readonly fixed?: Attributes<Datum>;
}

/**
 * The one join of a layer: in each parent, the children of this name and class (`path.line`) for its data, with their attributes.
 * Layers of one parent paint in the order of their first use.
 */
export function layer<ParentDatum, Datum>(
  parent: Layer<ParentDatum>,
  nameAndClass: `${string}.${string}`,
  data: (datum: ParentDatum) => readonly Datum[],
  attributes: Attributes<Datum> = {},
  { key = position, fixed = {} }: LayerOptions<Datum> = {},
): Layer<Datum> {
  const [name = '', className = ''] = nameAndClass.split('.');
  const children = parent
    .selectChildren<SVGElement, Datum>(nameAndClass)
    .data((datum) => [...data(datum)], key)
    .join(
      (enter) =>
        enter
          .append(name)
          .attr('class', className)
          .call((made) => set(made as unknown as Layer<Datum>, fixed)) as never,
    );
  // A layer does not care what its parents are; d3 types say it by the element.
  return set(children as unknown as Layer<Datum>, attributes);
}
