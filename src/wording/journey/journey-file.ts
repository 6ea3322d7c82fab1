/** What a whole journey can be downloaded as, all of its steps in one file. */
export const journeyFileIds = ['slides', 'pages', 'animation', 'pictures'] as const;
export type JourneyFileId = (typeof journeyFileIds)[number];

/** What its button says, and what the name of the file ends in. */
export const journeyFiles: Readonly<Record<JourneyFileId, { readonly name: string; readonly ending: string }>> = {
  slides: { name: 'Slides (PPTX)', ending: 'pptx' },
  pages: { name: 'Pages (PDF)', ending: 'pdf' },
  animation: { name: 'Animation (APNG)', ending: 'apng' },
  pictures: { name: 'A PNG of each step (ZIP)', ending: 'zip' },
};
