import { readEnvironmentFile, readUnit } from '../../kinds/systemd.ts';
import { looksLikeEnvironmentFile, looksLikeUnit } from '../../read.ts';
import type { Reader } from '../../reading.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread, readPiece } from '../piece.ts';
import { holdsEtcdFlag } from '../program-of-flags.ts';
import { slice } from '../within.ts';

/** The first line that belongs to no unit and to no file of variables. */
const strayIn = (text: string): RegExpExecArray | null =>
  /^(?![ \t]*(?:[#;]|\[\w+\][ \t]*\r?$|(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=|\r?$))/m.exec(
    text.replace(/\\\r?\n(?:[ \t]*[#;].*\n)*|^\uFEFF/g, (ends) => ' '.repeat(ends.length)).trimEnd(),
  );

/** Names the first line that does not belong to a unit or a file of variables: then it is a part of something else. */
function findStrayLine(reader: Reader): boolean {
  const stray = strayIn(reader.source.text);
  if (stray) leaveUnread(reader, stray.index, 'lines that belong to no unit and no variable');
  return stray !== null;
}

/** Reads a command that stands above a unit, as in notes, by its own form. Returns the reader of the rest. */
function readAbove(reader: Reader): Reader {
  const { source } = reader;
  const at = /^[ \t]*\[(?:Unit|Service|Install)\][ \t]*\r?$/m.exec(source.text)?.index ?? 0;
  const above = source.text.slice(0, at);
  if (reader.isFilled || !/^[^#;\n]*\s--[a-z]/m.test(above) || strayIn(above) === null) return reader;
  readPiece(reader, slice(source, 0, at), 'what stands above the unit');
  return { ...reader, source: slice(source, at, source.text.length) };
}

/** A systemd unit, a drop-in, or the output of `systemctl cat`. */
export const unit: TextForm = {
  form: 'unit',
  name: 'a systemd unit',
  looksLike: looksLikeUnit,
  read: (all) => {
    const reader = readAbove(all);
    // What a template makes over several lines may be the middle of a command, and one whose last line goes on is cut.
    readUnit(reader, (findStrayLine(reader) && reader.isFilled === true) || /\\\s*$/.test(reader.source.text));
    return true;
  },
};

/** A file of variables such as `/etc/default/kubelet`. */
export const environmentFile: TextForm = {
  form: 'environment-file',
  name: 'a file of environment variables',
  // A variable of any name may hold flags of etcd.
  looksLike: (text) => looksLikeEnvironmentFile(text) || (holdsEtcdFlag(text) && strayIn(text) === null),
  read: (reader) => {
    findStrayLine(reader);
    readEnvironmentFile(reader);
    return true;
  },
};
