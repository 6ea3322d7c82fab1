/** How a timer is known, as the end of “This was …”. */
export const lifetimeStatusWords = {
  code: 'read in the code',
  'code+report': 'read in the code, and seen in a public issue',
  doc: 'documented by its vendor',
  report: 'told in a public issue only',
  judgement: 'concluded from the code, and not seen running',
} as const;
