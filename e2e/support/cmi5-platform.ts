import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from './xapi.ts';

/** The launch modes of cmi5. */
type LaunchMode = 'Normal' | 'Browse' | 'Review';

/** One launch of a course: who learns, in which enrolment, by which token, and what was stated. */
interface Session {
  readonly id: string;
  readonly registration: string;
  readonly mode: LaunchMode;
  readonly token: string;
  isTokenGiven: boolean;
  readonly statements: Statement[];
}

/** A value somewhere in a statement, or undefined. */
const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | undefined)?.[name], value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const verbOf = (statement: Statement): string => String(at(statement, 'verb', 'id')).replace(/^.*\//, '');
const categories = (statement: Statement): readonly string[] =>
  ((at(statement, 'context', 'contextActivities', 'category') ?? []) as { id: string }[]).map(({ id }) => id);
const ns = 'https://w3id.org/xapi/cmi5/context';
const isDefined = (statement: Statement): boolean => categories(statement).includes(`${ns}/categories/cmi5`);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * A learning platform that launches a course by cmi5 and keeps its statements, written by the specification of cmi5 (Quartz, 1st edition): launch (8), token
 * (8.2), launch data (10), learner preferences (11), and the rules of statements (7.1 and 9). What breaks a rule is refused, and kept as a fault with its section.
 */
export class Cmi5Platform {
  readonly actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '1625378' } };
  readonly activityId = 'https://lms.example/activities/7';
  readonly faults: string[] = [];
  readonly #sessions: Session[] = [];
  readonly #states = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body }) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
        'access-control-allow-methods': 'GET, PUT, POST, OPTIONS',
      });
      response.end(body);
    });
  });
  #port = 0;
  readonly #masteryScore: number;

  constructor({ masteryScore }: { readonly masteryScore: number }) {
    this.#masteryScore = masteryScore;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** Launches a course, in an enrolment that goes on where it is given. Returns the address to open, and what is stated then. */
  launch(course: string, mode: LaunchMode, registration = randomUUID() as string) {
    const session: Session = { id: randomUUID(), registration, mode, token: randomUUID(), isTokenGiven: false, statements: [] };
    this.#sessions.push(session);
    const query = new URLSearchParams({
      endpoint: `${this.origin}/xapi/`,
      fetch: `${this.origin}/token?session=${session.id}`,
      actor: JSON.stringify(this.actor),
      registration,
      activityId: this.activityId,
    });
    return { address: `${course}?${String(query)}`, registration, stated: () => session.statements.map(verbOf), session };
  }

  #contextOf({ id }: Session) {
    return {
      contextActivities: { grouping: [{ id: 'https://publisher.example/units/7' }] },
      extensions: { [`${ns}/extensions/sessionid`]: id },
    };
  }

  async #answer(request: IncomingMessage): Promise<{ readonly status: number; readonly body?: string }> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', this.origin);
    let body = '';
    for await (const part of request) body += String(part);
    if (request.method === 'OPTIONS') return { status: 204 };
    if (pathname === '/token') {
      const session = this.#sessions.find(({ id }) => id === query.get('session'));
      if (request.method !== 'POST' || !session) return this.#refuse(405, '8.2.1: the token is fetched with POST');
      const isFirst = !session.isTokenGiven;
      session.isTokenGiven = true;
      return {
        status: 200,
        body: JSON.stringify(isFirst ? { 'auth-token': session.token } : { 'error-code': '1', 'error-text': 'It was given.' }),
      };
    }
    if (pathname === '/back') return { status: 200, body: '"back"' };
    const session = this.#sessions.find(({ token }) => request.headers.authorization === `Basic ${token}`);
    if (!session) return this.#refuse(401, '8.2.1: each request carries the token of its session');
    if (!/^1\.0\.[0-3]$/.test(String(request.headers['x-experience-api-version'])))
      return this.#refuse(400, 'xAPI: the version is missing');
    if (pathname === '/xapi/agents/profile') return { status: 404 };
    if (pathname === '/xapi/activities/state') return this.#state(request.method ?? '', query, body, session);
    if (pathname === '/xapi/statements' && request.method === 'PUT') {
      const statement = JSON.parse(body) as Statement;
      if (query.get('statementId') !== statement['id']) return this.#refuse(400, 'xAPI: the id of the address is that of the statement');
      const broken = this.#broken(statement, session);
      if (broken.length > 0) return this.#refuse(403, ...broken);
      session.statements.push(statement);
      return { status: 204 };
    }
    return this.#refuse(404, `xAPI: ${request.method ?? ''} ${pathname} was not expected`);
  }

  #refuse(status: number, ...faults: readonly string[]) {
    this.faults.push(...faults);
    return { status, body: JSON.stringify(faults) };
  }

  #state(method: string, query: URLSearchParams, body: string, session: Session) {
    const isOwn =
      query.get('activityId') === this.activityId &&
      same(JSON.parse(query.get('agent') ?? 'null'), this.actor) &&
      query.get('registration') === session.registration;
    if (!isOwn) return this.#refuse(400, '10.1: the state is that of the activity, the learner and the registration of the launch');
    const stateId = query.get('stateId') ?? '';
    const key = `${session.registration} ${stateId}`;
    if (stateId === 'LMS.LaunchData') {
      if (method !== 'GET') return this.#refuse(403, '10.2.1: the launch data are not changed');
      const data = {
        contextTemplate: this.#contextOf(session),
        launchMode: session.mode,
        masteryScore: this.#masteryScore,
        moveOn: 'Passed',
        returnURL: `${this.origin}/back`,
      };
      return { status: 200, body: JSON.stringify(data) };
    }
    if (method === 'PUT') {
      this.#states.set(key, body);
      return { status: 204 };
    }
    const kept = this.#states.get(key);
    return kept === undefined ? { status: 404 } : { status: 200, body: kept };
  }

  /** The rules that a statement breaks where it stands. */
  #broken(statement: Statement, session: Session): readonly string[] {
    const verb = verbOf(statement);
    const result = statement['result'];
    const before = session.statements;
    const enrolled = this.#sessions
      .filter(({ registration }) => registration === session.registration)
      .flatMap(({ statements }) => statements);
    const stated = (statements: readonly Statement[], ...verbs: readonly string[]): boolean =>
      statements.some((each) => isDefined(each) && verbs.includes(verbOf(each)));
    const template = this.#contextOf(session);
    const isJudgement = ['passed', 'failed'].includes(verb);
    const scaled = at(result, 'score', 'scaled') as number | undefined;
    const rules: readonly (readonly [section: string, holds: boolean])[] = [
      ['7.1.1: “initialized” comes first', before.length > 0 || verb === 'initialized'],
      ['7.1.2: nothing comes after “terminated”', !stated(before, 'terminated')],
      ['9.1: the id is a UUID', uuid.test(String(statement['id']))],
      ['9.2: the actor is that of the launch', same(statement['actor'], this.actor)],
      ['9.6.1: the registration is that of the launch', at(statement, 'context', 'registration') === session.registration],
      [
        '10.2.1: the context has all of its template',
        same(at(statement, 'context', 'contextActivities', 'grouping'), template.contextActivities.grouping) &&
          at(statement, 'context', 'extensions', `${ns}/extensions/sessionid`) === session.id,
      ],
      ['9.7: the time is in UTC', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(statement['timestamp']))],
    ];
    const ofDefined: typeof rules = [
      ['8.1.5: the object is the activity of the launch', at(statement, 'object', 'id') === this.activityId],
      ['9.3: no verb comes twice in a session', !stated(before, verb)],
      ['9.3: “passed” and “failed” are not in one session', !isJudgement || !stated(before, 'passed', 'failed')],
      ['9.3: one “completed” in a registration', verb !== 'completed' || !stated(enrolled, 'completed')],
      ['9.3: nothing is judged after “passed”', !isJudgement || !stated(enrolled, 'passed')],
      ['10.2.2: to look is not stated', session.mode === 'Normal' || ['initialized', 'terminated'].includes(verb)],
      ['9.5.1: only a judgement has a score', isJudgement || at(result, 'score') === undefined],
      ['9.3.4: the score is as the mastery score has it', scaled === undefined || (verb === 'passed') === scaled >= this.#masteryScore],
      [
        '9.6.3.2: a judgement has the mastery score',
        !isJudgement || at(statement, 'context', 'extensions', `${ns}/extensions/masteryscore`) === this.#masteryScore,
      ],
      ['9.5.2: success is that of the verb', at(result, 'success') === (isJudgement ? verb === 'passed' : undefined)],
      ['9.5.3: completion is that of the verb', at(result, 'completion') === (verb === 'completed' ? true : undefined)],
      ['9.5.4: the duration is there', verb === 'initialized' || /^PT[\d.HMS]+$/.test(String(at(result, 'duration')))],
      [
        '9.6.2.2: what counts has the category of it',
        categories(statement).includes(`${ns}/categories/moveon`) === (isJudgement || verb === 'completed'),
      ],
    ];
    return [...rules, ...(isDefined(statement) ? ofDefined : [])].flatMap(([section, holds]) => (holds ? [] : [`${verb}: ${section}`]));
  }
}
