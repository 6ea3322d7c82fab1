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
import { linkFormats, markdownFormat, wikiFormats } from './plain-formats.ts';
import { diagramFormatWords } from '../../wording/export/diagram-format.ts';
import { drawnFormatWords } from '../../wording/export/plain-format.ts';

/** Every format of a state of the diagram, in the order of the dialog. */
export const formats: readonly Format<ExportState>[] = [
  ...linkFormats,
  { id: 'element', ...diagramFormatWords.element, ending: 'html', textOf: elementSnippet },
  markdownFormat,
  { id: 'mermaid', ...drawnFormatWords.mermaid, ending: 'mmd', hasKey: true, textOf: mermaid },
  ...wikiFormats,
  { id: 'plantuml', ...drawnFormatWords.plantuml, ending: 'puml', textOf: plantuml },
  { id: 'drawio', ...diagramFormatWords.drawio, ending: 'drawio', textOf: drawio },
  { id: 'excalidraw', ...diagramFormatWords.excalidraw, ending: 'excalidraw', textOf: excalidraw },
  { id: 'dot', ...diagramFormatWords.dot, ending: 'dot', textOf: graphviz },
  { id: 'd2', ...diagramFormatWords.d2, ending: 'd2', hasKey: true, textOf: d2 },
  { id: 'otm', ...diagramFormatWords.otm, ending: 'otm.json', textOf: otm },
  { id: 'csv', ...diagramFormatWords.csv, ending: 'csv', textOf: portsCsv },
];
