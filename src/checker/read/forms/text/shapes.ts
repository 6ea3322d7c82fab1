/** YAML that begins with a key or a list of keys, behind comments and a document mark. */
const startsWithKey = /^\uFEFF?(?:(?:[ \t]*(?:#(?!!)[^\r\n]*)?|---[^\r\n]*)\r?\n)*[ \t]*(?:- )?["']?[\w.-]+["']?:(?:[ \t]|\r?\n)/;
const hasBlock = /(?:[:-]|![\w:]+)[ \t]+[|>][-+\d]*[ \t]*\r?$/m;

/** The services of a compose file, whose commands stand in it; of its first version they are the top. */
const hasServices = /^(?:services:[ \t]*\r?\n[ \t]+[\w.-]+:[ \t]*\r?$|[\w.-]+:[ \t]*\r?\n[ \t]+image:[ \t]\S)/m;

/** A task of Ansible with a command, which is no line of a shell. */
const hasCommand = /^[ \t]*(?:- )?(?:ansible\.(?:builtin|legacy)\.)?(?:shell|command|raw):[ \t]+\S/m;

/** Whether a text is YAML with a block of text or with commands, in which a unit, a script or a document may stand. */
export const holdsTexts = (text: string): boolean =>
  startsWithKey.test(text) && (hasBlock.test(text) || hasServices.test(text) || hasCommand.test(text));
/** Whether a document says what it is: then a line that looks like something else is a part of it. */
export const saysItsKind = (text: string): boolean => /^\uFEFF?["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text);

/** What tells a site generator about a page, in front of it: YAML between two marks at the very beginning of a text that goes on as Markdown. */
const frontMatter =
  /^\uFEFF?---[ \t]*\r?\n(?:(?!---|```|~~~)[^\n]*\n){1,80}---[ \t]*\r?\n(?=\s*(?:#{1,6} |[^\s{[#'"-][^:\n]*(?:\n|$)|[-*] |!?\[))/;

/** A text without the front matter of a page. */
export const withoutFrontMatter = (text: string): string => text.replace(frontMatter, (whole) => whole.replace(/[^\n]/g, ' '));

/** How a Makefile begins, behind comments: with a rule or with an assignment that no shell has. */
const beginsAsMake =
  /^\uFEFF?(?:[ \t]*(?:#(?!!)[^\r\n]*)?\r?\n)*(?:[\w./%$(){} -]{1,80}:(?!=)|[\w.-]+(?:[ \t]*[:?+]=|[ \t]+=[ \t])|-?include[ \t]|ifn?(?:eq|def)[ \t]|define[ \t])/;
const rule = /^(?![ \t#])[^\n:=]{1,80}:(?!=)[^\n=]*\n(?:[ \t]*#[^\n]*\n)*\t[^\s#]/m;
/** Whether a text has a rule of make: a target with a command below it, behind the tab that YAML does not take. */
export const holdsRule = (text: string): boolean => !saysItsKind(text) && beginsAsMake.test(text) && rule.test(text);
