import type { ExportState } from '../export-state.ts';
import { drawio } from './drawio.ts';
import { elementSnippet, frameFormat, growingFormat, heightOfView } from './html.ts';
import { mermaid } from './mermaid.ts';
import { plantuml } from './plantuml.ts';
import { portsCsv } from './ports-csv.ts';
import type { Format } from './format.ts';
import { notes, plainFormats } from './plain-formats.ts';

const { link: asLink, image: asImage, markdown: asMarkdown, mediawiki: asMediaWiki, confluence: asConfluence } = plainFormats;

/** Every format of a state of the diagram, in the order of the dialog. */
export const formats: readonly Format<ExportState>[] = [
  asLink,
  asImage,
  /* @__PURE__ */ frameFormat(heightOfView),
  /* @__PURE__ */ growingFormat(heightOfView),
  {
    id: 'element',
    name: 'Element',
    note: 'Where you may add a script. Put hub-spoke.js, which npm run build:element makes, beside the page.',
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
  { id: 'csv', name: 'Ports as CSV', note: 'Spreadsheets and firewall requests: one row a connection.', ending: 'csv', textOf: portsCsv },
];
