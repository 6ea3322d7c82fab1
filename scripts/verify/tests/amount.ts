// How much `npm test` takes of what could be tried without end, and how much `npm run test:all` takes. The unit tests and the browser
// tests read the same table. `TESTS=all` chooses the whole set, which `npm run test:all` sets and the nightly workflow runs.

const chosen = process.env['TESTS'] ?? 'few';
if (chosen !== 'few' && chosen !== 'all')
  throw new Error(`TESTS is “${chosen}”, where “few” (what \`npm test\` runs) or “all” (what \`npm run test:all\` runs) is expected.`);

/** Whether the whole set runs. */
export const runsAll: boolean = chosen === 'all';

/** How many cases there are of each kind, in `npm test` and in `npm run test:all`. A seed makes them the same at each run. */
const amounts = {
  /** Clusters and seats on which a property of the model is tried. */
  'runs of a property of the model': [500, 4000],
  /** Clusters in which each setting of each path is unknown in turn, for each position of an attacker. */
  'clusters in which each setting is unknown in turn': [6, 40],
  /** Clusters for which the smallest change of one path is compared with every other change; the path of the agent takes five times as many. */
  'clusters of a smallest change': [30, 220],
  /** Clusters for which the change that helps most is compared with every smallest change of a path. */
  'clusters of which the most helpful change is looked for': [10, 60],
  /** Clusters of those without a safe setting for which every combination is tried, and not pairs alone. */
  'clusters of which every combination is tried': [2, 20],
  /** Documents with a mutation, and texts of any characters, that the checker reads. */
  'mutated documents': [120, 800],
  /** Mutated documents of which a line that protects is deleted. */
  'mutated documents without a line': [300, 1000],
  'texts of any characters': [100, 500],
  'mutated files of a team': [100, 500],
  /** Mutated documents that the whole reader of YAML and the one of the scripts read alike. */
  'documents for two readers of YAML': [300, 3000],
  /** Mounts of the element by each framework, after which nothing of them may be left. */
  'mounts of the element in a framework': [10, 200],
  /** Seeds for which the key of each kind of question is computed again. */
  'seeds of a kind of question': [40, 1000],
  /** Questions of a bank that is read back. */
  'questions of a bank': [90, 900],
  /** Clusters whose paths the inspector counts. */
  'clusters that are counted': [60, 300],
  /** Clusters and attackers whose paths the inspector counts. */
  'attackers that are counted': [40, 200],
  /** Secrets of each kind that may be in no report. */
  'secrets of a kind': [5, 20],
  /** Pods in one input that is read whole. */
  'pods of one input': [2000, 10_000],
  /** Pairs of clusters between which the paths that change are listed. */
  'pairs of clusters': [30, 150],
  /** Addresses that lead nowhere, of any characters. */
  'addresses that lead nowhere': [25, 100],
  /** Addresses of any text, each read by one page, as the storage of the browser and profiles are; and those of a bare view. */
  'addresses of any text': [1000, 1_000_000],
  'addresses of a bare view': [200, 20_000],
  /** Messages of any shape that a view is sent. */
  'messages of any shape': [800, 100_000],
  /** Texts typed or pasted into a field: networks, names, messages of a log. */
  'texts of a field': [100, 20_000],
  /** States of a page of which link, frame and picture are opened and compared with it. */
  'states that are shared from a page': [1, 50],
  /** States of a page of which the frame is measured at every width. */
  'states of which the frame is measured': [1, 6],
  /** Steps on a page, back, forward and reload among them. */
  'steps back and forward on a page': [8, 100],
  /** Pairs of inputs that are checked alone, together and turned. */
  'pairs of inputs': [100, 1500],
} as const satisfies Readonly<Record<string, readonly [few: number, all: number]>>;

/** How many cases of this kind the chosen set has. */
export const amountOf = (what: keyof typeof amounts): number => amounts[what][runsAll ? 1 : 0];

/** Of these lists `npm test` takes one in so many, always the same ones, and `npm run test:all` all. */
const shares = {
  /** States beside the modes in which no label may lie on another or on a line. */
  'states of a crowded drawing': 4,
  /** States whose drawing another program lays out, or is laid out by us for it: no line and no words on a box. */
  'drawings of a state': 10,
  /** States that PlantUML and Mermaid draw in a browser. */
  'drawings in a browser': 24,
  /** Pictures of a path or a journey in which no text may leave its box. */
  'pictures of a path or a journey': 4,
  /** Attackers with whom every mode is chosen. */
  'attackers in every mode': 3,
  /** Distributions that are looked at from a position of the attacker, with every mode after each. */
  'distributions that an attacker looks at': 12,
  /** Journeys of which every mode is compared with the model. */
  'journeys in every mode': 4,
  /** Addresses of a view whose frame is measured, and journeys; the whole set also finds a stored height that is too high. */
  'addresses of a framed view': 16,
  /** Views that are scaled into a slide. */
  'views on a slide': 8,
  /** Messages that no symptom has, pasted into the page. */
  'messages of which only the nearest is known': 4,
  /** Types of pages whose footer, menu and title are compared. */
  'types of pages': 4,
  /** Pages of which the sentences that the search quotes are compared with their controls. */
  'pages that the search quotes': 4,
  /** Pages that are searched by their own title. */
  'pages that are searched by their title': 4,
  /** Distributions whose page is opened. */
  'pages of a distribution': 8,
  /** Questions whose answer is opened from the list. */
  'questions of the list': 4,
  /** Paths whose page is read in its order. */
  'pages of a path': 4,
  /** Built pages that html-validate reads, beside one of each type. */
  'pages for html-validate': 8,
  /** Files of the site that a server is asked for; of each ending one more. */
  'files of a server': 10,
  /** Places of a text at which a template stands for a value. */
  'places of a template': 16,
  /** Places where the name of a program is taken out of an input. */
  'names of a program': 6,
  /** Inputs of the corpus that are opened on the page and compared with the command. */
  'inputs of the page': 40,
  /** Captures whose file tshark opens. */
  'captures for tshark': 3,
  /** Whole recordings that tshark decrypts. */
  'whole recordings for tshark': 3,
  /** Inputs of the corpus of which twice the text is checked. */
  'inputs that are doubled': 4,
  /** Inputs for which the command is started as a package and compared with the checker. */
  'inputs of the command': 24,
  /** Inputs of which every report is written. */
  'inputs with every report': 6,
} as const;

/** What the chosen set takes of such a list. */
export const partOf = <T>(what: keyof typeof shares, list: readonly T[]): readonly T[] =>
  runsAll ? list : list.filter((_, index) => index % shares[what] === 0);

/** What the chosen set takes of a list: a few, such as one page of each type, or all. */
export const fewOrAll = <T>(few: readonly T[], all: readonly T[]): readonly T[] => (runsAll ? all : few);

/**
 * What the chosen set takes of the forms in which one thing is asked, such as windows, palettes or readers: `npm test` one of them, the next one for
 * the next turn, and `npm run test:all` each.
 */
export const oneOf = <T>(forms: readonly T[], turn = 0): readonly T[] =>
  fewOrAll(
    forms.filter((_, at) => at === turn % forms.length),
    forms,
  );

/**
 * The details of a browser test that only `npm run test:all` runs. What stays in `npm test` is what protects a reader, and for each thing that a reader
 * does one way of doing it; what goes is the same in other windows, in another order, under a script or a file that comes late or never, and what a
 * unit test holds as well.
 */
export const inTheWholeSet = { tag: '@whole-set' } as const;
