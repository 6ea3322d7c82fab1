import './entry.ts';
import { followAlias } from './alias.ts';

followAlias();
