import { parseSubject } from '../../compare/script/subject.ts';
import { subjectsOf } from '../../compare/script/subjects-of.ts';
import { comparisonContent } from './page-content.ts';
import { offerShare } from './dialog.ts';

offerShare((page, root) => {
  const [a, b] = page.querySelectorAll('select');
  if (!a || !b) return undefined;
  const subjects = subjectsOf(a);
  const [first] = subjects;
  if (!first) return undefined;
  const sideOf = ({ value }: HTMLSelectElement) => parseSubject(value, subjects, first).subject;
  return comparisonContent(sideOf(a), sideOf(b), root);
});
