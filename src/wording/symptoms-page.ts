// What the pages of symptoms say around their fields, questions and lists. `[words](id)` is an element that the page knows.

export const symptomsTitle = 'Troubleshoot symptoms';
export const symptomsLead =
  'Paste an error message or a log to see which connection failed and why, how to check that, and how to fix it without making it worse.';
/** For who set the flag and lost the logs, whatever the message was. */
export const brokenByTheFlag =
  'If kubectl logs and exec broke when you set --kubelet-certificate-authority, look here first. Since then the API server verifies every kubelet, and by default a kubelet serves a certificate that it signed itself, so the API server refuses it.';

// The field to paste a message into.
export const finderWords = {
  label: 'Find a symptom by its message',
  field: 'Error message or log',
  such: 'Error from server: Get "https://10.0.0.11:10250/containerLogs/…": …',
  stays: 'What you paste stays in this page. Nothing of it is sent, stored or put into the address.',
  example: 'Try an example',
  clear: 'Clear',
  found: 'What your message may be',
  withoutScript:
    'The field that finds your message requires JavaScript. The list below has every message, so you can use the search of your browser.',
} as const;

// The three questions, and what follows from the answers.
export const questionsWords = {
  heading: 'If you have no message, answer three questions',
  about: 'Say what fails, and if you can, how and where.',
  reset: 'Start over',
  all: 'All that follows',
  withoutScript: 'The picture of the hop requires JavaScript. The questions do not.',
  points: 'What this points at',
  fitting: 'Symptoms that fit',
  noneFits: 'If no symptom stands here, or none is yours, begin with what the answers point at.',
} as const;
export const rulesWords = {
  heading: 'Rules of a firewall',
  answered: 'No rule is missing, because something answered through every firewall on the way.',
  needless: 'No rule is missing, because this does not depend on a connection.',
  lacks: 'If a firewall drops or rejects the packets, it lacks a rule for one of these connections:',
} as const;

// The page of one symptom. Its message stands in place of `[this](message)`.
export const isItYours = 'Is it yours?';
export const ifYoursSays = (symptom: string): string => `If yours says [this](message): [${symptom}](symptom)`;
export const lacksRule = (connections: readonly string[]): string =>
  `If a firewall drops the packets, it lacks a rule for one of these connections: ${connections.join(', ')} ([write it for your networks](write))`;
export const onceFixed = (path: string, mode: string): string => `Once fixed: [${path}](path) in the mode [${mode}](mode)`;
