import { readFileSync } from 'node:fs';
import { partOf } from '../../scripts/verify/tests/amount.ts';
import { namedStates } from '../../src/export/export-state.ts';
import { edgesOf } from '../../src/export/connection.ts';
import { plantuml } from '../../src/export/texts/plantuml.ts';
import { subjectOf } from '../../src/export/texts/subject.ts';
import { expect, test } from '../support/fixtures.ts';

/** What PlantUML itself draws of each text: the engine of the project, compiled to JavaScript. It needs a browser to measure words. */
test('PlantUML draws every text of a state, with each of its connections, and refuses what is none', async ({ page }) => {
  test.setTimeout(180_000);
  await page.route('**/plantuml/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (!name.endsWith('.js'))
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="viz-global.js"></script>' });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`node_modules/@plantuml/core/${name}`, 'utf8') });
  });
  await page.goto('/plantuml/');
  const draw = (texts: readonly string[]): Promise<string[]> =>
    page.evaluate(async (all) => {
      const { renderToString } = await import(`${location.href}plantuml.js`);
      const drawn: string[] = [];
      for (const text of all)
        drawn.push(
          await new Promise<string>((done) => renderToString(text.trimEnd().split('\n'), done, (error: unknown) => done(`${error}`))),
        );
      return drawn;
    }, texts);
  const states = partOf('drawings in a browser', namedStates);
  const drawn = await draw(states.map((state) => plantuml(subjectOf(state, 'https://wiki.example/a/'), state)));
  for (const [i, state] of states.entries()) {
    const svg = drawn[i] ?? '';
    expect(svg, state.query).toMatch(/<svg/);
    expect(svg, state.query).not.toMatch(/Syntax Error/i);
    expect(svg.match(/class="link"/g)?.length ?? 0, state.query).toBe(edgesOf(state).length);
  }
  expect((await draw(['@startuml\nA --> B\nthis is [ not valid {{\n@enduml']))[0]).toMatch(/Syntax Error/i);
});
