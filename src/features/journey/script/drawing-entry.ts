import { renderScene } from '../../../diagram/render.ts';
import { sceneOf } from '../../../diagram/compose.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { drawPathKey, type DrawPath } from './drawing.ts';
import { provide } from '../../shell/script/load-script.ts';

const drawPath: DrawPath = (svg, path, mode, fixed, layout) =>
  renderScene(svg, sceneOf([{ id: mode, settings: { ...modeOf(mode).settings, ...fixed } }], { layout, focus: path }));

provide(drawPathKey, drawPath);
