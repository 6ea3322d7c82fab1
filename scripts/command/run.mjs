// Checks the configuration of a cluster from the command line: the same code as the page. `npm run check -- --help` explains it.
// A fault of the command has an exit code of its own, one of loading it included: that is why nothing is imported before.
try {
  const [{ start }, { checkFacts }, { explanations }] = await Promise.all([
    import('../../src/command/start.ts'),
    import('./facts.ts'),
    import('./explanations.ts'),
  ]);
  // npm runs scripts in the folder of the project; files are meant from where it was called.
  await start({ name: 'npm run check --', facts: checkFacts(), explanations, from: process.env.INIT_CWD ?? process.cwd() });
} catch (error) {
  process.exitCode = 4;
  process.stderr.write(`The command cannot run under Node ${process.versions.node}: ${error.message}\n`);
}
