const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is a file and no folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links lead in a circle',
  EAGAIN: 'nothing was given to it',
  ETIMEDOUT: 'it is a named pipe, and nobody wrote to it: start what writes to it, or name a file',
};

/** The code of an error that the system answered with. Throws any other error on: it is a fault of the command and no property of a file. */
export function codeOf(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return code;
}

/** Why the system does not give a file, in words. */
export const reasonOf = (code: string): string => reasons[code] ?? `the system says ${code}`;
