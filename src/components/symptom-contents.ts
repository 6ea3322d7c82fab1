/** The sections of a symptom's page. */
export const symptomContents = (hasVersions: boolean): readonly { slug: string; text: string }[] => [
  { slug: 'link', text: 'The link' },
  { slug: 'why', text: 'Why' },
  { slug: 'check', text: 'Check' },
  { slug: 'fix', text: 'Fix' },
  { slug: 'what-not-to-do', text: 'What not to do' },
  ...(hasVersions ? [{ slug: 'versions', text: 'Versions' }] : []),
  { slug: 'sources', text: 'Sources' },
];
