import { describe, expect, it } from 'vitest';
import { ScormSession } from './scorm.ts';

/** A window with a runtime, below as many windows as `deep` says. */
function under(name: string, runtime: object, deep = 1): Window {
  const top: Record<string, unknown> = { [name]: runtime, opener: null };
  top['parent'] = top;
  let at = top;
  for (let level = 0; level < deep; level += 1) at = { parent: at, opener: null };
  return at as unknown as Window;
}
const answers = (value: string) => (): string => value;
const done = { score: 100, progress: 1, passed: true };

describe('ScormSession', () => {
  it('is found any number of windows above, in the window that opened the page, and nowhere else', () => {
    const runtime = { LMSInitialize: answers('true'), LMSGetValue: answers('') };
    expect(ScormSession.in(under('API', runtime, 12))?.mode).toBe('normal');
    const opened = { opener: under('API', runtime) } as unknown as Record<string, unknown>;
    opened['parent'] = opened;
    expect(ScormSession.in(opened as unknown as Window)).toBeDefined();
    expect(ScormSession.in(under('Api', runtime))).toBeUndefined();
  });

  it('goes past a window of another site, which lets nobody look into it', () => {
    const foreign = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      },
    );
    expect(ScormSession.in({ parent: foreign, opener: null } as unknown as Window)).toBeUndefined();
  });

  it('says what the platform said where it refuses, what it threw where it throws, and what it lacks where a function is missing', () => {
    const refusing = {
      LMSInitialize: answers('true'),
      LMSGetValue: answers(''),
      LMSSetValue: answers('false'),
      LMSCommit: answers('false'),
      LMSGetLastError: answers('391'),
      LMSGetErrorString: answers('General Commit Failure'),
    };
    const refused = ScormSession.in(under('API', refusing));
    expect(refused?.keep(done, '')).toBe(false);
    expect(refused?.trouble).toBe('error 391: General Commit Failure');
    const throwing = ScormSession.in(
      under('API', {
        LMSInitialize: () => {
          throw new Error('The session is over');
        },
      }),
    );
    expect(throwing?.trouble).toBe('it has no function LMSGetValue');
    expect(throwing?.keep(done, '')).toBe(false);
    throwing?.end();
  });

  it('keeps quiet about a platform that has no list of interactions', () => {
    const plain = { ...{ LMSInitialize: answers('true'), LMSGetValue: answers(''), LMSCommit: answers('true') } };
    const runtime = {
      ...plain,
      LMSSetValue: (field: string) => String(!field.startsWith('cmi.interactions')),
      LMSGetLastError: answers('401'),
    };
    const session = ScormSession.in(under('API', runtime));
    session?.note({ id: 'order-2', type: 'sequencing', isRight: true });
    expect(session?.trouble).toBeUndefined();
    expect(session?.keep(done, '1||')).toBe(true);
  });

  it('prefers SCORM 2004 where a platform has both', () => {
    const set: string[] = [];
    const both = {
      Initialize: answers('true'),
      GetValue: answers(''),
      SetValue: (field: string) => {
        set.push(field);
        return 'true';
      },
      Commit: answers('true'),
    };
    const own = { API: {}, API_1484_11: both, opener: null } as unknown as Record<string, unknown>;
    own['parent'] = own;
    ScormSession.in(own as unknown as Window)?.keep(done, '');
    expect(set).toContain('cmi.success_status');
  });
});
