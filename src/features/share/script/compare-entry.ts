import { parseSubject } from '../../compare/script/subject.ts';
import { subjectsOf } from '../../compare/script/subjects-of.ts';
import { provide } from '../../shell/script/load-script.ts';
import { rootOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { comparisonContent } from './page-content.ts';

const open: OpenShare = (page) => {
  const [a, b] = page.querySelectorAll('select');
  if (!a || !b) return;
  const subjects = subjectsOf(a);
  const [first] = subjects;
  if (!first) return;
  const sideOf = ({ value }: HTMLSelectElement) => parseSubject(value, subjects, first).subject;
  openDialog(comparisonContent(sideOf(a), sideOf(b), rootOf(page)));
};

provide(shareKey, open);
