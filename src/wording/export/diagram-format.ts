/** Each format of the diagram alone: its name, in one line where it works, and why a state does not have it. */
export const diagramFormatWords = {
  element: {
    name: 'Element',
    note: 'Where you may add a script. It draws in the page itself, is loaded from this site, and follows the theme of your page.',
    missing: 'The element shows a mode, or a path in a mode. You can download the picture of this state below.',
  },
  drawio: { name: 'draw.io', note: 'Save as .drawio and open it, or Arrange, Insert, Advanced, XML.' },
  excalidraw: { name: 'Excalidraw', note: 'Save as .excalidraw and open it, or drop the file on a drawing.' },
  dot: { name: 'Graphviz', note: 'For dot -Tsvg, which finds every place in the text.' },
  d2: { name: 'D2', note: 'For the d2 command, which lays the diagram out itself.' },
  otm: { name: 'Open Threat Model', note: 'For tools that read OTM 0.2.0. It says what is weak, and rates nothing.' },
  csv: { name: 'Ports as CSV', note: 'Spreadsheets and firewall requests: one row a connection.' },
} as const;
