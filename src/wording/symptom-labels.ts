/** A symptom beside what to do about it. */
export const symptomLabels = {
  fix: 'Fix',
  check: 'Check',
  'read-only': 'read-only: these change nothing',
  'do-not': 'What not to do',
  connection: 'The connection',
} as const;
