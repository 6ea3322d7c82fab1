import { provide } from '../../shell/script/load-script.ts';
import { startTool } from './tool.ts';
import { toolKey } from './tool-script.ts';

provide(toolKey, startTool);
