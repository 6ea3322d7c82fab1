const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/y;
const text = /[^<&]+|&(?:amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);/y;

/** Why a piece of XML is not well-formed, or nothing if it is: for tests. Knows what our writers write, and nothing else passes. */
export function whyMalformed(xml: string): string | undefined {
  const open: string[] = [];
  let at = /^<\?xml [^?]*\?>/.exec(xml)?.[0].length ?? 0;
  while (at < xml.length) {
    tag.lastIndex = text.lastIndex = at;
    const found = tag.exec(xml);
    const words = found ? null : text.exec(xml);
    if (!found && !words) return `at ${at}: ${xml.slice(at, at + 40)}`;
    if (found) {
      const [, closes, name = '', attributes = '', empty] = found;
      if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(attributes)) return `at ${at}: & in an attribute of ${name}`;
      const names = [...attributes.matchAll(/\s([\w:.-]+)=/g)].map(([, attribute]) => attribute);
      if (new Set(names).size < names.length) return `at ${at}: an attribute twice on ${name}`;
      if (closes && open.pop() !== name) return `at ${at}: </${name}> closes another element`;
      if (!closes && !empty) open.push(name);
      at = tag.lastIndex;
    } else at = text.lastIndex;
  }
  return open.length > 0 ? `not closed: ${open.join(', ')}` : undefined;
}
