import type { ExportState } from '../export-state.ts';
import { asciidoc } from './asciidoc.ts';
import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { drawio } from './drawio.ts';
import { elementSnippet, iframe, image, link } from './html.ts';
import { markdown } from './markdown.ts';
import { mediawiki } from './mediawiki.ts';
import { mermaid } from './mermaid.ts';
import { plantuml } from './plantuml.ts';
import { portsCsv } from './ports-csv.ts';
import type { Subject } from './subject.ts';

/** A text that a state can be taken away as. */
export interface Format {
  readonly id: string;
  readonly name: string;
  /** One line: where it works. */
  readonly note: string;
  /** What a file of it ends in. */
  readonly ending: string;
  /** Nothing where the state has no such text: a combination has no picture under an address. */
  readonly textOf: (subject: Subject, state: ExportState) => string | undefined;
}

/** Every format, in the order of the dialog. */
export const formats: readonly Format[] = [
  { id: 'link', name: 'Link', note: 'Anywhere. It says the whole state, and stays valid.', ending: 'txt', textOf: link },
  { id: 'image', name: 'Image', note: 'Where HTML may show an image of another host.', ending: 'html', textOf: image },
  {
    id: 'iframe',
    name: 'iframe',
    note: 'Where raw HTML is allowed. Canvas keeps width and height; GitLab takes frames from its own list only.',
    ending: 'html',
    textOf: iframe,
  },
  {
    id: 'element',
    name: 'Element',
    note: 'Where you may add a script to the page. Without it, readers see the picture.',
    ending: 'html',
    textOf: elementSnippet,
  },
  { id: 'markdown', name: 'Markdown', note: 'Any Markdown that has tables.', ending: 'md', textOf: markdown },
  {
    id: 'mermaid',
    name: 'Mermaid',
    note: 'In a mermaid code block, as on GitLab. Verdicts are labels and line styles.',
    ending: 'mmd',
    textOf: mermaid,
  },
  { id: 'mediawiki', name: 'MediaWiki', note: 'In the source editor. The picture is a link.', ending: 'wiki', textOf: mediawiki },
  {
    id: 'confluence',
    name: 'Confluence',
    note: 'Storage format: the source editor, or the REST API.',
    ending: 'xml',
    textOf: confluence,
  },
  { id: 'asciidoc', name: 'AsciiDoc', note: 'Any AsciiDoc that may read an image by its address.', ending: 'adoc', textOf: asciidoc },
  {
    id: 'dokuwiki',
    name: 'DokuWiki',
    note: 'In the editor. The picture is shown if external images are allowed.',
    ending: 'txt',
    textOf: dokuwiki,
  },
  {
    id: 'plantuml',
    name: 'PlantUML',
    note: 'Where a PlantUML server is set up; on GitLab an administrator turns it on.',
    ending: 'puml',
    textOf: plantuml,
  },
  {
    id: 'drawio',
    name: 'draw.io',
    note: 'Save as .drawio and open it, or Arrange, Insert, Advanced, XML.',
    ending: 'drawio',
    textOf: drawio,
  },
  { id: 'csv', name: 'Ports as CSV', note: 'Spreadsheets and firewall requests: one row a connection.', ending: 'csv', textOf: portsCsv },
];
