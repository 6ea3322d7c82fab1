/** Each format that needs nothing but what every text says: its name, and in one line where it works. */
export const plainFormatWords = {
  link: { name: 'Link', note: 'It works anywhere, says the whole state, and stays valid.' },
  image: { name: 'Image', note: 'Where HTML may show an image of another host.' },
  iframe: {
    name: 'iframe',
    note: 'Where raw HTML is allowed. Canvas keeps width and height; GitLab takes frames from its own list only.',
  },
  'iframe-grows': {
    name: 'iframe that grows',
    note: 'Where a page may also contain a script: the frame follows the height of its content. MDX does not take this script, so use the text for MDX there.',
  },
  'iframe-follows': {
    name: 'iframe that grows and follows my theme',
    note: 'Where a page may also contain scripts: the frame follows the height of its content, and is light or dark as the ground of your page is.',
  },
  'iframe-mdx': {
    name: 'iframe that grows, in MDX',
    note: 'For MDX whose pages run as React, as in Docusaurus. In Astro and Starlight put the frame alone into the page, and the script into a layout.',
  },
  markdown: { name: 'Markdown', note: 'Any Markdown that has tables.' },
  mediawiki: {
    name: 'MediaWiki',
    note: 'Paste it into the source editor. The picture is shown if external images are allowed, and is a link otherwise.',
    withoutPicture: 'Paste it into the source editor. It is a table: this state has no picture under an address of its own.',
  },
  confluence: { name: 'Confluence', note: 'Storage format: the source editor, or the REST API.' },
  asciidoc: { name: 'AsciiDoc', note: 'Any AsciiDoc that may read an image by its address.' },
  dokuwiki: {
    name: 'DokuWiki',
    note: 'Paste it into the editor. The picture is shown if external images are allowed.',
    withoutPicture: 'Paste it into the editor. It is a table: this state has no picture under an address of its own.',
  },
} as const;

/** The same of the formats that draw themselves, of a state of the diagram and of a journey. */
export const drawnFormatWords = {
  mermaid: { name: 'Mermaid', note: 'In a mermaid code block, as on GitLab. Verdicts are labels and line styles.' },
  plantuml: { name: 'PlantUML', note: 'Where a PlantUML server is set up; on GitLab an administrator turns it on.' },
} as const;
