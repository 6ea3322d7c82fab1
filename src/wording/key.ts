/** What the key says of the signs that are no verdicts. A tunnel adds a layer on the untrusted network, and changes nothing of what it carries. */
export const keyTexts = {
  dials: 'client → server (who opens the connection)',
  /** The words at the beginning of the next text, which lead to the glossary. */
  tunnelTerm: 'a tunnel',
  tunnel: 'a tunnel adds a layer; the traffic inside is unchanged',
  /** The sign of a tunnel in the matrix, which stands where both networks have one verdict. */
  tunnelSign: 'in a tunnel, with the same verdict end to end',
} as const;

/** What the drawing of the element is called, and its switch of modes. */
export const elementTitle = 'How the API server and the nodes reach each other';
export const elementModes = 'Mode';
