/** The sections of the site, in the order of the header. */
export const sections = [
  { href: '/paths/', name: 'Paths' },
  { href: '/modes/', name: 'Modes' },
  { href: '/matrix/', name: 'Matrix' },
  { href: '/check/', name: 'Check' },
  { href: '/reference/flags/', name: 'Flags' },
  { href: '/glossary/', name: 'Glossary' },
] as const;
