/** The report on controls for auditors: its parts, and what its buttons do. */
export const reportLabels = {
  print: 'Print',
  save: 'Download as PDF',
  about: 'About this report',
  date: 'Date',
  site: 'Site',
  basis: 'Basis',
  catalogues: 'Catalogues',
  limits: 'Limits',
  summary: 'Summary',
} as const;
export const reportBasis =
  'The cluster is that of kubeadm with its defaults. If you have set your cluster, a line under each title says what holds there.';
export const reportLimits =
  'This report says what each control proves about a connection. It does not look at your cluster: what it says of it follows from what you set here, and what you did not set is unknown.';
export const controlsChanged = (day: string): string => `The controls last changed on ${day}.`;

// What the page says of the PDF that it writes.
export const writingPdf = 'Writing the PDF …';
export const pdfSaved = 'Saved.';
export const pdfNotWritten = (why: string): string => `The PDF could not be written: ${why}. Print the page instead.`;

/** The title of the page, and the head of the column that names each control. */
export const reportTitle = 'Report on security controls';
export const controlColumn = 'Control';
