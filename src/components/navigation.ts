/** The sections of the site, in the order of the header. */
export const sections = [
  { href: '/paths/', name: 'Paths' },
  { href: '/modes/', name: 'Modes' },
  { href: '/journeys/', name: 'Journeys' },
  { href: '/matrix/', name: 'Matrix' },
  { href: '/distributions/', name: 'Distributions' },
  { href: '/symptoms/', name: 'Symptoms' },
  { href: '/reference/flags/', name: 'Flags' },
  { href: '/glossary/', name: 'Glossary' },
] as const;
