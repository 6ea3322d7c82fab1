export type Child = Node | string | undefined | false;
export type Properties = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

let owner: Document | undefined;

/** Gives the document in which `h` makes elements from now on: at build time and in tests there is no page. */
export const drawIn = (document: Document): void => {
  owner = document;
};

const svgNamespace = 'http://www.w3.org/2000/svg';

function filled<E extends Element>(made: E, properties: Properties, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined && child !== false) made.append(child);
  return made;
}

/**
 * Makes an element with attributes, listeners (`onclick`) and children; an attribute or a child that is undefined or false is left out.
 * Text stays text: nothing is parsed as markup, so nothing that a reader typed ever is, and no policy has anything to refuse.
 */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => filled((owner ?? document).createElement(tag), properties, children);

/** The same for an element of SVG. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] => filled((owner ?? document).createElementNS(svgNamespace, tag), properties, children);

/** The address of a page, which begins at the root of the site, from a page to which `root` leads, such as `../../`. */
export const addressFrom = (root: string, page: string): string => root.replace(/\/$/, '') + page;

/** A link to a page of the site. */
export const linkTo = (root: string, page: string, text: string): HTMLAnchorElement => h('a', { href: addressFrom(root, page) }, text);

/** A glyph of the page’s sprite. */
export const glyph = (name: string): SVGSVGElement =>
  svg('svg', { class: 'glyph', 'aria-hidden': 'true', viewBox: '0 0 16 16' }, svg('use', { href: `#hs-${name}` }));
