/** A symptom beside what to do about it. */
export const symptomLabels = {
  fix: 'Fix',
  check: 'Check',
  'read-only': 'read-only: these change nothing',
  'do-not': 'What not to do',
  connection: 'The connection',
  /** Before the path, and between it and the mode. */
  'once-fixed': 'Once fixed:',
  'in-mode': 'in the mode',
} as const;
