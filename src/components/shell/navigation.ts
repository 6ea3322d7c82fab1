interface Section {
  readonly href: string;
  readonly name: string;
  /** Stands in the header itself, not in the menu only. */
  readonly first?: true;
}

/** The sections of the site by what a reader wants, in the order of the menu. */
export const sectionGroups: readonly { readonly name: string; readonly sections: readonly Section[] }[] = [
  {
    name: 'Use',
    sections: [
      { href: '/explore/', name: 'Explore', first: true },
      { href: '/check/', name: 'Check', first: true },
      { href: '/symptoms/', name: 'Symptoms', first: true },
      { href: '/compare/', name: 'Compare' },
      { href: '/embed/', name: 'Embed' },
      { href: '/fleet/', name: 'Fleet' },
    ],
  },
  {
    name: 'Understand',
    sections: [
      { href: '/paths/', name: 'Paths', first: true },
      { href: '/modes/', name: 'Modes', first: true },
      { href: '/journeys/', name: 'Journeys', first: true },
      { href: '/matrix/', name: 'Matrix', first: true },
    ],
  },
  {
    name: 'Look up',
    sections: [
      { href: '/distributions/', name: 'Distributions' },
      { href: '/timeline/', name: 'Timeline' },
      { href: '/reference/flags/', name: 'Flags' },
      { href: '/glossary/', name: 'Glossary' },
      { href: '/index-a-z/', name: 'Index from A to Z' },
      { href: '/host/', name: 'Host it' },
    ],
  },
];

/** The sections that stand in the header. */
export const firstSections = sectionGroups.flatMap(({ sections }) => sections.filter(({ first }) => first));
