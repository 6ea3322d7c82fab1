/** What the page of the labs says first, and the lists that name it. */
export const labsLead =
  'In each lab you change the files of a cluster until a connection is protected, and the checker says what is still missing. No cluster is needed.';
export const labsHeadings = { labs: 'Labs', download: 'Download the labs', do: 'Do a lab', hint: 'Hint', solution: 'Solution' } as const;

/** For what each package is made, what is in it, and what the description of its form is called. */
export const labPackages = {
  folders: { for: 'Your own machine', holds: 'It has one folder for each lab, and the checker beside them.' },
  killercoda: {
    for: 'Killercoda',
    holds: 'It has one scenario for each lab, with the checker as its asset.',
    form: 'scenario-examples',
  },
  iximiuz: {
    for: 'iximiuz Labs',
    holds: 'It has one challenge for each lab. Its init task writes the files and the checker.',
    form: 'labs-content-samples',
  },
  instruqt: {
    for: 'Instruqt',
    holds: 'It is one track with a challenge for each lab, on a container with Node. Name your team in `track.yml`.',
    form: 'configuration files',
  },
} as const;
/** What is not known of the packages for platforms. */
export const notRun =
  'We built the packages for the three platforms from what each of them publishes about its form, and ran their scripts on our own machine. We have not run them on the platforms.';
/** What the commands of a lab say behind them. */
export const saysWhatIsMissing = '# says what is missing';
export const endsWhenSolved = '# ends with 0 when the lab is solved';
