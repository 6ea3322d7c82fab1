import { commentForm } from '../checker/accepted/comments.ts';
import { configurationName, failOnValues } from '../checker/accepted/configuration.ts';
import { newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { verdicts } from '../model/verdict.ts';
import { reports } from '../checker/report/index.ts';

/** What `--help` prints. */
export const helpText = (name: string): string => `Usage: ${name} FILE… [options]
       ${name} explain CODE
       ${name} codes
       ${name} cluster [--help]

Reads manifests, configuration files, units and command lines of one cluster together, and says for each communication path
between control plane and nodes how it is protected, why, and what to change. Nothing is sent anywhere, and nothing is written
but the files that --output and --write-baseline name.

FILE is a file, a folder, a glob in quotes, or - for standard input. In a folder, files are taken by their names; hidden ones and
node_modules are left out. A file that holds nothing for the checker is no error.

  -h, --help               this text
      --version            the version of the command and of the facts
      --format FORMAT      ${Object.keys(reports).join(', ')}; text is the default
  -o, --output FILE        write the report to FILE
      --fail-on SEVERITY   exit 1 from this severity on: ${failOnValues.join(', ')}; medium is the default
      --k8s VERSION        judge as this Kubernetes version, ${oldestMinor} to ${newestMinor}; the default is what the inputs name
  -q, --quiet              print only what fails
  -v, --verbose            print every path, what decides it, each finding with its change, and what was read; text has twenty lines otherwise
      --exclude GLOB       leave files out of folders and globs; may be given more than once
      --patch              print one patch for all findings, for git apply or patch -p1
      --expect PATH=VERDICT[@NETWORK]
                           exit 0 if the path has this verdict, otherwise 1; may be given more than once
                           VERDICT: ${verdicts.join(', ')}; without a network, the weakest hop counts
      --config FILE        the configuration of the team; the default is ${configurationName} here or in a folder above
      --baseline FILE      findings that were there before, which do not count
      --write-baseline FILE
                           write the findings of now as a baseline
      --show-accepted      list the accepted findings, which do not count
      --site URL           the address of the site, for links in SARIF

cluster reads with kubectl what you may read of a cluster and checks it; as kubectl-hub_spoke on the path it is kubectl hub-spoke.
explain prints a rule, by its code or by the helpUri of SARIF: why it matters, the facts with their sources, the change and what it may break. codes lists all rules.
One finding is accepted at its place by a comment: ${commentForm}

Exit codes: 0 nothing at or above the severity, and every expectation met; 1 findings, or an expectation not met; 2 a wrong option,
configuration or baseline; 3 an input could not be read, the others were checked; 4 the command itself failed. Secrets are redacted
in every output. The shape of the JSON is in public/data/check.schema.json.
`;
