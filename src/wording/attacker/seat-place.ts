/** The places of a drawing that an attacker can take, as their buttons say it: a network, a node, a pod, or no place but a token. */
export const seatPlaceNames = {
  between: 'Sit here, on the untrusted network',
  'node-network': 'Sit here, on the node network',
  node: 'Sit on a compromised node',
  pod: 'Sit in a pod',
  token: 'Take a stolen token',
} as const;
/** The same where it is drawn. */
export const drawnPlaceNames: Readonly<Partial<Record<keyof typeof seatPlaceNames, string>>> = {
  between: 'sit here',
  'node-network': 'sit here',
  token: 'stolen token',
};
/** What the group of these buttons is for. */
export const takeSeat = 'Take the attacker’s position';
