import { describe, expect, it } from 'vitest';
import { fileOf } from './folder-links.ts';

describe('fileOf()', () => {
  it('fileOf() names the index.html of a folder on disk, and keeps query and fragment', () => {
    expect(fileOf('file:///tmp/site/matrix/?mode=defaults#ports')).toBe('file:///tmp/site/matrix/index.html?mode=defaults#ports');
    expect(fileOf('file:///tmp/site/')).toBe('file:///tmp/site/index.html');
  });

  it('fileOf() leaves a file on disk and every address of a server alone', () => {
    for (const address of ['file:///tmp/site/data/ports.csv', 'https://docs.example.org/hub/matrix/#ports'])
      expect(fileOf(address)).toBe(address);
  });
});
