import type { Reader } from '../../reading.ts';
import type { TextForm } from '../forms.ts';
import { script } from './scripts.ts';
import { leftUnread } from '../../languages.ts';
import { leaveUnread, readPiece, skipAt } from '../piece.ts';
import { slice } from '../within.ts';

/** User data in several parts, as cloud-init and the images of EKS read it: each part by its own form. */
export const multipart: TextForm = {
  form: 'mime-multipart',
  name: 'user data in several parts',
  looksLike: (text) => /^\s*(?:MIME-Version:|Content-Type: *multipart\/)/i.test(text) && /\bboundary=/i.test(text),
  read: (reader) => {
    const { text } = reader.source;
    const boundary = /\bboundary="?([^"\s;]+)/i.exec(text)?.[1];
    if (boundary === undefined) return false;
    reader.work.spend(2 * text.length);
    const marks = [...text.matchAll(/^--(\S+?)(--)?[ \t]*\r?$/gm)].filter(([, name]) => name === boundary);
    for (const [index, mark] of marks.entries()) {
      const end = marks[index + 1]?.index ?? text.length;
      if (mark[2] === undefined) readPart(reader, mark.index + mark[0].length, end);
    }
    return marks.length > 0;
  },
};

function readPart(reader: Reader, start: number, end: number): void {
  const { text } = reader.source;
  const head = /^\s*(?:[\w-]+:[^\n]*\n)*\r?\n?/.exec(text.slice(start, end))?.[0] ?? '';
  const type = /^content-type: *([^;\s]+)/im.exec(head)?.[1] ?? 'text';
  const what = `a part of ${type.slice(0, 60)}`;
  if (/^content-transfer-encoding: *base64/im.test(head)) skipAt(reader, start, `${what} in base64: give the checker the part itself`);
  else if (text.slice(start + head.length, end).trim() === '') leaveUnread(reader, start, `${what}, which is empty`);
  else if (/shellscript/.test(type)) script.read({ ...reader, source: slice(reader.source, start + head.length, end) });
  else readPiece(reader, slice(reader.source, start + head.length, end), what);
}

/** An expression of Nix, which makes units and files when it is built: only the program can say what. */
export const nix: TextForm = {
  form: 'nix',
  name: 'an expression of Nix',
  looksLike: (text) => /^[ \t]*services\.(?:kubernetes|k3s|rke2|kubelet)\b[\w.]*[ \t]*=(?!=)/m.test(text),
  read: (reader) => {
    const at = /\bservices\.(?:kubernetes|k3s|rke2|kubelet)\b/.exec(reader.source.text)?.index ?? 0;
    skipAt(reader, at, `${nix.name}, ${leftUnread} this makes`);
    return true;
  },
};
