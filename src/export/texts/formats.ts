import type { ExportState } from '../export-state.ts';
import { asciidoc } from './asciidoc.ts';
import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { d2 } from './d2.ts';
import { drawio } from './drawio.ts';
import { excalidraw } from './excalidraw.ts';
import { graphviz } from './graphviz.ts';
import { elementSnippet, iframe, image, link } from './html.ts';
import { markdown } from './markdown.ts';
import { mediawiki } from './mediawiki.ts';
import { mermaid } from './mermaid.ts';
import { plantuml } from './plantuml.ts';
import { portsCsv } from './ports-csv.ts';
import type { Subject } from './subject.ts';

/** A text that something can be taken away as: a state of the diagram, or a journey. */
export interface Format<T> {
  readonly id: string;
  readonly name: string;
  /** One line: where it works. */
  readonly note: string;
  /** What a file of it ends in. */
  readonly ending: string;
  /** Nothing where the state has no such text: a combination has no picture under an address. */
  readonly textOf: (subject: Subject, state: T) => string | undefined;
}

/** The formats that need nothing but the subject. */
export const plainFormats = {
  link: { id: 'link', name: 'Link', note: 'It works anywhere, says the whole state, and stays valid.', ending: 'txt', textOf: link },
  image: { id: 'image', name: 'Image', note: 'Where HTML may show an image of another host.', ending: 'html', textOf: image },
  markdown: { id: 'markdown', name: 'Markdown', note: 'Any Markdown that has tables.', ending: 'md', textOf: markdown },
  mediawiki: {
    id: 'mediawiki',
    name: 'MediaWiki',
    note: 'Paste it into the source editor. The picture is shown if external images are allowed, and is a link otherwise.',
    ending: 'wiki',
    textOf: mediawiki,
  },
  confluence: {
    id: 'confluence',
    name: 'Confluence',
    note: 'Storage format: the source editor, or the REST API.',
    ending: 'xml',
    textOf: confluence,
  },
  asciidoc: {
    id: 'asciidoc',
    name: 'AsciiDoc',
    note: 'Any AsciiDoc that may read an image by its address.',
    ending: 'adoc',
    textOf: asciidoc,
  },
  dokuwiki: {
    id: 'dokuwiki',
    name: 'DokuWiki',
    note: 'Paste it into the editor. The picture is shown if external images are allowed.',
    ending: 'txt',
    textOf: dokuwiki,
  },
} as const satisfies Readonly<Record<string, Format<unknown>>>;

/** What is said about a format wherever it is offered. */
export const notes = {
  iframe: 'Where raw HTML is allowed. Canvas keeps width and height; GitLab takes frames from its own list only.',
  mermaid: 'In a mermaid code block, as on GitLab. Verdicts are labels and line styles.',
  plantuml: 'Where a PlantUML server is set up; on GitLab an administrator turns it on.',
} as const;

const { link: asLink, image: asImage, markdown: asMarkdown, mediawiki: asMediaWiki, confluence: asConfluence } = plainFormats;

/** Every format of a state of the diagram, in the order of the dialog. */
export const formats: readonly Format<ExportState>[] = [
  asLink,
  asImage,
  { id: 'iframe', name: 'iframe', note: notes.iframe, ending: 'html', textOf: iframe },
  {
    id: 'element',
    name: 'Element',
    note: 'Where you may add a script. It draws in the page itself, and is loaded from this site.',
    ending: 'html',
    textOf: elementSnippet,
  },
  asMarkdown,
  { id: 'mermaid', name: 'Mermaid', note: notes.mermaid, ending: 'mmd', textOf: mermaid },
  asMediaWiki,
  asConfluence,
  plainFormats.asciidoc,
  plainFormats.dokuwiki,
  { id: 'plantuml', name: 'PlantUML', note: notes.plantuml, ending: 'puml', textOf: plantuml },
  {
    id: 'drawio',
    name: 'draw.io',
    note: 'Save as .drawio and open it, or Arrange, Insert, Advanced, XML.',
    ending: 'drawio',
    textOf: drawio,
  },
  {
    id: 'excalidraw',
    name: 'Excalidraw',
    note: 'Save as .excalidraw and open it, or drop the file on a drawing.',
    ending: 'excalidraw',
    textOf: excalidraw,
  },
  { id: 'dot', name: 'Graphviz', note: 'For dot -Tsvg, which finds every place in the text.', ending: 'dot', textOf: graphviz },
  { id: 'd2', name: 'D2', note: 'For the d2 command, which lays the diagram out itself.', ending: 'd2', textOf: d2 },
  { id: 'csv', name: 'Ports as CSV', note: 'Spreadsheets and firewall requests: one row a connection.', ending: 'csv', textOf: portsCsv },
];
