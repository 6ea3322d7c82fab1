import { adopt } from '../../../shell/script/adopted-style.ts';
import style from './selection.css';

let isStyled = false;

/** How a drawing shows what is selected. A reader selects by the second script, so the style comes with it. */
export function adoptSelection(): void {
  if (!isStyled) adopt(style);
  isStyled = true;
}
