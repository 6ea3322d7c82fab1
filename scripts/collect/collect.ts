// Measures the reader's cluster with TLS handshakes and prints a record for /evidence/compare/. Usage: npm run --silent collect -- --help
import { startCollect } from '../../src/collect/start.ts';

await startCollect('npm run --silent collect --', process.argv.slice(2));
