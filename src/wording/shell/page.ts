// What stands on every page around its text. `[words](id)` is a link that the page knows.

export const siteName = 'Hub & Spoke';
export const pageInTab = (title: string): string => (title === siteName ? title : `${title} · ${siteName}`);
export const feedInTab = 'Changes to Hub & Spoke';
/** The hub is named by two words, which stay on one line. */
export const titleWithWholeNames = (title: string): string => title.replaceAll('API server', 'API\u00a0server');

// The header.
export const headerWords = {
  nav: 'Site',
  navInMenu: 'Site, in the menu',
  search: 'Search',
  theme: 'Switch the theme',
  all: 'All pages',
} as const;
export const checkedUpTo = (minor: string): string => `Checked up to ${minor}`;
export const skipToContent = 'Skip to content';
/** Below a view that another page frames. */
export const openFullPage = 'Open the full page';

// Beside and below the text.
export const onThisPage = 'On this page';
export const pathsAndModes = 'Paths and modes';
export const modesGroup = 'Modes';
export const setupViews = { '/modes/': 'Each mode', '/matrix/': 'Every path in each', '/compare/': 'Two side by side' } as const;
export const turnWords = { label: 'Previous and next page', previous: 'Previous', next: 'Next' } as const;
export const lastChangedOn = (day: string): string => `Last changed [${day}](day).`;
export const editThis = '[Edit this page](edit)';
export const editAt = (file: string): string => `To edit this page: \`${file}\`.`;
export const asMarkdown = 'As Markdown';
export const sourcesHeading = 'Sources';
export const howToReadSources = (version: string): string =>
  `[How to read these](how) (a file without a repository: Kubernetes ${version})`;
export const unconfirmedSource = (word: string): string => `${word}:`;
export const downloadFile = 'Download';

// The footer.
export const moreOfSite = 'More of this site';
export const reportMistake = 'Report a mistake';
export const licensedAs = (edition: string): string => `${edition} Code Apache-2.0, text CC BY 4.0.`;

// Below the picture of the first page.
export const nextSteps = {
  label: 'Where to go next',
  decisions: 'Can I …?',
  attacker: 'Be the attacker',
  attackerSays: 'Take a position on a network and read what was captured there.',
  check: 'Check my cluster',
  checkSays: 'Paste your flags or manifests. Nothing leaves the page.',
  learnSays: 'Guess each answer, then see it.',
} as const;
export const learnInMinutes = (minutes: number): string => `Learn it in ${String(minutes)} minutes`;
export const asQuestion = (can: string): string => `${can}?`;
export const allAnswers = (count: number): string => `All ${String(count)} answers`;

// The index from A to Z.
export const indexWords = {
  letters: 'Letters',
  parts: 'Parts of the pages',
  about: 'About',
  symptoms: 'Troubleshoot',
  glossary: 'Glossary',
} as const;
