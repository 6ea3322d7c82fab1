import './site.ts';
import './define.ts';
