import type { ExportState } from '../export-state.ts';
import { d2 } from './d2.ts';
import { drawio } from './drawio.ts';
import { excalidraw } from './excalidraw.ts';
import { graphviz } from './graphviz.ts';
import { elementSnippet } from './html.ts';
import { mermaid } from './mermaid.ts';
import { plantuml } from './plantuml.ts';
import { otm } from './otm.ts';
import { portsCsv } from './ports-csv.ts';
import type { Format } from './format.ts';
import { notes, plainFormats } from './plain-formats.ts';

const { link: asLink, image: asImage, markdown: asMarkdown, mediawiki: asMediaWiki, confluence: asConfluence } = plainFormats;

/** Every format of a state of the diagram, in the order of the dialog. */
export const formats: readonly Format<ExportState>[] = [
  asLink,
  asImage,
  plainFormats.frame,
  plainFormats.growingFrame,
  plainFormats.followingFrame,
  plainFormats.mdxFrame,
  {
    id: 'element',
    name: 'Element',
    note: 'Where you may add a script. It draws in the page itself, is loaded from this site, and follows the theme of your page.',
    missing: 'The element shows a mode, or a path in a mode. You can download the picture of this state below.',
    ending: 'html',
    textOf: elementSnippet,
  },
  asMarkdown,
  { id: 'mermaid', name: 'Mermaid', note: notes.mermaid, ending: 'mmd', hasKey: true, textOf: mermaid },
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
  { id: 'd2', name: 'D2', note: 'For the d2 command, which lays the diagram out itself.', ending: 'd2', hasKey: true, textOf: d2 },
  {
    id: 'otm',
    name: 'Open Threat Model',
    note: 'For tools that read OTM 0.2.0. It says what is weak, and rates nothing.',
    ending: 'otm.json',
    textOf: otm,
  },
  { id: 'csv', name: 'Ports as CSV', note: 'Spreadsheets and firewall requests: one row a connection.', ending: 'csv', textOf: portsCsv },
];
