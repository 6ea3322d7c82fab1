import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { inLines, textWidth } from './text-width.ts';

const folder = 'node_modules/@expo-google-fonts/ibm-plex-sans';
const files = { regular: `${folder}/400Regular/IBMPlexSans_400Regular.ttf`, bold: `${folder}/700Bold/IBMPlexSans_700Bold.ttf` };

/** How wide the renderer makes a text; the bars at its ends keep its spaces. */
function rendered(text: string, weight: keyof typeof files): number {
  const widthOf = (words: string): number => {
    const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="150" font-size="100" font-family="IBM Plex Sans" font-weight="${weight === 'bold' ? 700 : 400}">${escaped}</text></svg>`;
    const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [files[weight]] } }).getBBox();
    if (!box) throw new Error(`nothing drawn for ${words}`);
    return box.width;
  };
  return widthOf(`|${text}|`) - widthOf('||');
}

describe('textWidth()', () => {
  const words = [
    '0123456789 :;,.',
    'Hamburgefonstiv',
    'API server → kubelet',
    'Attacker’s position × N “quoted” … · –',
    'controller-manager',
    '#$%&()*+/<=>?@[]^_`{|}~',
  ];
  for (const weight of ['regular', 'bold'] as const)
    it.each(words)(`is the width that the ${weight} font gives %s, but for kerning`, (text) => {
      expect(Math.abs(textWidth(text, 100, weight === 'bold') / rendered(text, weight) - 1)).toBeLessThan(0.03);
    });
});

describe('inLines()', () => {
  it('breaks at spaces, and keeps each line within the width', () => {
    const lines = inLines('one two three four five six seven eight nine ten', 10, 80);
    expect(lines.join(' ')).toBe('one two three four five six seven eight nine ten');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => textWidth(line, 10) <= 80)).toBe(true);
  });
});
