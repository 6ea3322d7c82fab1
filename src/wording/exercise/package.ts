/** What a package of the labs says beside the labs. */

export const trackWords = {
  title: 'Control plane and nodes: labs on files',
  teaser: 'Change the files of a cluster until each connection is authenticated.',
} as const;

/** Where the files of a lab are, and how to examine them there. */
export const whereFilesAre = (folder: string, verify: string): string =>
  `The files are in \`${folder}\`. \`${verify}\` says what is missing, and ends with 0 when the lab is solved.`;

export const labState = { active: 'The lab is not solved yet.', completed: 'The lab is solved.' } as const;
export const terminalTab = 'Terminal';

/** The file that is beside the labs in a package without a platform, with the id and the title of each. */
export const packageReadme = (labs: readonly { readonly id: string; readonly title: string }[]): string =>
  [
    'Change the files in the folder start/ of a lab, then run: sh LAB/verify',
    'It ends with 0 when the lab is solved, and says otherwise what is missing. It needs Node 20 or later, or Podman or Docker.',
    '',
    ...labs.map(({ id, title }) => `${id}: ${title}`),
    '',
    'Code: Apache-2.0. Text: CC BY 4.0.',
    '',
  ].join('\n');
