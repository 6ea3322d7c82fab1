/** The table of the story, of route and verification. */
export const combinationColumns = ['Kubelet not verified', 'Kubelet verified'] as const;
export const routeNames = {
  direct: 'The API server connects directly',
  konnectivity: 'The API server connects through Konnectivity',
} as const;
export const combinationCaption = 'API server → kubelet by route and verification';

/** Where a reader takes the place of the attacker. */
export const nowYouAttack = 'Now you are the attacker.';
export const sitAndRead = 'Sit on the network and read what arrives';

/** What is said to a guess. The answer follows at once, in the same box. */
export const guessSays = { right: 'Right.', wrong: 'Not quite. Here is what happens:' } as const;
