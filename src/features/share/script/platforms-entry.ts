import { platforms } from '../../../export/texts/platforms.ts';
import type { Subject } from '../../../export/texts/subject.ts';
import { oneOfFormats, pasteInto } from '../../../wording/share.ts';
import { provide } from '../../shell/script/load-script.ts';
import { h } from '../../../markup/h.ts';
import { chosenSubject } from './content.ts';
import { platformsKey, type OfferPlatforms } from './keys.ts';

/** What a file with a text ends in, where that is not the name of its language. */
const endings: Readonly<Record<string, string>> = { asciidoc: 'adoc', text: 'txt', wikitext: 'wiki', yaml: 'md' };

const offer: OfferPlatforms = (label, formats, onChange) => {
  const option = (value: string, name: string): HTMLElement => h('option', { value }, name);
  const choices = [option('', oneOfFormats), ...platforms.map(({ id, name }) => option(id, name))];
  const select = h('select', { class: 'share-open' }, ...choices);
  label.append(pasteInto, select);
  // Either a format is chosen or a platform.
  formats.addEventListener('change', () => (select.value = ''), { capture: true });
  select.addEventListener('change', () => {
    formats.querySelectorAll('input').forEach((input, i) => (input.checked = i === 0 && !select.value));
    onChange();
  });
  let before: Subject | undefined;
  return (subject, choice) => {
    // A text for a platform is chosen anew for each state.
    if (before && subject !== before) select.value = '';
    before = subject;
    const platform = platforms.find(({ id }) => id === select.value);
    if (!platform) return undefined;
    const { id, name, how, withoutPicture, language, paste } = platform;
    const ending = endings[language] ?? language;
    const note = subject.svg === undefined && withoutPicture !== undefined ? withoutPicture : how;
    return { id, name, note: note.replaceAll('`', ''), ending, text: paste(chosenSubject(subject, choice)) };
  };
};

provide(platformsKey, offer);
