/** What a line of a log begins with: klog, the journal, a time stamp, logfmt, JSON. Anchored and without repetition of repetitions, so linear. */
const logStart =
  /^(?:\* )?(?:[IWEF]\d{4} \d\d:|(?:[A-Z][a-z]{2}|\d{1,2}月) [ \d]\d \d\d:\d\d|\d{4}[-/]\d\d[-/]\d\d[T ]|time="|ts=|level=|\{|\[[a-z-]+\] |\[ *\d+\.\d{6}\] |\[WARNING|\[ERROR)/;
/** What a message of a command begins with, at the left edge only: a line that was wrapped may go on with the same words. */
const commandStart =
  /^(?:Error|error:|Unable to|The connection|couldn't|Warning|Normal|panic:|fatal|\$ |# (?=[a-z\d]+ [a-z-]+ -|kube|oc |helm|curl|journalctl|systemctl)|Failed|failed |No agent|dial tcp|transport:|unable to upgrade|remote error:|rpc error:|x509:|error dialing |curl: \()/;
/** A line with a command, maybe behind the prompt of a shell. What it printed belongs to it. */
const typedCommand = /^(?:[^$#❯>]{0,40}[$#❯>] ?)?(?:sudo )?(?:kubectl|oc|helm) /;
/** What kubectl says first of a container that the command does not name. */
const defaulted = /^\s*Default(?:ed|ing) /;
/** A line of a stack trace of Java, maybe behind a time stamp: `\tat org.example.Pods.list(Pods.java:85)`, `Caused by: …`. */
const stackLine = /^(?:\S+[ \t]+)?(?:\s*at [a-z][\w$]*\.|\.\.\. \d+ more|Caused by: )/;
/**
 * What belongs to an error above it, behind an empty line: `  on main.tf line 24, in resource "helm_release" "shop":` of Terraform, what a proxy tried to reach,
 * the exception that Java or Python names as the reason, the end of an object of JSON, a block of Markdown that a sentence announces.
 */
const ofTheErrorAbove = /^(?:```|~~~| {2}(?:on|with) |Trying to reach: |Caused by: |During handling of |javax?\.[\w.]+Exception|\s*[}\]])/;
/** What goes on in a line that a runtime or a pipeline put a time in front of, and no level. */
const stampedRest = /^\d{4}-\d\d-\d\dT[\d:.]+Z (?:std(?:err|out) F )? *(?!std|info |warn|error |debug )[a-z]/;
/** A line that ends so goes on in the next one. */
const goesOn = /[:,(\\]$/;
/** The head of a line of the journal ends so, behind which klog’s own head may stand in the next line. */
const journalEnd = ']:';
/** As much of a line as decides. */
const headLength = 48;

/** Where the records of a text begin, as offsets: a log line, a message of a command, or what follows an empty line. Lines between them belong to the one before. */
export function recordStarts(text: string): readonly number[] {
  const starts = [0];
  let afterEmpty = false;
  let before = '';
  let isBehindCommand = false;
  /** Whether the last line that says something announces the next one, maybe behind an empty line: `Raw Message:`. */
  let isAnnounced = false;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const head = text.slice(from, Math.min(end < 0 ? text.length : end, from + headLength));
    const isEmpty = head.trim() === '';
    const isLog =
      !before.endsWith(journalEnd) &&
      logStart.test(head.trimStart()) &&
      !stackLine.test(head) &&
      !(goesOn.test(before) && stampedRest.test(head));
    const isMessage = !isAnnounced && !goesOn.test(before) && !isBehindCommand && commandStart.test(head);
    const isCommand = typedCommand.test(head);
    if (from > 0 && !isEmpty && ((afterEmpty && !isAnnounced && !ofTheErrorAbove.test(head)) || isLog || isMessage || isCommand))
      starts.push(from);
    afterEmpty = isEmpty;
    isBehindCommand = isCommand || (isBehindCommand && defaulted.test(head));
    if (end < 0) break;
    before = text.slice(Math.max(from, end - journalEnd.length), end).trimEnd();
    if (!isEmpty) isAnnounced = before.endsWith(':');
    from = end + 1;
  }
  return starts;
}
