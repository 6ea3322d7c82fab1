import { clientVerifies, expectedOf, kubectlCases, serverKinds, type ServerKind } from '../../lab/kubectl-cases.ts';
import recorded from '../../lab/recorded-kubectl.json' with { type: 'json' };

/** The recorded runs of kubectl, oldest version first. */
export const kubectlRuns = [...recorded.runs].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
export const kubectlDate: string = recorded.date;

const serverNames: Readonly<Record<ServerKind, string>> = {
  good: 'The API server, with a certificate of the cluster’s CA for this address',
  'wrong-name': 'A server with a certificate of the same CA for another address',
  'wrong-ca': 'A server with a certificate of another CA for this address',
  expired: 'A server whose certificate has expired',
  plaintext: 'A server without TLS',
};

/** How many results of all runs are as the model says, and how many there are. */
export const kubectlCount = kubectlRuns
  .flatMap(({ results }) => results)
  .reduce(
    (sum, { id, sent, sentToken }) => {
      const labCase = kubectlCases.find((each) => each.id === id);
      const expected = labCase && expectedOf(labCase);
      return { all: sum.all + 1, agreeing: sum.agreeing + (expected?.sent === sent && expected.sentToken === sentToken ? 1 : 0) };
    },
    { all: 0, agreeing: 0 },
  );

/** A server and a kubeconfig as the page shows them: in how many of the versions the request and the token went there, and the message of the newest. */
export const kubectlTable = serverKinds.flatMap((server) =>
  [false, true].flatMap((skips) => {
    const cases = kubectlCases.filter((each) => each.server === server && each.skips === skips);
    const [first] = cases;
    if (!first) return [];
    const results = kubectlRuns.flatMap((run) => run.results.filter(({ id }) => cases.some((each) => each.id === id)));
    return [
      {
        id: [server, ...(skips ? ['skips'] : [])].join('-'),
        name: serverNames[server],
        kubeconfig:
          server === 'plaintext' ? 'an http:// address' : clientVerifies(first) ? 'the CA of the cluster' : 'insecure-skip-tls-verify',
        sent: results.some(({ sent }) => sent),
        sentToken: results.some(({ sentToken }) => sentToken),
        isSame: cases.every(({ id }) => {
          const ofCase = results.filter((each) => each.id === id);
          return ofCase.every(({ sent, sentToken }) => sent === ofCase[0]?.sent && sentToken === ofCase[0].sentToken);
        }),
        message: results.at(-1)?.message ?? undefined,
      },
    ];
  }),
);
