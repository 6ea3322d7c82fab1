// Checks the configuration of a cluster from the command line: the same code as the page. `npm run check -- --help` explains it.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/checker/check.ts';
import { exitCodeOf } from '../src/checker/outcome.ts';
import { limits } from '../src/checker/read/limits.ts';
import { isMinor } from '../src/checker/read/minor.ts';
import { reports } from '../src/checker/report/index.ts';
import { severities } from '../src/checker/rules/rule.ts';
import { checkFacts } from './check-facts.mjs';
import { moreForms } from '../src/checker/read/more-forms.ts';

const help = `Usage: npm run --silent check -- FILE… [options]

Reads manifests, configuration files, units and command lines of one cluster together, and says for each
communication path between control plane and nodes how it is protected, why, and what to change.
FILE may be - for standard input. Nothing is sent anywhere and nothing is written.

  --format FORMAT     text (default), json, sarif or markdown
  --k8s MINOR         judge as this Kubernetes minor, such as 1.34; default: what the inputs name
  --fail-on SEVERITY  exit 1 from this severity: critical, high, medium (default), low or info
  --help              this text

Exit codes: 0 nothing at or above the severity, 1 findings, 2 an input could not be read or an option is wrong.
The shape of the JSON is in public/data/check.schema.json. Secrets are covered in every output.
`;

// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? process.exitCode : 2));

/** Prints one sentence and ends with the code for what cannot be used. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function optionsFrom(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        k8s: { type: 'string' },
        'fail-on': { type: 'string', default: 'medium' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(`${error.message.split('. ')[0]}. See npm run check -- --help.`);
  }
}

const { values, positionals } = optionsFrom(process.argv.slice(2));
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (!Object.hasOwn(reports, values.format)) refuse(`--format is ${values.format}; it takes ${Object.keys(reports).join(', ')}.`);
if (!severities.includes(values['fail-on'])) refuse(`--fail-on is ${values['fail-on']}; it takes ${severities.join(', ')}.`);
if (values.k8s !== undefined && !isMinor(values.k8s)) refuse(`--k8s is ${values.k8s}; it takes a Kubernetes minor such as 1.34.`);
if (positionals.length === 0) refuse('No file was given: name at least one, or - for standard input. See npm run check -- --help.');

// npm runs scripts in the project's folder; files are meant from where it was called.
const from = process.env.INIT_CWD ?? process.cwd();
const reasons = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' };

function inputFrom(name) {
  try {
    if (name === '-') return { name, text: readFileSync(0, 'utf8') };
    const file = path.resolve(from, name);
    if (statSync(file).size > limits.characters * 4) return { name, text: ' '.repeat(limits.characters + 1) };
    return { name, text: readFileSync(file, 'utf8') };
  } catch (error) {
    return refuse(`${name} cannot be read: ${reasons[error.code] ?? error.code}.`);
  }
}

const result = check(positionals.map(inputFrom), {
  facts: checkFacts(),
  forms: moreForms,
  kubernetes: values.k8s,
});
process.stdout.write(reports[values.format](result));
process.exitCode = exitCodeOf(result, values['fail-on']);
