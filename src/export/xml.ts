const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML and HTML, between tags or in double quotes. Control characters that XML has no form for are left out. */
export const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Attributes are escaped (a line break too, which a parser would read as a space), those without a value left out; children are markup already. */
export function element(name: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`],
  );
  const inside = children.join('');
  return inside ? `<${name}${written.join('')}>${inside}</${name}>` : `<${name}${written.join('')}/>`;
}
