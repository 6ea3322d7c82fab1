/** One line of a log, by who wrote it where: the prefix of the journal, or the fields of its JSON. */
export interface LogLine {
  readonly start: number;
  readonly text: string;
  readonly host: string;
  /** The program as the journal names it, `kubelet`; empty without its prefix. */
  readonly program: string;
  readonly pid: string;
  /** When it was written, in digits that can be compared; empty where the line does not say. */
  readonly time: string;
}

const journal = /^.{0,40}?\s(\S{1,100}) ([\w@./-]{1,100})\[(\d{1,10})\]: /;
const field = (line: string, name: string): string => new RegExp(`"${name}"\\s*:\\s*"?([^",}]*)`).exec(line)?.[1] ?? '';

/** The lines of a log: plain, with the prefix of the journal, or as the JSON that `journalctl -o json` prints, one object a line. */
export function* logLines(text: string): Generator<LogLine> {
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(start, end);
    const isJson = /^\uFEFF?\{/.test(line);
    const [, host = '', program = '', pid = ''] = isJson
      ? ['', field(line, '_HOSTNAME'), field(line, 'SYSLOG_IDENTIFIER'), field(line, '_PID')]
      : (journal.exec(line) ?? []);
    const time = /\btime=\\?"([\d-]+T[\d:.]+)/.exec(line)?.[1] ?? (isJson ? field(line, '__REALTIME_TIMESTAMP') : '');
    yield { start, text: line, host, program, pid, time };
    start = end + 1;
  }
}
