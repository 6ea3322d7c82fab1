/** What a drawing of the story says beside kubectl, and on a line whose request is refused. */
export const kubectlWords = { machine: 'your machine', refused: '× refused: logs fail' } as const;
